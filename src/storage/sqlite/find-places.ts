import { type Cursor, readCursor } from '../cursor.js'
import type { Filter, Query } from '../port.js'
import type { Database } from './database.js'
import { and, combinations, conditions, orderFor, type Part, sourceOf, type Way } from './key-rows.js'
import { ALL, chosen, type Matching, matchingOf, type Sets, setOf, settled, slotsOf } from './matching.js'
import type { SlotSet } from './slot-set.js'
import { scalarColumn, type Tables } from './tables.js'

/** Where a document stands: in creation order, and by the key that the list is sorted by. */
export interface Place {
  readonly ord: number
  readonly slot: number
  readonly value: number | null
}

/** So few are always put in order when they are asked for. */
const FEW = 100
/** Rows that are read at a time on the way through an index. */
const MOST_AT_ONCE = 1000
/** Finding one row by its slot and sorting it takes as long as so many steps through an index. */
const STEPS = 3

export interface Keyed {
  readonly db: Database
  readonly tables: Tables
  readonly sets: Sets
}

/**
 * The places of one page and, if there is more, one beyond. Never sorts nor reads many more than it shows:
 * either it goes through an index in the order of the list, or what matches is few.
 * @returns undefined when sets of words have to be loaded first.
 * @throws BadCursorError
 */
export function findPlaces(keyed: Keyed, query: Query, most = query.limit + 1): Place[] | undefined {
  const { tables, sets } = keyed
  const order = orderFor(tables, query)
  const list = { ...keyed, query, most, order, cursor: cursorOf(keyed, query) }
  const isInOrder = (name: string): boolean => order.by.includes(name)
  const rest = conditions(query, (name) => !isInOrder(name) && !sets.scalars.includes(name))
  const inSets = settled(sets, query)
  const ways = combinations(order, query.scalars).map((way) => ({ ...way, ...and(way, rest) }))
  if (isNothing({ ...inSets, scalars: chosen(inSets.scalars ?? {}, (name) => !isInOrder(name)) }))
    return first(
      merged(
        ways.map((way) => rowsOf(list, way)),
        list,
      ),
      most,
    )
  const matching = matchingOf(sets, inSets)
  if (matching === undefined) return undefined
  const others = conditions(query, (name) => !sets.scalars.includes(name))
  if (order.sort === 'created' && others.sql === '') return newest(list, matching)
  const set = setOf(matching)
  const steps = set.size === 0 ? 0 : Math.ceil((most * reachOf(sets, inSets, isInOrder)) / set.size)
  if (set.size <= FEW || set.size * STEPS <= steps) return ordered(list, [...set], others)
  return onTheWay({ ...list, isThin: true }, ways, set, Math.min(steps, MOST_AT_ONCE))
}

/** How many documents lie on the way, at most. */
function reachOf(sets: Sets, { scalars = {} }: Filter, isInOrder: (name: string) => boolean): number {
  const parts = matchingOf(sets, { scalars: chosen(scalars, isInOrder) })
  return (parts?.all[0] ?? sets.values.of(ALL)).size
}

const isNothing = ({ scalars = {}, tags = {}, words, folded, starts, notWords }: Filter): boolean =>
  Object.keys(scalars).length + Object.keys(tags).length === 0 &&
  !words?.length &&
  !folded?.length &&
  !starts?.length &&
  !notWords?.length

interface List extends Keyed {
  readonly query: Query
  readonly most: number
  readonly order: { readonly sort: string }
  readonly cursor: SlotCursor | undefined
  /** Places in creation order are found afterwards, of those that are shown: an index has none. */
  readonly isThin?: boolean
}

/** `slot`: the last that the page before may have shown. */
type SlotCursor = Cursor & { readonly slot: number }

function cursorOf({ db, tables }: Keyed, query: Query): SlotCursor | undefined {
  const cursor = readCursor(query.after)
  if (cursor === undefined) return undefined
  const [beyond, way] = isUp(query) ? ['>', 'ASC'] : ['<', 'DESC']
  const sql = `SELECT slot FROM ${tables.keys} WHERE ord ${beyond} ? ORDER BY ord ${way} LIMIT 1`
  const next = db.sql(sql).get(cursor.ord) as { slot: number } | undefined
  const step = isUp(query) ? -1 : 1
  return { ...cursor, slot: next ? next.slot + step : isUp(query) ? Number.MAX_SAFE_INTEGER : -1 }
}

const isUp = ({ sort }: Query): boolean => sort?.direction === 'asc'

const columnOf = ({ order }: List): string => (order.sort === 'created' ? 'NULL' : scalarColumn(order.sort))

const selected = (list: List): string =>
  `SELECT ${list.isThin ? 'NULL AS ord' : 'ord'}, slot, ${columnOf(list)} AS value`

/**
 * The rows of one way, in the order of the list: those with the key, then those without. Read as far as
 * somebody asks.
 */
function* rowsOf(list: List, way: Way, most = list.most): Generator<Place> {
  const { order, cursor } = list
  const column = columnOf(list)
  if (order.sort === 'created') return yield* pieces(list, way, '', cursor, most)
  if (cursor?.value !== null) yield* pieces(list, way, `${column} IS NOT NULL`, cursor, most)
  yield* pieces(list, way, `${column} IS NULL`, cursor?.value === null ? cursor : undefined, most)
}

