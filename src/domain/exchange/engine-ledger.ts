import { utcMonth } from '../dates/for-machines.js'
import { DomainError } from '../errors.js'
import type { EngineJob, EngineMonth } from '../types.gen.js'

/** So many jobs may gather in a month, or so many texts in them, before they are copied out of it. */
const MOST_JOBS = 20
const MOST_TEXTS = 2000

/** The month that a time counts to, in UTC. */
export const monthOf = (now: Date): string => utcMonth(now.getTime())

export const emptyMonth = (id: string): EngineMonth => ({ id, characters: 0, jobs: [] })

/** Jobs that are to be copied out of the month before another one comes into it. */
export function jobsToCopy({ jobs }: EngineMonth): readonly EngineJob[] {
  const texts = jobs.reduce((sum, job) => sum + job.texts.length, 0)
  return jobs.length >= MOST_JOBS || texts >= MOST_TEXTS ? jobs : []
}

/**
 * The month with one job more, if its budget covers it, and without those that have been copied. It counts
 * from before it is sent: what ends in the dark may have been paid for.
 * @param limit characters a month; 0: none
 * @throws DomainError invalid-input `budget-spent`
 */
export function withJob(
  month: EngineMonth,
  job: EngineJob,
  limit: number,
  copied: readonly EngineJob[] = [],
): EngineMonth {
  const characters = month.characters + job.characters
  if (limit > 0 && characters > limit) {
    const params = { left: Math.max(0, limit - month.characters), limit, wanted: job.characters }
    throw new DomainError('invalid-input', { errors: [{ pointer: '/engine', code: 'budget-spent', params }] })
  }
  return { ...month, characters, jobs: [...month.jobs.filter((one) => !copied.includes(one)), job] }
}

const ORDER: readonly EngineJob['state'][] = ['sent', 'waiting', 'done', 'failed']
const ENDED = ORDER.indexOf('done')
const placeOf = ({ state }: Pick<EngineJob, 'state'>): number => Math.min(ORDER.indexOf(state), ENDED)

/**
 * A job as it is now; the same object when the change comes too late. An engine that answers before it has
 * said that it will is known already: what is over does not begin to wait again, and ends once.
 */
export const jobAfter = (job: EngineJob, change: Partial<EngineJob>): EngineJob =>
  placeOf({ state: change.state ?? job.state }) > placeOf(job) ? { ...job, ...change } : job

/** What an engine did not take costs nothing. */
export const freedBy = (before: EngineJob, after: EngineJob): number =>
  before.state === 'sent' && after.state === 'failed' ? before.characters : 0

/** The month with a job of its own as it is now; the same object when nothing has changed. */
export function withEnded(month: EngineMonth, id: string, change: Partial<EngineJob>): EngineMonth {
  const job = month.jobs.find((one) => one.id === id)
  const after = job && jobAfter(job, change)
  if (!job || !after || after === job) return month
  const jobs = month.jobs.map((one) => (one === job ? after : one))
  return { ...month, characters: month.characters - freedBy(job, after), jobs }
}

/** Months before store format 3 held all of their jobs; null for one that holds few. */
export const splitMonth = (
  month: EngineMonth,
): { readonly doc: EngineMonth; readonly left: readonly EngineJob[] } | null =>
  jobsToCopy(month).length === 0 ? null : { doc: { ...month, jobs: [] }, left: month.jobs }
