import type { Deps } from '../actions/deps.js'
import { moveIdea } from '../actions/process/move-idea.js'
import { SYSTEM } from '../domain/actor.js'
import { DomainError } from '../domain/errors.js'
import { nextTimedMove, type TimedMove } from '../domain/process/timed-moves.js'
import type { Idea } from '../domain/types.gen.js'

/**
 * Makes the move that its row gives to the system at a time, if that has come. One write, so that a process
 * that is killed has made it or not; what was changed meanwhile is left for the next sweep, and whatever else
 * is wrong is told to the operator.
 */
export async function makeTimedMove(deps: Deps, idea: Idea): Promise<void> {
  const { id, revision } = idea
  const next = nextFor(deps, idea)
  if (next === undefined || next.at > deps.clock().getTime()) return
  try {
    await moveIdea(deps, { idea: id, actor: SYSTEM, revision }, { move: next.move })
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    if (error.code !== 'idea-changed')
      deps.log.warn({ idea: id, code: error.code }, 'a move of the system could not be made')
  }
}

/** An idea on an edition that is not installed any more is left alone, as is what is held back as spam. */
function nextFor({ definitions }: Deps, idea: Idea): TimedMove | undefined {
  const isReadable = definitions.processes.has(idea.process) && definitions.templates.has(idea.template)
  return isReadable && !idea.held ? nextTimedMove(definitions.contextOf(idea), idea) : undefined
}
