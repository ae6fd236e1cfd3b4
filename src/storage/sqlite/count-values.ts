import { capped } from '../count.js'
import { COUNT_LIMIT, type Count, type Counts, type Filter, type Scalar } from '../port.js'
import { facetPrefix, scalarIn, scalarPrefix, valueIn } from '../tokens.js'
import { unboundText } from './bound-text.js'
import { findPlaces, type Keyed } from './find-places.js'
import { conditions } from './key-rows.js'
import { ALL, matchingOf, setOf, settled } from './matching.js'
import { pause, SLICE } from './pause.js'
import { SlotSet } from './slot-set.js'
import { scalarColumn } from './tables.js'

const MOST = COUNT_LIMIT + 1

/** Reads the sets of all values of these facets that are not in memory yet, a few at a time. */
export async function loadFacets(
  { sets: { values, scalars } }: Keyed,
  facets: readonly string[],
): Promise<void> {
  let until = performance.now() + SLICE
  for (const name of facets)
    for (const token of values.tokensFrom(prefixOf(scalars, name))) {
      if (!values.isLoaded(token)) values.of(token)
      if (performance.now() < until) continue
      await pause()
      until = performance.now() + SLICE
    }
}

const prefixOf = (scalars: readonly string[], name: string): string =>
  scalars.includes(name) ? scalarPrefix(name) : facetPrefix(name)

/** @returns undefined when sets of words have to be loaded first. */
export function countAll(keyed: Keyed, filter: Filter, facets: readonly string[]): Counts | undefined {
  const set = matchingSet(keyed, filter)
  if (set === undefined) return undefined
  const by = facets.map((name) => [name, countBy(keyed, filter, set, name)] as const)
  return { total: capped(set.size), by: Object.fromEntries(by) }
}

/** All that match; where rows have to be looked at one by one, no more than are counted. */
function matchingSet(keyed: Keyed, filter: Filter): SlotSet | undefined {
  if (!hasConditions(keyed, filter)) {
    const matching = matchingOf(keyed.sets, settled(keyed.sets, filter))
    return matching && setOf(matching)
  }
  const [bound] = Object.keys(filter.range ?? {})
  const sort = { by: bound ?? 'created', direction: 'asc' } as const
  const places = findPlaces(keyed, { ...filter, sort, limit: MOST }, MOST)
  return places && SlotSet.of(Uint32Array.from(places, ({ slot }) => slot).sort())
}

const hasConditions = ({ sets }: Keyed, filter: Filter): boolean =>
  conditions(filter, (name) => !sets.scalars.includes(name)).sql !== ''

function countBy(keyed: Keyed, filter: Filter, set: SlotSet, name: string): ReadonlyMap<string, Count> {
  const { sets, tables } = keyed
  // What was cut off at the limit tells nothing of single values.
  const isWhole = !hasConditions(keyed, filter) || set.size < MOST
  const isPlain = tables.scalars.includes(name) && !sets.scalars.includes(name)
  if (!isPlain && isWhole) return new Map(countSets(keyed, set, name))
  const found = countEach(keyed, filter, name).filter(([, n]) => n > 0)
  return new Map(found.sort(byValue).map(([value, n]) => [value, capped(n)]))
}

const byValue = <V>([a]: readonly [string, V], [b]: readonly [string, V]): number => (a < b ? -1 : 1)

type Counted = readonly [value: string, n: number]

function countSets({ sets: { values, scalars } }: Keyed, set: SlotSet, name: string): [string, Count][] {
  const prefix = prefixOf(scalars, name)
  const named = valuesOf(values.tokensFrom(prefix), name, scalars.includes(name))
  const all = values.of(ALL).size
  // So many of them cannot all be among the others.
  const isSure = (one: SlotSet): boolean => set.size === all || one.size - (all - set.size) >= MOST
  const unsure = named.flatMap(([, token]) => (isSure(values.of(token)) ? [] : [values.of(token)]))
  const column =
    unsure.length >= MANY_VALUES && isShorter(set, unsure, all) ? values.column(prefix) : undefined
  const counted = column?.countIn(set)
  return named.flatMap(([value, token]): [string, Count][] => {
    const one = values.of(token)
    const n = isSure(one) ? one.size : (counted?.(token) ?? one.countIn(set, MOST))
    return n === 0 ? [] : [[value, capped(n)]]
  })
}

