import type { Deps, Recounts } from '../actions/deps.js'
import { recountReport } from '../actions/report/recount-report.js'
import { makeJob } from './job.js'

/** Counts the reports that were asked for, one after the other, in the background. */
export function makeRecounts(deps: Deps): Recounts & { stop(): Promise<void> } {
  const waiting = new Set<string>()
  const job = makeJob(deps.log, {
    name: 'report: counting',
    run: async ({ signal }) => {
      for (const year of waiting) {
        // One that fails is asked for again by its next reader, and does not hold up the others.
        await recountReport(deps, year, () => signal.aborted).catch((error: unknown) =>
          deps.log.error({ err: error, year }, 'report: counting failed'),
        )
        waiting.delete(year)
      }
    },
  })
  return {
    schedule: (year) => {
      if (waiting.has(year)) return
      waiting.add(year)
      job.schedule()
    },
    flush: job.flush,
    stop: job.stop,
  }
}
