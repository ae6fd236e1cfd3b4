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
  const before = placeIn(after)
  const all = mayDo(found.context.process, actor, found.idea, 'read-inner')
    ? await placedBefore(deps, found.idea, list, before, limit + 1)
    : await visibleBefore(deps, found, actor, list, before)
  const shown = all.slice(0, limit)
  const next = all.length > limit ? String(shown.at(-1)?.n) : null
  return { items: shown.map(({ item }) => item as Items[L]), next }
}

/** The newest `count` before a place. */
async function placedBefore(
  deps: Pick<Deps, 'collections'>,
  idea: Idea,
  list: MovedList,
  before: number,
  count: number,
): Promise<Placed[]> {
  const inside = itemsIn(idea, list).filter(({ n }) => n < before)
  const first = Math.min(before, (idea.moved?.[list] ?? 0) + 1)
  const wanted = count - inside.length
  const outside = wanted > 0 && first > 1 ? await older(deps, idea, list, first - 1, wanted) : []
  return [...inside, ...outside].slice(0, count)
}

/** Items outside the idea that are read at once. */
const PIECE = 200

/** Numbered as if the others were not there: neither a short page nor a cursor tells that there are more. */
async function visibleBefore(
  deps: Pick<Deps, 'collections'>,
  { idea }: Pick<FoundIdea, 'idea'>,
  actor: Actor,
  list: MovedList,
  before: number,
): Promise<Placed[]> {
  const all: Placed[] = []
  for (let end = Number.POSITIVE_INFINITY; ; end = all.at(-1)?.n ?? 1) {
    const piece = await placedBefore(deps, idea, list, end, PIECE)
    all.push(...piece)
    if (piece.length < PIECE) break
  }
  const shown = visible(
    actor,
    idea,
    list,
    all.map(({ item }) => item),
  )
  const numbered = shown.map((item, n) => ({ n: shown.length - n, item }))
  return numbered.filter(({ n }) => n < before)
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

/** As in the idea itself: its owner sees what is theirs, others nothing. */
function visible(
  actor: Actor,
  idea: Idea,
  list: MovedList,
  items: readonly (Advice | Message)[],
): readonly (Advice | Message)[] {
  const isOwner = rolesOn(actor, idea).has('submitter')
  if (list === 'messages') return isOwner ? items : []
  return adviceFor(isOwner, items as Advice[])
}
