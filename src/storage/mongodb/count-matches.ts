import type { Document, Collection as Driver } from 'mongodb'
import { scalarNames } from '../keys.js'
import {
  COUNT_LIMIT,
  type CollectionSpec,
  type Count,
  type CountQuery,
  type Counts,
  type Filter,
  type Scalar,
} from '../port.js'
import { type FacetValues, facetToken } from './facet-values.js'
import { mongoFilter } from './mongo-filter.js'
import { FACETS, pathOf } from './paths.js'
import type { Stored } from './stored.js'

type Spec = Pick<CollectionSpec<{ id: string }>, 'name' | 'scalars' | 'sorts' | 'keysEdition' | 'always'>
type By = Record<string, ReadonlyMap<string, Count>>

const MOST = COUNT_LIMIT + 1
/**
 * So many documents are looked at behind a filter, and no more: the newest of them, then, and each value is
 * said to have more. To count each value alone would take a command a value, each as long as there are
 * documents that have it.
 */
const LOOKED_AT = 20_000
/** Stages of one pipeline; a server takes a thousand. */
const STAGES = 400

/** Where is counted. */
export interface Counted {
  readonly driver: Driver<Stored>
  readonly spec: Spec
  readonly values: FacetValues
  /** Up to how many matches are looked at, other than usual. */
  readonly lookedAt?: number | undefined
}

/** One command; beside it a count of each value, where no more is asked than what all lists ask. */
export async function countMatches(
  counted: Counted,
  filter: Filter,
  facets: readonly string[],
): Promise<Counts> {
  const { driver, spec } = counted
  const $match = mongoFilter(filter, spec)
  if (facets.length === 0) return { total: countOf(await countUpTo(driver, $match)), by: {} }
  const rows = await combinations(driver, spec, $match, facets, mostLookedAt(counted, filter) + 1)
  return countsIn(counted, { filter, facets }, rows)
}

/** @param rows of what was looked at */
async function countsIn(
  counted: Counted,
  { filter, facets = [] }: CountQuery,
  rows: readonly Combination[],
): Promise<Counts> {
  const sum = rows.reduce((all, { n }) => all + n, 0)
  const total = countOf(sum)
  if (facets.length === 0 || sum <= mostLookedAt(counted, filter)) return { total, by: byValue(facets, rows) }
  if (!isNarrow(counted, filter)) return { total, by: byValue(facets, rows, true) }
  return { total, by: await eachAlone(counted, filter, facets) }
}

/** A narrow index has the count of each value alone. */
const isNarrow = ({ spec }: Counted, filter: Filter): boolean => onlyAlways(spec, filter) !== undefined

const mostLookedAt = (counted: Counted, filter: Filter): number =>
  isNarrow(counted, filter) ? COUNT_LIMIT : (counted.lookedAt ?? LOOKED_AT)

/** Several counts in one command, as long as few enough match to be looked at. */
export async function countEach(counted: Counted, asked: readonly CountQuery[]): Promise<Counts[]> {
  const { driver, spec } = counted
  const mostOf = ({ filter, facets = [] }: CountQuery): number =>
    facets.length === 0 ? COUNT_LIMIT : mostLookedAt(counted, filter)
  const pipelines = asked.map(({ filter, facets = [] }, at) => [
    ...combinationStages(spec, mongoFilter(filter, spec), facets, mostOf({ filter, facets }) + 1),
    { $addFields: { at } },
  ])
  const [first = [], ...others] = pipelines
  const unions = others.map((pipeline) => ({ $unionWith: { coll: driver.collectionName, pipeline } }))
  const found = await driver
    .aggregate<Combination & { readonly at: number }>([...first, ...unions], {
      batchSize: (LOOKED_AT + 1) * asked.length,
    })
    .toArray()
  return Promise.all(
    asked.map((one, at) =>
      countsIn(
        counted,
        one,
        found.filter((row) => row.at === at),
      ),
    ),
  )
}

const countOf = (n: number, isMore = false): Count => ({
  n: Math.min(n, COUNT_LIMIT),
  more: isMore || n > COUNT_LIMIT,
})

async function countUpTo(driver: Driver<Stored>, $match: Document): Promise<number> {
  const [found] = await driver
    .aggregate<{ n: number }>([{ $match }, { $limit: MOST }, { $count: 'n' }], indexFor($match))
    .toArray()
  return found?.n ?? 0
}

/** Where nothing is asked, the narrowest index is walked. */
const indexFor = ($match: Document) => (Object.keys($match).length === 0 ? { hint: 'created' } : {})

interface Combination {
  /** By the number of the facet. */
  readonly _id: Readonly<Record<string, Scalar | readonly Scalar[]>>
  readonly n: number
}

