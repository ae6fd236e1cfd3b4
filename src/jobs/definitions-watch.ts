import { takeInDefinitions } from '../actions/definitions/take-in-definitions.js'
import type { Deps } from '../actions/deps.js'

export interface DefinitionsWatch {
  stop(): Promise<void>
}

/**
 * Looks again and again whether another process has changed the partnership's own definitions. A failure is
 * told once, and what was in force stays so until the store answers.
 * @param every milliseconds
 */
export function watchDefinitions(deps: Deps, every: number): DefinitionsWatch {
  let underWay: Promise<void> | undefined
  let failed = false
  const look = async (): Promise<void> => {
    try {
      await takeInDefinitions(deps)
      failed = false
    } catch (error) {
      if (!failed) deps.log.error({ err: error }, 'definitions: cannot look for changes')
      failed = true
    }
  }
  const timer = setInterval(() => {
    underWay ??= look().finally(() => {
      underWay = undefined
    })
  }, every)
  timer.unref()
  return {
    stop: async () => {
      clearInterval(timer)
      await underWay
    },
  }
}
