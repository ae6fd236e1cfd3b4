import { capped } from '../count.js'
import { COUNT_LIMIT, type Count, type Counts, type Filter, type Scalar } from '../port.js'
import { facetPrefix, scalarIn, scalarPrefix, valueIn } from '../tokens.js'
import { unboundText } from './bound-text.js'
import { findPlaces, type Keyed } from './find-places.js'
import { conditions } from './key-rows.js'
import { bitsOf, settled } from './matching.js'
import { pause, SLICE } from './pause.js'
import { type Bits, bitsFor, countBits } from './slot-set.js'
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
  const bits = matchingBits(keyed, filter)
  if (bits === undefined) return undefined
  const by = facets.map((name) => [name, countBy(keyed, filter, bits, name)] as const)
  return { total: capped(countBits(bits, MOST)), by: Object.fromEntries(by) }
}

/** All that match; where rows have to be looked at one by one, no more than are counted. */
function matchingBits(keyed: Keyed, filter: Filter): Bits | undefined {
  if (!hasConditions(keyed, filter)) return bitsOf(keyed.sets, settled(keyed.sets, filter))
  const [bound] = Object.keys(filter.range ?? {})
  const sort = { by: bound ?? 'created', direction: 'asc' } as const
  const places = findPlaces(keyed, { ...filter, sort, limit: MOST }, MOST)
  return places && bitsWith(places.map(({ slot }) => slot))
}

const hasConditions = ({ sets }: Keyed, filter: Filter): boolean =>
  conditions(filter, (name) => !sets.scalars.includes(name)).sql !== ''

function bitsWith(slots: readonly number[]): Bits {
  const bits = bitsFor(Math.max(-1, ...slots) + 1)
  for (const slot of slots) (bits[slot >>> 5] as number) |= 1 << (slot & 31)
  return bits
}

function countBy(keyed: Keyed, filter: Filter, bits: Bits, name: string): ReadonlyMap<string, Count> {
  const { sets, tables } = keyed
  // What was cut off at the limit tells nothing of single values.
  const isWhole = !hasConditions(keyed, filter) || countBits(bits, MOST) < MOST
  const isPlain = tables.scalars.includes(name) && !sets.scalars.includes(name)
  const counted = isPlain || !isWhole ? countEach(keyed, filter, name) : countSets(keyed, bits, name)
  const found = counted.filter(([, n]) => n > 0).sort(([a], [b]) => (a < b ? -1 : 1))
  return new Map(found.map(([value, n]) => [value, capped(n)]))
}

type Counted = readonly [value: string, n: number]

function countSets({ sets: { values, scalars } }: Keyed, bits: Bits, name: string): Counted[] {
  const isScalar = scalars.includes(name)
  const nothing = `${scalarPrefix(name)}n`
  return values
    .tokensFrom(prefixOf(scalars, name))
    .filter((token) => !isScalar || token !== nothing)
    .map((token) => [valueOf(token, name, isScalar), values.of(token).countIn(bits, MOST)])
}

const valueOf = (token: string, name: string, isScalar: boolean): string =>
  isScalar ? nameOf(scalarIn(token, name)) : valueIn(token, name)

/** The database has no booleans and counts them as 0 and 1. */
const nameOf = (value: Scalar): string => String(typeof value === 'boolean' ? Number(value) : value)

/** Value by value, each counted as a filter of its own. */
function countEach(keyed: Keyed, filter: Filter, name: string): Counted[] {
  const { sets, tables } = keyed
  const isTag = !tables.scalars.includes(name)
  const count = (more: Filter): number => {
    const bits = matchingBits(keyed, narrowed(filter, more))
    return bits === undefined ? 0 : countBits(bits, MOST)
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
    UNION ALL SELECT (SELECT min(${column}) FROM ${keys} WHERE ${column} > each.value) FROM each WHERE each.value IS NOT NULL)
    SELECT value FROM each WHERE value IS NOT NULL`
  const rows = db.sql(next).all() as { value: string | number }[]
  return rows.map(({ value }) => (typeof value === 'string' ? unboundText(value) : value))
}
