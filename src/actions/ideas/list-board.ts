import type { Actor } from '../../domain/actor.js'
import type { Idea, IdeaQuery } from '../../domain/types.gen.js'
import type { Count, Page, Query } from '../../storage/port.js'
import type { Deps } from '../deps.js'
import { refusingBadCursors } from './cursors.js'
import { filterOf } from './list-ideas.js'

export interface BoardColumn {
  readonly step: string
  readonly items: readonly Idea[]
  /** How many there are in all. */
  readonly count: Count
  /** Where the next page begins; null at the end. */
  readonly next: string | null
}

export interface BoardQuery
  extends Omit<IdeaQuery, 'step' | 'after' | 'sort' | 'direction' | 'limit' | 'facets'> {
  /** Where to go on, by step. */
  readonly after: Readonly<Record<string, string>>
}

const CARDS = 20
const NONE: Count = { n: 0, more: false }

/** A column a step, what has been there longest first: one read of the cards and one of the counts. */
export async function listBoard(
  deps: Deps,
  { after, ...asked }: BoardQuery,
  actor: Actor,
): Promise<BoardColumn[]> {
  const { steps } = deps.definitions.current.process
  const filter = filterOf(asked, actor)
  if (filter === null) return steps.map((step) => ({ step, items: [], count: NONE, next: null }))
  const queries = steps.map((step): Query => {
    const place = after[step]
    return {
      ...filter,
      scalars: { ...filter.scalars, step: [step] },
      sort: { by: 'since', direction: 'asc' },
      limit: CARDS,
      ...(place !== undefined && { after: place }),
    }
  })
  const { ideas } = deps.collections
  const [pages, counts] = await refusingBadCursors(() =>
    Promise.all([ideas.findEach(queries), ideas.counts(filter, ['step'])]),
  )
  return steps.map((step, n) => {
    const page = pages[n] as Page<Idea>
    return {
      step,
      items: page.items.map(({ doc }) => doc),
      count: counts.by.step?.get(step) ?? NONE,
      next: page.next,
    }
  })
}
