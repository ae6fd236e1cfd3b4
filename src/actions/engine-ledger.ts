import { DomainError } from '../domain/errors.js'
import { emptyMonth, monthOf, withEnded, withJob } from '../domain/exchange/engine-ledger.js'
import { DuplicateError } from '../storage/port.js'
import type { EngineJob, EngineMonth } from '../types.gen.js'
import type { Deps } from './deps.js'

const TRIES = 20

export async function readMonth(deps: Deps, id = monthOf(deps.clock())): Promise<EngineMonth> {
  return (await deps.collections.engineMonths.get(id))?.doc ?? emptyMonth(id)
}

/** Notes a job before it is sent; the budget is asked in the same write. @throws DomainError `budget-spent` */
export const noteJob = (deps: Deps, job: EngineJob): Promise<void> =>
  changeMonth(deps, job.at.slice(0, 7), (month) => withJob(month, job, deps.config.engineMonthlyCharacters))

/** Notes what became of it. */
export const endJob = (deps: Deps, { at, id }: EngineJob, change: Partial<EngineJob>): Promise<void> =>
  changeMonth(deps, at.slice(0, 7), (month) => withEnded(month, id, change))

async function changeMonth(
  deps: Deps,
  id: string,
  change: (month: EngineMonth) => EngineMonth,
): Promise<void> {
  const { engineMonths } = deps.collections
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const stored = await engineMonths.get(id)
    try {
      if (!stored) {
        await engineMonths.insert(change(emptyMonth(id)))
        return
      }
      if (await engineMonths.replace(change(stored.doc), stored.version)) return
    } catch (error) {
      if (!(error instanceof DuplicateError)) throw error
    }
  }
  throw new DomainError('changed-meanwhile')
}
