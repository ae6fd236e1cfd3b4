import { utcMonth } from '../../domain/dates/for-machines.js'
import {
  emptyMonth,
  freedBy,
  jobAfter,
  jobsToCopy,
  monthOf,
  withEnded,
  withJob,
} from '../../domain/exchange/engine-ledger.js'
import type { EngineJob, EngineMonth } from '../../domain/types.gen.js'
import type { Deps } from '../deps.js'
import { saveGuarded } from '../ideas/save-guarded.js'

export async function readMonth(deps: Deps, id = monthOf(deps.clock())): Promise<EngineMonth> {
  return (await deps.collections.engineMonths.get(id))?.doc ?? emptyMonth(id)
}

/** A job of a month, in it or beside it. */
export async function findJob(deps: Deps, month: string, id: string): Promise<EngineJob | undefined> {
  const own = (await readMonth(deps, month)).jobs.find((job) => job.id === id)
  if (own) return own
  const kept = (await deps.collections.engineJobs.get(id))?.doc
  return kept && monthIn(kept) === month ? kept : undefined
}

const monthIn = ({ at }: Pick<EngineJob, 'at'>): string => utcMonth(at)

/**
 * Notes a job before it is sent; the budget is asked in the same write. Jobs that have gathered are copied
 * out first.
 * @throws DomainError `budget-spent`, `changed-meanwhile`
 */
export const noteJob = ({ collections, config }: Deps, job: EngineJob): Promise<void> =>
  saveGuarded(collections.engineMonths, monthIn(job), async (stored) => {
    const month = stored ?? emptyMonth(monthIn(job))
    const copied = jobsToCopy(month)
    const next = withJob(month, job, config.engineMonthlyCharacters, copied)
    for (const one of copied) await copyJob(collections, one)
    return next
  })

/** Of two copies of a job the later one stays, whichever is written last. */
const copyJob = ({ engineJobs }: Deps['collections'], job: EngineJob): Promise<void> =>
  saveGuarded(engineJobs, job.id, (stored) => (stored ? jobAfter(stored, job) : job))

/** Notes what became of it, wherever it lies. @throws DomainError `changed-meanwhile` */
export async function endJob(deps: Deps, { at, id }: EngineJob, change: Partial<EngineJob>): Promise<void> {
  const { engineMonths, engineJobs } = deps.collections
  let isThere = false
  await saveGuarded(engineMonths, monthIn({ at }), (month) => {
    isThere = month?.jobs.some((job) => job.id === id) ?? false
    return month && withEnded(month, id, change)
  })
  if (isThere) return
  let freed = 0
  await saveGuarded(engineJobs, id, (job) => {
    const after = job && jobAfter(job, change)
    freed = job && after ? freedBy(job, after) : 0
    return after
  })
  // A process that is killed here leaves the budget a little smaller than it is, never larger.
  if (freed > 0)
    await saveGuarded(
      engineMonths,
      monthIn({ at }),
      (month) => month && { ...month, characters: month.characters - freed },
    )
}