/** Fewer are counted one by one. */
const MANY_VALUES = 20

/**
 * Whether going through the documents that match is shorter than through those of each value, until it is
 * known enough.
 */
function isShorter(set: SlotSet, values: readonly SlotSet[], all: number): boolean {
  const enough = (MOST * all) / set.size
  return set.size < values.reduce((sum, { size }) => sum + Math.min(size, enough), 0)
}

/** The values of a facet with their tokens, in the order of the values. */
function valuesOf(tokens: readonly string[], name: string, isScalar: boolean): readonly Named[] {
  const known = named.get(tokens)
  if (known) return known
  const nothing = `${scalarPrefix(name)}n`
  const made = tokens
    .filter((token) => !isScalar || token !== nothing)
    .map((token): Named => [valueOf(token, name, isScalar), token])
    .sort(byValue)
  named.set(tokens, made)
  return made
}

type Named = readonly [value: string, token: string]
/** Reading a token takes longer than counting by it. */
const named = new WeakMap<readonly string[], readonly Named[]>()

const valueOf = (token: string, name: string, isScalar: boolean): string =>
  isScalar ? nameOf(scalarIn(token, name)) : valueIn(token, name)

/** The database has no booleans and counts them as 0 and 1. */
const nameOf = (value: Scalar): string => String(typeof value === 'boolean' ? Number(value) : value)

/** Value by value, each counted as a filter of its own. */
function countEach(keyed: Keyed, filter: Filter, name: string): Counted[] {
  const { sets, tables } = keyed
  const isTag = !tables.scalars.includes(name)
  const count = (more: Filter): number => {
    return matchingSet(keyed, narrowed(filter, more))?.size ?? 0
  }
  if (!isTag)
    return scalarValues(keyed, name).map((value) => [nameOf(value), count({ scalars: { [name]: [value] } })])
  const tokens = sets.values.tokensFrom(facetPrefix(name))
  return tokens
    .map((token) => valueIn(token, name))
    .map((value) => [value, count({ tags: { [name]: [value] } })])
}

/** Both must hold, of the same key too. */
function narrowed(filter: Filter, { scalars = {}, tags = {} }: Filter): Filter {
  const both = <V>(
    was: Readonly<Record<string, readonly V[]>> = {},
    more: Readonly<Record<string, readonly V[]>>,
  ) => ({
    ...was,
    ...Object.fromEntries(
      Object.entries(more).map(([name, values]) => [
        name,
        values.filter((one) => was[name]?.includes(one) ?? true),
      ]),
    ),
  })
  return {
    ...filter,
    scalars: both(filter.scalars, scalars),
    tags: filter.tags ?? {},
    ...(Object.keys(tags).length > 0 && { tags: both(filter.tags, tags) }),
  }
}

/** From one value to the next by the index: as many steps as there are values. */
function scalarValues({ db, tables: { keys } }: Keyed, name: string): Scalar[] {
  const column = scalarColumn(name)
  const next = `WITH RECURSIVE each (value) AS (SELECT min(${column}) FROM ${keys}
    UNION ALL SELECT (SELECT min(${column}) FROM ${keys} WHERE ${column} > each.value) FROM each
      WHERE each.value IS NOT NULL)
    SELECT value FROM each WHERE value IS NOT NULL`
  const rows = db.sql(next).all() as { value: string | number }[]
  return rows.map(({ value }) => (typeof value === 'string' ? unboundText(value) : value))
}
