import type { Deps } from '../actions/deps.js'
import { removeOrphans } from '../actions/ideas/remove-orphans.js'
import { makeTimedMove } from './timed-moves.js'

/**
 * What is written is carried out at once by the process that wrote it; others leave it that long.
 * Milliseconds.
 */
const GRACE = 15_000
const PAGE = 50

export interface Sweeping {
  /** At start nobody else is at work on what was left behind. */
  readonly first: boolean
  readonly run: (ideaId: string) => Promise<void>
  readonly isStopped: () => boolean
  /** Drafts whose time is over. */
  readonly endDrafts: () => Promise<void>
  /** Sums up the days of the history that are over. */
  readonly anchor: () => Promise<void>
}

/** Finds what waits: due effects, entries to be kept and moves of the system; days that are over. */
export async function sweep(
  deps: Deps,
  { first, run, isStopped, anchor, endDrafts }: Sweeping,
): Promise<void> {
  const to = deps.clock().getTime() - (first ? 0 : GRACE)
  let after: string | undefined
  do {
    const page = await deps.collections.ideas.find({
      range: { due: { to } },
      sort: { by: 'due', direction: 'asc' },
      limit: PAGE,
      ...(after !== undefined && { after }),
    })
    for (const { doc } of page.items) {
      if (!isStopped()) await run(doc.id)
      if (!isStopped()) await makeTimedMove(deps, doc)
    }
    after = page.next ?? undefined
  } while (after !== undefined && !isStopped())
  if (!isStopped()) await removeOrphans(deps, { all: first })
  if (!isStopped()) await endDrafts()
  if (!isStopped()) await anchor()
}
