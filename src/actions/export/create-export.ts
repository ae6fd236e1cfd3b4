import { DomainError } from '../../domain/errors.js'
import type { ExportJob } from '../../domain/types.gen.js'
import type { Deps } from '../deps.js'
import { countCases } from './count-cases.js'
import { type CaseChoice, selectCases } from './select-cases.js'

/** More that wait would make everybody wait for hours. */
const MOST_WAITING = 20
const DAY = 24 * 60 * 60 * 1000
/** How long a package is kept. */
const KEPT = 7 * DAY

/**
 * Asks for a package of cases, which is then made in the background.
 * @throws DomainError `not-found` for a reference that is none, `too-many-cases`, `too-many-requests`.
 */
export async function createExport(deps: Deps, choice: CaseChoice): Promise<ExportJob> {
  const { collections, clock, newSecret, packages } = deps
  await selectCases(deps, choice)
  const chosen = await countCases(deps, choice)
  if (chosen.more) throw new DomainError('too-many-cases', { params: { limit: chosen.n } })
  const { total } = await collections.exportJobs.counts({ scalars: { state: ['waiting', 'running'] } })
  if (total.n >= MOST_WAITING) throw new DomainError('too-many-requests', { params: { after: '10 min' } })
  const now = clock()
  const job: ExportJob = {
    id: newSecret().slice(0, 24),
    choice,
    state: 'waiting',
    done: 0,
    of: chosen.n,
    attempt: 0,
    pieces: 0,
    size: 0,
    created: now.toISOString(),
    changed: now.toISOString(),
    expires: new Date(now.getTime() + KEPT).toISOString(),
  }
  const { doc } = await collections.exportJobs.insert(job)
  packages.schedule()
  return doc
}
