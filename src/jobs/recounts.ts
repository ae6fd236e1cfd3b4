import type { Deps, Recounts } from '../actions/deps.js'
import { recountReport } from '../actions/report/recount-report.js'

/** Counts the reports that were asked for, one after the other, in the background. */
export function makeRecounts(deps: Deps): Recounts & { stop(): Promise<void> } {
  const waiting = new Set<string>()
  let isStopped = false
  let underWay: Promise<void> | undefined
  const run = async (): Promise<void> => {
    for (const year of waiting) {
      try {
        await recountReport(deps, year, () => isStopped)
      } catch (error) {
        deps.log.error({ err: error, year }, 'report: counting failed')
      }
      waiting.delete(year)
    }
    underWay = undefined
  }
  return {
    schedule: (year) => {
      if (isStopped) return
      waiting.add(year)
      underWay ??= run()
    },
    settle: async () => underWay,
    stop: async () => {
      isStopped = true
      await underWay
    },
  }
}
