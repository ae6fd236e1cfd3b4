import type { Actor } from '../../domain/actor.js'
import { ENDED, QUEUE } from '../../domain/process/board-column.js'
import type { Idea, IdeaQuery } from '../../domain/types.gen.js'
import type { Count, Page, Query } from '../../storage/port.js'
import type { Deps } from '../deps.js'
import { refusingBadCursors } from './cursors.js'
import { filterOf } from './list-ideas.js'

export interface BoardColumn {
  /** The queue, a step, or what has ended. */
  readonly column: string
  readonly items: readonly Idea[]
  /** How many there are in all. */
  readonly count: Count
  /** Where the next page begins; null at the end. */
  readonly next: string | null
}

export interface BoardQuery
  extends Omit<IdeaQuery, 'board' | 'after' | 'sort' | 'direction' | 'limit' | 'facets'> {
  /** Where to go on, by column. */
  readonly after: Readonly<Record<string, string>>
  /** Also what is closed, withdrawn or merged: a column of its own, the last. */
  readonly ended?: boolean
}

const CARDS = 20
const NONE: Count = { n: 0, more: false }

/**
 * The queue and a column a step, what has been there longest first: one read of the cards and one of the
 * counts.
 */
export async function listBoard(
  deps: Deps,
  { after, ended = false, ...asked }: BoardQuery,
  actor: Actor,
): Promise<BoardColumn[]> {
  const columns = [QUEUE, ...deps.definitions.current.process.steps, ...(ended ? [ENDED] : [])]
  const filter = filterOf(asked, actor, deps.clock())
  if (filter === null) return columns.map((column) => ({ column, items: [], count: NONE, next: null }))
  const queries = columns.map((column): Query => {
    const place = after[column]
    return {
      ...filter,
      scalars: { ...filter.scalars, board: [column] },
      // What ended last is looked for; of the rest, what has waited longest.
      sort: { by: 'since', direction: column === ENDED ? 'desc' : 'asc' },
      limit: CARDS,
      ...(place !== undefined && { after: place }),
    }
  })
  const { ideas } = deps.collections
  const [pages, counts] = await refusingBadCursors(() =>
    Promise.all([ideas.findEach(queries), ideas.counts(filter, ['board'])]),
  )
  return columns.map((column, n) => {
    const page = pages[n] as Page<Idea>
    return {
      column,
      items: page.items.map(({ doc }) => doc),
      count: counts.by.board?.get(column) ?? NONE,
      next: page.next,
    }
  })
}