function* pieces(
  list: List,
  way: Way,
  part: string,
  from: SlotCursor | undefined,
  most: number,
): Generator<Place> {
  for (let after: Pick<SlotCursor, 'value' | 'slot'> | undefined = from; ; ) {
    const rows = piece(list, way, part, after, most)
    yield* rows
    if (rows.length < most) return
    after = rows.at(-1)
  }
}

function piece(
  list: List,
  way: Way,
  part: string,
  after: Pick<SlotCursor, 'value' | 'slot'> | undefined,
  most: number,
): Place[] {
  const direction = isUp(list.query) ? 'ASC' : 'DESC'
  const column = columnOf(list)
  const isByKey = part.endsWith('NOT NULL')
  const where = and(way, { sql: part, values: [] }, beyond(list, isByKey, after))
  const sorted = isByKey ? `${column} ${direction}, slot ${direction}` : `slot ${direction}`
  const sql =
    `${selected(list)} FROM ${sourceOf(list.tables, way.order)}${whereIs(where)} ORDER BY ${sorted} ` +
    'LIMIT ?'
  return list.db.sql(sql).all(...where.values, most) as unknown as Place[]
}

function beyond(list: List, isByKey: boolean, after: Pick<SlotCursor, 'value' | 'slot'> | undefined): Part {
  if (after === undefined) return { sql: '', values: [] }
  const sign = isUp(list.query) ? '>' : '<'
  return isByKey
    ? { sql: `(${columnOf(list)}, slot) ${sign} (?, ?)`, values: [after.value, after.slot] }
    : { sql: `slot ${sign} ?`, values: [after.slot] }
}

const whereIs = ({ sql }: Part): string => (sql === '' ? '' : ` WHERE ${sql}`)

/** Several ways as one, each of which is in order. */
function* merged(ways: readonly Generator<Place>[], { query }: List): Generator<Place> {
  const sign = isUp(query) ? 1 : -1
  const isBefore = (a: Place, b: Place): boolean => {
    if ((a.value === null) !== (b.value === null)) return b.value === null
    return ((a.value ?? 0) - (b.value ?? 0) || a.slot - b.slot) * sign < 0
  }
  const heads = ways.flatMap((way) => headOf(way))
  while (heads.length > 0) {
    let best = 0
    for (let at = 1; at < heads.length; at++)
      if (isBefore((heads[at] as Head).place, (heads[best] as Head).place)) best = at
    const { place, way } = heads[best] as Head
    yield place
    heads.splice(best, 1, ...headOf(way))
  }
}

interface Head {
  readonly place: Place
  readonly way: Generator<Place>
}

function headOf(way: Generator<Place>): Head[] {
  const { done, value } = way.next()
  return done ? [] : [{ place: value, way }]
}

function first(
  places: Iterable<Place>,
  most: number,
  isWanted: (place: Place) => boolean = () => true,
): Place[] {
  const found: Place[] = []
  for (const place of places) {
    if (isWanted(place)) found.push(place)
    if (found.length === most) break
  }
  return found
}

/** Straight from the sets, whose order is that of creation. */
function newest(list: List, matching: Matching): Place[] {
  const { query, cursor, most } = list
  const from = isUp(query) ? (cursor?.slot ?? -1) + 1 : (cursor?.slot ?? Number.MAX_SAFE_INTEGER) - 1
  const slots = slotsOf(matching, most, from, isUp(query) ? 1 : -1)
  return placed(
    list,
    slots.map((slot) => ({ slot, value: null })),
  )
}

/** Through an index in the order of the list, as far as it takes to meet enough of the set. */
function onTheWay(list: List, ways: readonly Way[], set: SlotSet, atOnce: number): Place[] {
  const rows = ways.map((way) => rowsOf(list, way, atOnce))
  return placed(
    list,
    first(merged(rows, list), list.most, ({ slot }) => set.has(slot)),
  )
}

/** With their places in creation order. */
function placed({ db, tables }: List, found: readonly Omit<Place, 'ord'>[]): Place[] {
  const sql = `SELECT slot, ord FROM ${tables.keys} WHERE slot IN (SELECT value FROM json_each(?))`
  const rows = db.sql(sql).all(JSON.stringify(found.map(({ slot }) => slot))) as {
    slot: number
    ord: number
  }[]
  const ords = new Map(rows.map(({ slot, ord }) => [slot, ord]))
  return found.map(({ slot, value }) => ({ slot, value, ord: ords.get(slot) as number }))
}

/** Few documents, put in order. */
function ordered(list: List, slots: readonly number[], others: Part): Place[] {
  const { tables, query, cursor, most } = list
  const direction = isUp(query) ? 'ASC' : 'DESC'
  const column = columnOf(list)
  const isOne = { sql: 'slot IN (SELECT value FROM json_each(?))', values: [JSON.stringify(slots)] }
  const where = and(isOne, others, afterIn(list, cursor))
  const sql = `${selected(list)} FROM ${tables.keys}${whereIs(where)}
    ORDER BY ${column} IS NULL, ${column} ${direction}, slot ${direction} LIMIT ?`
  return list.db.sql(sql).all(...where.values, most) as unknown as Place[]
}

function afterIn(list: List, cursor: SlotCursor | undefined): Part {
  if (cursor === undefined || list.order.sort === 'created') return beyond(list, false, cursor)
  const column = columnOf(list)
  if (cursor.value === null) return and({ sql: `${column} IS NULL`, values: [] }, beyond(list, false, cursor))
  const after = beyond(list, true, cursor)
  return { ...after, sql: `(${after.sql} OR ${column} IS NULL)` }
}