/** What there is of combinations of values: far fewer than documents. */
function combinations(
  driver: Driver<Stored>,
  spec: Spec,
  $match: Document,
  facets: readonly string[],
  most: number,
): Promise<Combination[]> {
  const stages = combinationStages(spec, $match, facets, most)
  return driver.aggregate<Combination>(stages, { batchSize: LOOKED_AT + 1, ...indexFor($match) }).toArray()
}

function combinationStages(
  spec: Spec,
  $match: Document,
  facets: readonly string[],
  most: number,
): Document[] {
  const fields = facets.map((facet, n) => [`f${n}`, `$${placeOf(spec, facet)}`])
  const group = { $group: { _id: Object.fromEntries(fields), n: { $sum: 1 } } }
  return [{ $match }, { $limit: most }, group]
}

const isScalar = (spec: Spec, facet: string): boolean => scalarNames(spec).includes(facet)

const placeOf = (spec: Spec, facet: string): string =>
  isScalar(spec, facet) ? pathOf(spec, facet) : `store.tags.${facet}`

/** @param isMore there are more matches than these rows were made of */
function byValue(facets: readonly string[], rows: readonly Combination[], isMore = false): By {
  const counted = facets.map((facet, place) => {
    const counts = new Map<string, number>()
    for (const { _id, n } of rows)
      for (const value of [_id[`f${place}`] ?? []].flat())
        if (value !== null) counts.set(nameOf(value), (counts.get(nameOf(value)) ?? 0) + n)
    return [facet, inOrder(counts, isMore)] as const
  })
  return Object.fromEntries(counted)
}

/** Each value by its own entries in the narrow index, and none further than it takes to say "more". */
async function eachAlone(counted: Counted, filter: Filter, facets: readonly string[]): Promise<By> {
  const { driver, spec, values } = counted
  const listed = await Promise.all(facets.map(async (facet) => [facet, await values.of(facet)] as const))
  const asked = listed.flatMap(([facet, all = []]) => all.map((value) => ({ facet, value })))
  const always = onlyAlways(spec, filter) as Scalar
  const pipelines = asked.map(({ facet, value }, at) => [
    { $match: { [FACETS]: { $eq: facetToken(facet, value, always) } } },
    { $limit: MOST },
    { $group: { _id: { $literal: at }, n: { $sum: 1 } } },
  ])
  const found = new Map((await runAll(driver, pipelines)).map(({ _id, n }) => [_id, n]))
  const countsOf = (facet: string) =>
    asked.flatMap((one, at) => {
      const n = found.get(at)
      return one.facet === facet && n !== undefined ? [[nameOf(one.value), n] as const] : []
    })
  const unlisted = listed.flatMap(([facet, all]) => (all === undefined ? [facet] : []))
  return {
    ...Object.fromEntries(facets.map((facet) => [facet, inOrder(new Map(countsOf(facet)))])),
    ...(unlisted.length > 0 && (await looked(counted, filter, unlisted))),
  }
}

/** Of the facets whose values nobody keeps a list of. */
async function looked(counted: Counted, filter: Filter, facets: readonly string[]): Promise<By> {
  const { driver, spec, lookedAt = LOOKED_AT } = counted
  const rows = await combinations(driver, spec, mongoFilter(filter, spec), facets, lookedAt + 1)
  return byValue(facets, rows, rows.reduce((all, { n }) => all + n, 0) > lookedAt)
}

/**
 * The value of the scalar that all lists are filtered by, if the filter asks for one such value and nothing
 * else.
 */
function onlyAlways({ always }: Spec, { scalars = {}, ...others }: Filter): Scalar | undefined {
  const parts = Object.values(others).flatMap((part) => (part === undefined ? [] : Object.keys(part)))
  if (parts.length > 0 || Object.keys(scalars).length > (always === undefined ? 0 : 1)) return undefined
  if (always === undefined) return null
  const [value, ...more] = scalars[always] ?? []
  return more.length > 0 ? undefined : value
}

async function runAll(driver: Driver<Stored>, pipelines: readonly Document[][]) {
  const chunks = Array.from({ length: Math.ceil(pipelines.length / STAGES) }, (_, n) =>
    pipelines.slice(n * STAGES, (n + 1) * STAGES),
  )
  const found = await Promise.all(
    chunks.map(([first = [], ...others]) => {
      const unions = others.map((pipeline) => ({ $unionWith: { coll: driver.collectionName, pipeline } }))
      const options = { batchSize: STAGES + 1 }
      return driver.aggregate<{ _id: number; n: number }>([...first, ...unions], options).toArray()
    }),
  )
  return found.flat()
}

const inOrder = (counts: ReadonlyMap<string, number>, isMore = false): ReadonlyMap<string, Count> =>
  new Map([...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([value, n]) => [value, countOf(n, isMore)]))

/** The other engine has no booleans and counts them as 0 and 1. */
const nameOf = (value: Scalar): string => String(typeof value === 'boolean' ? Number(value) : value)
