import { type Actor, isStaff } from '../../domain/actor.js'
import type { Idea, IdeaQuery } from '../../domain/types.gen.js'
import type { Filter, Snapshot } from '../../storage/port.js'
import type { Deps } from '../deps.js'
import { countByWords, findByWords, type ListCounts, NO_COUNTS } from './find-by-words.js'

export interface IdeaPage {
  readonly items: readonly Idea[]
  readonly next: string | null
  /** Only when asked for. */
  readonly counts?: ListCounts
}

const TAGS = ['challenge', 'kind', 'municipality', 'novelty', 'origin', 'party', 'track', 'year'] as const
const SCALARS = ['step', 'state', 'advisor'] as const

/** One page of the ideas that the actor may know of: staff all, others those of their own parties. */
export async function listIdeas(deps: Deps, query: IdeaQuery, actor: Actor): Promise<IdeaPage> {
  const filter = filterOf(query, actor)
  if (filter === null) return { items: [], next: null, ...(query.facets && { counts: NO_COUNTS }) }
  const { sort = 'created', direction = 'desc', limit = 20, after } = query
  const asked = { ...filter, sort: { by: sort, direction }, limit, ...(after !== undefined && { after }) }
  const { ideas } = deps.collections
  const page = await findByWords(ideas, asked, query.q)
  const items = page.items.map(({ doc }: Snapshot<Idea>) => doc)
  if (!query.facets) return { items, next: page.next }
  const counts = await countByWords(ideas, filter, [...SCALARS, ...TAGS], query.q)
  return { items, next: page.next, counts }
}

/** @returns null when there is nothing that the actor may know of. */
export function filterOf(query: IdeaQuery, actor: Actor): Filter | null {
  const party = partiesFor(actor, query.party)
  if (party?.length === 0) return null
  return {
    tags: { ...chosen(query, TAGS), ...(party && { party }) },
    // What looks like spam is in no list but its own.
    scalars: { ...chosen(query, SCALARS), held: [query.held && isStaff(actor) ? 'waiting' : 'no'] },
  }
}

/** Those asked for, among the actor's own; undefined: any. */
function partiesFor(actor: Actor, asked: readonly string[] | undefined): readonly string[] | undefined {
  if (seesAll(actor)) return asked
  const own = actor.grants.flatMap(({ party }) => (party === undefined ? [] : [party]))
  return asked === undefined ? [...new Set(own)] : asked.filter((party) => own.includes(party))
}

const seesAll = (actor: Actor): boolean =>
  isStaff({ ...actor, grants: actor.grants.filter(({ party }) => party === undefined) })

/** Filters that were given a value. */
export function chosen<K extends string>(
  query: Readonly<Partial<Record<K, readonly string[]>>>,
  names: readonly K[],
): Record<string, readonly string[]> {
  const given = names.flatMap((name) => (query[name]?.length ? [[name, query[name]] as const] : []))
  return Object.fromEntries(given)
}
