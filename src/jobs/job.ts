import type { Log } from '../actions/deps.js'

/** Work in the background: one run at a time, a pause after each, nothing lost when one fails. */
export interface Job {
  /** Begins after the first pause, and again after each. */
  start(): void
  /** A run as soon as may be, after the one that is under way. */
  schedule(): void
  /** The same, and waits for it. Failures are told in the log, never to who waits. */
  flush(): Promise<void>
  /** Waits for what is under way; nothing begins any more. */
  stop(): Promise<void>
}

export interface Run {
  /** No run of this process has been before: what is under way there was left by another. */
  readonly isFirst: boolean
  /** Aborted when the job is to stop. */
  readonly signal: AbortSignal
}

export interface Work {
  /** For the log. */
  readonly name: string
  readonly run: (run: Run) => Promise<unknown>
  /** Pause after each run, in milliseconds; absent: only when it is scheduled. */
  readonly pause?: number | undefined
  /** Pause before the first, in milliseconds. */
  readonly firstPause?: number
}

export function makeJob(log: Log, { name, run, pause, firstPause = 0 }: Work): Job {
  const stopping = new AbortController()
  const { signal } = stopping
  let isFirst = true
  let hasFailed = false
  let timer: NodeJS.Timeout | undefined
  let underWay: Promise<void> = Promise.resolve()
  let waiting: Promise<void> | undefined

  /** A failure that lasts is told once. */
  const once = async (): Promise<void> => {
    waiting = undefined
    if (signal.aborted) return
    try {
      await run({ isFirst, signal })
      hasFailed = false
    } catch (error) {
      if (!hasFailed) log.error({ err: error }, `${name} failed`)
      hasFailed = true
    }
    isFirst = false
  }
  /** Whoever asks while another waits is answered by the same run. */
  const flush = (): Promise<void> => {
    waiting ??= underWay = underWay.then(once)
    return waiting
  }
  const plan = (wait: number): void => {
    if (signal.aborted) return
    timer = setTimeout(async () => {
      await flush()
      if (pause !== undefined) plan(pause)
    }, wait)
    timer.unref()
  }
  return {
    start: () => plan(firstPause),
    schedule: () => void setImmediate(() => void flush()),
    flush,
    stop: async () => {
      stopping.abort()
      clearTimeout(timer)
      await underWay
    },
  }
}

/** Several jobs as one. */
export const together = (jobs: readonly Job[]): Job => ({
  start: () => {
    for (const job of jobs) job.start()
  },
  schedule: () => {
    for (const job of jobs) job.schedule()
  },
  flush: async () => void (await Promise.all(jobs.map((job) => job.flush()))),
  stop: async () => void (await Promise.all(jobs.map((job) => job.stop()))),
})
