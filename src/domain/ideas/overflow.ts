import type { Idea, IdeaItem } from '../types.gen.js'
import { GATHERED, MOVED, type MovedList } from './limits.js'

const LISTS = Object.keys(MOVED) as MovedList[]

/** The oldest items of lists that have grown long, as they are kept outside the idea. */
export const overflowOf = (idea: Idea): IdeaItem[] => LISTS.flatMap((list) => overflowIn(idea, list))

function overflowIn(idea: Idea, list: MovedList): IdeaItem[] {
  const items = idea[list] ?? []
  if (items.length <= MOVED[list] + GATHERED) return []
  const before = idea.moved?.[list] ?? 0
  return items.slice(0, -MOVED[list]).map((item, n) => ({
    id: `${idea.id}:${list}:${item.id}`,
    idea: idea.id,
    list,
    n: before + n + 1,
    item,
  }))
}

/** The idea without items that are kept outside it now, whatever has been written meanwhile. */
export function withoutItems(idea: Idea, kept: readonly IdeaItem[]): Idea {
  let next = idea
  for (const list of LISTS) next = withoutItemsIn(next, list, kept)
  return next
}

function withoutItemsIn(idea: Idea, list: MovedList, kept: readonly IdeaItem[]): Idea {
  const ids = new Set(kept.flatMap((one) => (one.list === list ? [one.item.id] : [])))
  const items: readonly { readonly id: string }[] = idea[list] ?? []
  const left = items.filter(({ id }) => !ids.has(id))
  const gone = items.length - left.length
  if (gone === 0) return idea
  return { ...idea, [list]: left, moved: { ...idea.moved, [list]: (idea.moved?.[list] ?? 0) + gone } }
}
