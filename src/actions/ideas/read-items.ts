import { type Actor, rolesOn } from '../../domain/actor.js'
import { adviceFor } from '../../domain/ideas/idea-for.js'
import type { MovedList } from '../../domain/ideas/limits.js'
import { mayDo } from '../../domain/process/permissions.js'
import type { Advice, Idea, Message } from '../../domain/types.gen.js'
import type { Deps } from '../deps.js'
import { placeIn } from './cursors.js'
import type { FoundIdea } from './find-idea.js'

interface Items {
  readonly advice: Advice
  readonly messages: Message
}

export interface ItemsPage<T> {
  /** The newest first, as the actor may see them. */
  readonly items: readonly T[]
  /** Cursor of the next page, or null when this is the last one. */
  readonly next: string | null
}

/**
 * One page of a list of an idea: the newest stand in the idea, older ones outside it.
 * @throws DomainError `invalid-request` for a cursor that was never given out
 */
export async function readItems<L extends MovedList>(
  deps: Pick<Deps, 'collections'>,
  found: Pick<FoundIdea, 'idea' | 'context'>,
  actor: Actor,
  list: L,
  { after, limit }: { readonly after?: string | undefined; readonly limit: number },
): Promise<ItemsPage<Items[L]>> {
  const { idea } = found
  const before = placeIn(after)
  const inside = itemsIn(idea, list).filter(({ n }) => n < before)
  const first = Math.min(before, (idea.moved?.[list] ?? 0) + 1)
  const wanted = limit + 1 - inside.length
  const outside = wanted > 0 && first > 1 ? await older(deps, idea, list, first - 1, wanted) : []
  const all = [...inside, ...outside].slice(0, limit + 1)
  const shown = all.slice(0, limit)
  const items = visible(
    actor,
    found,
    list,
    shown.map(({ item }) => item),
  )
  return { items: items as readonly Items[L][], next: all.length > limit ? String(shown.at(-1)?.n) : null }
}

interface Placed {
  /** Place in the whole list, from 1. */
  readonly n: number
  readonly item: Advice | Message
}

function itemsIn(idea: Idea, list: MovedList): Placed[] {
  const moved = idea.moved?.[list] ?? 0
  const items: readonly (Advice | Message)[] = idea[list] ?? []
  return items.map((item, n) => ({ n: moved + n + 1, item })).toReversed()
}

async function older(
  { collections }: Pick<Deps, 'collections'>,
  { id }: Idea,
  list: MovedList,
  to: number,
  limit: number,
): Promise<Placed[]> {
  const { items } = await collections.ideaItems.find({
    scalars: { of: [`${id}:${list}`] },
    range: { n: { to } },
    sort: { by: 'n', direction: 'desc' },
    limit,
  })
  return items.map(({ doc: { n, item } }) => ({ n, item }))
}

/** As in the idea itself: the staff sees all, its owner what is theirs, others nothing. */
function visible(
  actor: Actor,
  { idea, context }: Pick<FoundIdea, 'idea' | 'context'>,
  list: MovedList,
  items: readonly (Advice | Message)[],
): readonly (Advice | Message)[] {
  if (mayDo(context.process, actor, idea, 'read-inner')) return items
  const isOwner = rolesOn(actor, idea).has('submitter')
  if (list === 'messages') return isOwner ? items : []
  return adviceFor(isOwner, items as Advice[])
}
