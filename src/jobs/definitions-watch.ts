import { refreshDefinitions } from '../actions/definitions/refresh-definitions.js'
import type { Deps } from '../actions/deps.js'
import { type Job, makeJob } from './job.js'

/**
 * Looks again and again whether another process has changed the partnership's own definitions. What was in
 * force stays so until the store answers.
 * @param pause milliseconds
 */
export const watchDefinitions = (deps: Deps, pause: number): Job =>
  makeJob(deps.log, {
    name: 'definitions: looking for changes',
    firstPause: pause,
    pause,
    run: () => refreshDefinitions(deps),
  })
