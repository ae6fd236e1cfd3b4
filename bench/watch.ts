import { type IntervalHistogram, monitorEventLoopDelay } from 'node:perf_hooks'
import type { Child } from './child.js'
import { type Load, load, type Measured, warm } from './load.js'
import { mostResidentOf } from './memory-of.js'

/** Milliseconds between two looks at the event loop; what a look comes later than that is delay. */
const RESOLUTION = 5

/** What a process did while it was watched. */
export interface Watched {
  /** Processor time in milliseconds. */
  readonly processor: number
  /** The longest that anything waited for the event loop. Milliseconds. */
  readonly loop: number
}

export interface Memory {
  /** Megabytes, now and at most. */
  readonly now: number
  readonly most: number
}

/** Questions about a process, for `answer`. */
export function watchHandlers() {
  let delay: IntervalHistogram | undefined
  let before = process.cpuUsage()
  return {
    watch: () => {
      delay?.disable()
      delay = monitorEventLoopDelay({ resolution: RESOLUTION })
      delay.enable()
      before = process.cpuUsage()
    },
    watched: (): Watched => {
      const { user, system } = process.cpuUsage(before)
      delay?.disable()
      const loop = Math.max(0, (delay?.max ?? 0) / 1e6 - RESOLUTION)
      return { processor: (user + system) / 1000, loop }
    },
    memory: (): Memory => ({
      now: process.memoryUsage.rss() / 1e6,
      most: mostResidentOf(process.pid),
    }),
  }
}

export async function watching<R>(child: Child, work: () => Promise<R>): Promise<R & Watched> {
  await child.ask('watch')
  const result = await work()
  return { ...result, ...(await child.ask<Watched>('watched')) }
}

/** Asked for as fast as it answers, when it is warm. */
export async function loading(child: Child, request: Load): Promise<Measured & Watched> {
  await warm(request)
  return watching(child, () => load(request))
}
