import type { Log } from '../actions/deps.js'

/** Small pieces of work beside each other, each begun by something that happened. */
export interface Tasks {
  /** Soon, and nobody waits for it: a failure is told in the log and left to the next sweep. */
  begin(what: string, work: () => Promise<void>): void
  /** Waits for those under way; none begins any more. */
  stop(): Promise<void>
}

export function makeTasks(log: Log, name: string): Tasks {
  const underWay = new Set<Promise<void>>()
  let isStopped = false
  const run = (what: string, work: () => Promise<void>): void => {
    if (isStopped) return
    const done = work()
      .catch((error: unknown) => log.error({ err: error }, `${name}: ${what} failed`))
      .finally(() => underWay.delete(done))
    underWay.add(done)
  }
  return {
    begin: (what, work) => void setImmediate(() => run(what, work)),
    stop: async () => {
      isStopped = true
      await Promise.all(underWay)
    },
  }
}
