import { DomainError } from '../../domain/errors.js'
import { hasWithdrawn } from '../../domain/publication/earlier-editions.js'
import type { ExportJob } from '../../domain/types.gen.js'
import type { Deps } from '../deps.js'
import { saveGuarded } from '../ideas/save-guarded.js'
import { readPieces, removePieces } from './export-pieces.js'

/** More cases than these changed since: whatever they are, the package is made anew. */
const LOOKED_AT = 100

/**
 * A package as it stands now. One with something in it that has been withdrawn since, or a picture that is
 * hidden, is made again.
 * @throws DomainError `not-found`, also when its time is over.
 */
export async function findExport(deps: Deps, id: string): Promise<ExportJob> {
  const { collections, clock } = deps
  const job = (await collections.exportJobs.get(id))?.doc
  if (!job || Date.parse(job.expires) <= clock().getTime()) throw new DomainError('not-found')
  return job.state === 'done' && (await isOutdated(deps, job)) ? makeAnew(deps, job) : job
}

/**
 * The finished file, piece by piece.
 * @throws DomainError `export-not-ready` while it is being made, `not-found` when there will be none
 */
export async function exportFile(
  deps: Deps,
  id: string,
): Promise<{ job: ExportJob; content: AsyncIterable<Buffer> }> {
  const job = await findExport(deps, id)
  if (job.state === 'waiting' || job.state === 'running') throw new DomainError('export-not-ready')
  if (job.state !== 'done') throw new DomainError('not-found')
  return { job, content: readPieces(deps, job) }
}

async function isOutdated({ collections }: Deps, { read, created }: ExportJob): Promise<boolean> {
  const since = { changed: { from: Date.parse(read ?? created) + 1 } }
  const sort = { by: 'changed', direction: 'desc' } as const
  const scalars = { state: ['published', 'withdrawn'] }
  const { items, next } = await collections.cases.find({ scalars, range: since, sort, limit: LOOKED_AT })
  return next !== null || items.some(({ doc }) => hasWithdrawn(doc) || doc.hiddenPictures !== undefined)
}

/** What was made goes first, so that a process that is killed here gives nothing out. */
async function makeAnew(deps: Deps, job: ExportJob): Promise<ExportJob> {
  const { collections, packages, clock } = deps
  await saveGuarded(collections.exportJobs, job.id, (stored) => {
    if (stored?.state !== 'done' || stored.attempt !== job.attempt) return stored
    const { sha256: _, ...rest } = stored
    const nothing = { state: 'waiting', done: 0, pieces: 0, size: 0 } as const
    return { ...rest, ...nothing, changed: clock().toISOString() }
  })
  await removePieces(deps, job)
  packages.schedule()
  return (await collections.exportJobs.get(job.id))?.doc ?? job
}
