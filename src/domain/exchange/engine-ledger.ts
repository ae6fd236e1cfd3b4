import type { EngineJob, EngineMonth } from '../../types.gen.js'
import { DomainError } from '../errors.js'

/** The month that a time counts to, in UTC. */
export const monthOf = (now: Date): string => now.toISOString().slice(0, 7)

export const emptyMonth = (id: string): EngineMonth => ({ id, characters: 0, jobs: [] })

/**
 * The month with one job more, if its budget covers it. It counts from before it is sent: what ends in the dark may
 * have been paid for.
 * @param limit characters a month; 0: none
 * @throws DomainError invalid-input `budget-spent`
 */
export function withJob(month: EngineMonth, job: EngineJob, limit: number): EngineMonth {
  const characters = month.characters + job.characters
  if (limit > 0 && characters > limit) {
    const params = { left: Math.max(0, limit - month.characters), limit, wanted: job.characters }
    throw new DomainError('invalid-input', { errors: [{ pointer: '/engine', code: 'budget-spent', params }] })
  }
  return { ...month, characters, jobs: [...month.jobs, job] }
}

/**
 * The month with a job as it is now. What an engine did not take costs nothing. An engine that answers before it has
 * said that it will is known here already: what is over does not begin to wait again.
 */
export function withEnded(month: EngineMonth, id: string, change: Partial<EngineJob>): EngineMonth {
  const job = month.jobs.find((one) => one.id === id)
  if (change.state === 'waiting' && job?.state !== 'sent') return month
  const isFreed = change.state === 'failed' && job?.state === 'sent'
  return {
    ...month,
    characters: month.characters - (isFreed ? (job?.characters ?? 0) : 0),
    jobs: month.jobs.map((one) => (one.id === id ? { ...one, ...change } : one)),
  }
}
