import { MongoError, MongoNetworkError, MongoServerSelectionError, MongoWriteConcernError } from 'mongodb'
import { StoreUnavailableError } from '../errors.js'

export interface RetryLimits {
  /** Milliseconds after which it is given up. */
  readonly total: number
  /** Milliseconds before the second try; doubled each time, to one second at most. */
  readonly first: number
}

/** Milliseconds that a server which is not seen at all is waited for; a change of primary takes longer. */
const WITHOUT_SERVER = 2000

export const RETRY_LIMITS: RetryLimits = { total: 15_000, first: 50 }

/** At start, while a large index is built: longer than one reply is waited for. */
export const START_LIMITS: RetryLimits = { total: 600_000, first: 500 }

/** Not the primary any more, shutting down, or otherwise passing: server codes that mean "try again". */
const PASSING = new Set([6, 7, 89, 91, 134, 189, 262, 9001, 10058, 10107, 11600, 11602, 13435, 13436])

const SOCKET_ENDED = new Set(['EPIPE', 'ECONNRESET', 'ECONNABORTED'])

export function isPassing(error: unknown): boolean {
  if (error instanceof MongoNetworkError || error instanceof MongoServerSelectionError) return true
  // The driver hands on what a socket says that was closed while something was written to it.
  if (SOCKET_ENDED.has(String((error as NodeJS.ErrnoException)?.code))) return true
  // Written here, but not yet by a majority: it may be lost again, so it is not done.
  if (error instanceof MongoWriteConcernError) return true
  if (!(error instanceof MongoError)) return false
  return (
    error.hasErrorLabel('RetryableWriteError') ||
    PASSING.has(Number(error.code)) ||
    /pool .*(closed|cleared)/i.test(error.message)
  )
}

/**
 * Does `attempt` until it neither fails in passing nor is given up. `attempt` learns whether an earlier try
 * may have been done without our hearing of it.
 * @throws StoreUnavailableError when the time is up.
 */
export async function retrying<R>(limits: RetryLimits, attempt: (again: boolean) => Promise<R>): Promise<R> {
  const start = Date.now()
  for (let n = 0; ; n++) {
    try {
      return await attempt(n > 0)
    } catch (error) {
      if (!isPassing(error)) throw error
      const pause = Math.min(limits.first * 2 ** n, 1000)
      if (Date.now() + pause > start + patienceOf(limits, error))
        throw new StoreUnavailableError((error as Error).message, { cause: error })
      await new Promise((resolve) => setTimeout(resolve, pause))
    }
  }
}

const patienceOf = ({ total }: RetryLimits, error: unknown): number =>
  isGone(error) ? Math.min(total, WITHOUT_SERVER) : total

/** Nobody listens, and no other server is seen: waiting helps nobody. */
function isGone(error: unknown): boolean {
  if (error instanceof MongoServerSelectionError)
    return [...(error.reason?.servers.values() ?? [])].every(({ type }) => type === 'Unknown')
  return error instanceof MongoNetworkError && NOBODY_THERE.test(error.message)
}

const NOBODY_THERE = /ECONNREFUSED|EHOSTUNREACH|ENOTFOUND/
