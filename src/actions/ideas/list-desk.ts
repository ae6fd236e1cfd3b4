import type { Actor } from '../../domain/actor.js'
import { type Waiting, waitingFor } from '../../domain/ideas/waiting.js'
import { mayDo } from '../../domain/process/permissions.js'
import type { Idea } from '../../domain/types.gen.js'
import type { Count, Filter, Page, Query } from '../../storage/port.js'
import type { Deps } from '../deps.js'
import { statesWith } from './states-with.js'

export interface DeskRow {
  readonly idea: Idea
  readonly waiting: Waiting
}

/** Where a desk looks; each is a list of its own, the oldest first. */
export const DESK_LISTS = ['mine', 'offers', 'overrides', 'unanswered', 'incoming'] as const
export type DeskListName = (typeof DESK_LISTS)[number]

export interface DeskList {
  readonly rows: readonly DeskRow[]
  /** How many there are in all. */
  readonly count: Count
  /** Where the next page begins; null at the end. */
  readonly next: string | null
}

export interface Desk {
  readonly lists: Readonly<Record<DeskListName, DeskList>>
  /** My ideas by column of the board, as the board shows them. */
  readonly columns: ReadonlyMap<string, Count>
  /** What looks like spam: nobody sees it until somebody has decided. */
  readonly held: Count
}

/** The page of one list that is wanted; of the others the first is shown. */
export interface DeskPage {
  readonly list?: DeskListName | undefined
  readonly after?: string | undefined
}

const NONE: Count = { n: 0, more: false }

/** Rows of a list, and of one that is looked at by itself. */
const SHOWN = 25
const SHOWN_ALONE = 100

/**
 * What waits for this person, the oldest first: what is theirs and due, what is offered to them, exceptions
 * that they may grant, messages that nobody is responsible for, and the queue. Found by keys that are kept
 * with each idea, so it costs the same however many ideas there are: one read of the lists and one of the
 * counts.
 */
export async function listDesk(deps: Deps, actor: Actor, page: DeskPage = {}): Promise<Desk> {
  const { ideas } = deps.collections
  const filters = filtersFor(deps, actor)
  const queries = DESK_LISTS.map((name) => queryOf(name, filters[name], page))
  const own = { filter: { scalars: { advisor: [actor.id], held: ['no'] } }, facets: ['board'] }
  const held = { filter: { scalars: { held: ['waiting'] } } }
  const [pages, counts] = await Promise.all([
    ideas.findEach(queries),
    ideas.countEach([...DESK_LISTS.map((name) => ({ filter: filters[name] })), held, own]),
  ])
  const lists = DESK_LISTS.map((name, n) => {
    const found = pages[n] as Page<Idea>
    const count = counts[n]?.total ?? NONE
    return [name, { rows: rowsOf(deps, actor, found), count, next: found.next }] as const
  })
  return {
    lists: Object.fromEntries(lists) as unknown as Desk['lists'],
    columns: counts.at(-1)?.by.board ?? new Map(),
    held: counts.at(-2)?.total ?? NONE,
  }
}

function filtersFor(deps: Deps, actor: Actor): Record<DeskListName, Filter> {
  return {
    mine: { scalars: { advisor: [actor.id] }, range: { wake: { to: deps.clock().getTime() } } },
    offers: { tags: { offered: [actor.id] } },
    overrides: { tags: { waits: ['override'] } },
    unanswered: { tags: { waits: ['message'] }, scalars: { advisor: [null], held: ['no'] } },
    incoming: { scalars: { state: statesWith(deps, 'queue'), held: ['no'] } },
  }
}

function queryOf(name: DeskListName, filter: Filter, { list, after }: DeskPage): Query {
  const isAlone = list === name
  return {
    ...filter,
    sort: { by: name === 'mine' ? 'wake' : 'since', direction: 'asc' },
    limit: isAlone ? SHOWN_ALONE : SHOWN,
    ...(isAlone && after !== undefined && { after }),
  }
}

/** Only what this person may know of and do: a key says that something waits, the rules say for whom. */
function rowsOf(deps: Deps, actor: Actor, { items }: Page<Idea>): DeskRow[] {
  const now = deps.clock()
  return items.flatMap(({ doc: idea }): DeskRow[] => {
    const context = deps.definitions.contextOf(idea)
    if (!mayDo(context.process, actor, idea, 'read-inner')) return []
    const waiting = waitingFor(context, idea, actor, now)
    return waiting ? [{ idea, waiting }] : []
  })
}
