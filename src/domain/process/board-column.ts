import type { Matter, Process } from './subject.js'

/** Columns of the board beside those of the steps. */
export const QUEUE = 'queue'
export const ENDED = 'closed'

/**
 * Where a matter stands on the board: in the queue, in its step (also while it is paused or offered to
 * somebody), or among those that have ended: closed, withdrawn, merged. Null: not on the board.
 */
export function columnOf<M extends Matter>(process: Process<M>, { state, step }: M): string | null {
  if (process.isIn(state, 'draft')) return null
  if (process.isIn(state, 'queue')) return QUEUE
  return process.isIn(state, 'closed') ? ENDED : (step ?? QUEUE)
}
