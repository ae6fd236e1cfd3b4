import type { Context } from '../context.js'
import type { Idea } from '../types.gen.js'

/**
 * Since when an idea has been its advisor's without anything having been done: somebody else gave it to them,
 * or it is theirs and still in the queue.
 */
export function assignedSince({ process }: Context, idea: Idea): string | undefined {
  if (process.isIn(idea.state, 'closed', 'draft')) return undefined
  return idea.assigned?.at ?? (idea.advisor && process.isIn(idea.state, 'queue') ? idea.since : undefined)
}

/** Since when something that a meeting decided has waited to be carried out. */
export function undoneSince({ decisions, changed }: Idea): string | undefined {
  const undone = decisions?.find(({ done }) => !done)
  return undone && (undone.at ?? changed.at)
}
