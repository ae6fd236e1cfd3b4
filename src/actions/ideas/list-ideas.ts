import { type Actor, isStaff } from '../../domain/actor.js'
import type { Idea, IdeaQuery } from '../../domain/types.gen.js'
import type { Count, Filter, Query, Snapshot } from '../../storage/port.js'
import type { Deps } from '../deps.js'
import { countByWords, findByWords, type ListCounts, NO_COUNTS } from './find-by-words.js'

export interface IdeaPage {
  readonly items: readonly Idea[]
  readonly next: string | null
  /** Only when asked for. */
  readonly counts?: ListCounts
}

const TAGS = [
  'challenge',
  'kind',
  'municipality',
  'novelty',
  'origin',
  'party',
  'track',
  'year',
  'tag',
] as const
const SCALARS = ['step', 'state', 'advisor', 'board'] as const
/** Instead of the id of an advisor: the one who asks, and nobody. */
export const ME = 'me'
export const NOBODY = 'none'
const DAY = 86_400_000

/** One page of the ideas that the actor may know of: staff all, others those of their own parties. */
export async function listIdeas(deps: Deps, query: IdeaQuery, actor: Actor): Promise<IdeaPage> {
  const filter = filterOf(query, actor, deps.clock())
  if (filter === null) return { items: [], next: null, ...(query.facets && { counts: NO_COUNTS }) }
  const { limit = 20, after } = query
  const asked = { ...filter, sort: orderOf(query), limit, ...(after !== undefined && { after }) }
  const { ideas } = deps.collections
  const page = await findByWords(ideas, asked, query.q)
  const items = page.items.map(({ doc }: Snapshot<Idea>) => doc)
  if (!query.facets) return { items, next: page.next }
  const facets = isStaff(actor) ? [...SCALARS, ...TAGS] : [...SCALARS, ...TAGS].filter(isShown)
  const counts = await countByWords(ideas, filter, facets, query.q)
  return { items, next: page.next, counts }
}

/** How many there are of what `listIdeas` lists. */
export async function countIdeas(deps: Deps, query: IdeaQuery, actor: Actor): Promise<Count> {
  const filter = filterOf(query, actor, deps.clock())
  if (filter === null) return NO_COUNTS.total
  return (await countByWords(deps.collections.ideas, filter, [], query.q)).total
}

const PAGE = 100

/** All that `listIdeas` lists, read in pages: memory does not grow with their number. */
export async function* eachIdea(deps: Deps, query: IdeaQuery, actor: Actor): AsyncGenerator<Idea> {
  let after: string | undefined
  do {
    const asked = { ...query, facets: false, limit: PAGE, ...(after !== undefined && { after }) }
    const page = await listIdeas(deps, asked, actor)
    yield* page.items
    after = page.next ?? undefined
  } while (after !== undefined)
}

/** Ids of the first of them. */
export async function idsOf(deps: Deps, query: IdeaQuery, actor: Actor, most: number): Promise<string[]> {
  const ids: string[] = []
  for await (const { id } of eachIdea(deps, query, actor)) if (ids.push(id) === most) break
  return ids
}

/** How the staff sorts its ideas is theirs. */
const isShown = (facet: string): boolean => facet !== 'tag'

/** What has waited long is found by an index in that order; any other order would read all ideas. */
function orderOf({ sort, direction, waiting }: IdeaQuery): NonNullable<Query['sort']> {
  if (waiting !== undefined) return { by: 'since', direction: direction ?? 'asc' }
  return { by: sort ?? 'created', direction: direction ?? 'desc' }
}

/** @returns null when there is nothing that the actor may know of. */
export function filterOf(query: IdeaQuery, actor: Actor, now: Date): Filter | null {
  const party = partiesFor(actor, query.party)
  if (party?.length === 0 || (query.tag?.length && !isStaff(actor))) return null
  const { waiting } = query
  return {
    tags: { ...chosen(query, TAGS), ...(party && { party }) },
    scalars: {
      ...chosen(query, SCALARS),
      ...(query.advisor?.length && { advisor: query.advisor.map((id) => advisorOf(id, actor)) }),
      // What looks like spam is in no list but its own.
      held: [query.held && isStaff(actor) ? 'waiting' : 'no'],
    },
    ...(waiting !== undefined && { range: { since: { to: now.getTime() - waiting * DAY } } }),
  }
}

function advisorOf(asked: string, actor: Actor): string | null {
  if (asked === NOBODY) return null
  return asked === ME ? actor.id : asked
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
