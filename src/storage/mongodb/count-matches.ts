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
import { tagToken } from '../tokens.js'
import { type FacetValues, facetToken } from './facet-values.js'
import { allOf, mongoFilter, storedScalar } from './mongo-filter.js'
import { FACETS, pathOf, TERMS } from './paths.js'
import type { Stored } from './stored.js'

type Spec = Pick<CollectionSpec<{ id: string }>, 'name' | 'scalars' | 'sorts' | 'keysEdition' | 'always'>
type By = Record<string, ReadonlyMap<string, Count>>

const MOST = COUNT_LIMIT + 1
/** So many documents are looked at sooner than each value is counted alone: some 0.1 s, beside one command a value. */
const LOOKED_AT = 10_000
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

/** One command as long as few enough match to be looked at; beyond, each value is counted alone, as far as it matters. */
export async function countMatches(
  counted: Counted,
  filter: Filter,
  facets: readonly string[],
): Promise<Counts> {
  const { driver, spec } = counted
  const $match = mongoFilter(filter, spec)
  if (facets.length === 0) return { total: countOf(await countUpTo(driver, $match)), by: {} }
  const most = mostLookedAt(counted, filter)
  const rows = await combinations(driver, spec, $match, facets, most + 1)
  const total = sumOf(rows)
  if (total <= most) return { total: countOf(total), by: byValue(facets, rows) }
  return { total: countOf(total), by: await beyond(counted, filter, facets) }
}

/** Of more than are looked at: each value alone, as far as it matters. */
async function beyond(
  { driver, spec, values }: Counted,
  filter: Filter,
  facets: readonly string[],
): Promise<By> {
  const listed = await Promise.all(facets.map((facet) => values.of(facet)))
  const alone = facets.flatMap((facet, n) => (listed[n] ? [[facet, listed[n]] as const] : []))
  const others = facets.filter((_, n) => listed[n] === undefined)
  const all = others.length > 0 ? await combinations(driver, spec, mongoFilter(filter, spec), others) : []
  return { ...byValue(others, all), ...(await eachAlone(driver, spec, filter, alone)) }
}

/** Where a narrow index counts each value, only so many as are counted exactly; otherwise as many as that is quicker for. */
const mostLookedAt = ({ spec, lookedAt = LOOKED_AT }: Counted, filter: Filter): number =>
  onlyAlways(spec, filter) === undefined ? lookedAt : COUNT_LIMIT

const sumOf = (rows: readonly Combination[]): number => rows.reduce((sum, { n }) => sum + n, 0)

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
    asked.map(async ({ filter, facets = [] }, at) => {
      const rows = found.filter((row) => row.at === at)
      const total = sumOf(rows)
      const isWhole = total <= mostOf({ filter, facets }) || facets.length === 0
      const by = isWhole ? byValue(facets, rows) : await beyond(counted, filter, facets)
      return { total: countOf(total), by }
    }),
  )
}

const countOf = (n: number): Count => ({ n: Math.min(n, COUNT_LIMIT), more: n > COUNT_LIMIT })

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
  most?: number,
): Promise<Combination[]> {
  const stages = combinationStages(spec, $match, facets, most)
  return driver.aggregate<Combination>(stages, { batchSize: LOOKED_AT + 1, ...indexFor($match) }).toArray()
}

function combinationStages(
  spec: Spec,
  $match: Document,
  facets: readonly string[],
  most?: number,
): Document[] {
  const fields = facets.map((facet, n) => [`f${n}`, `$${placeOf(spec, facet)}`])
  const group = { $group: { _id: Object.fromEntries(fields), n: { $sum: 1 } } }
  return [{ $match }, ...(most === undefined ? [] : [{ $limit: most }]), group]
}

const isScalar = (spec: Spec, facet: string): boolean => scalarNames(spec).includes(facet)

const placeOf = (spec: Spec, facet: string): string =>
  isScalar(spec, facet) ? pathOf(spec, facet) : `store.tags.${facet}`

function byValue(facets: readonly string[], rows: readonly Combination[]): By {
  const counted = facets.map((facet, place) => {
    const counts = new Map<string, number>()
    for (const { _id, n } of rows)
      for (const value of [_id[`f${place}`] ?? []].flat())
        if (value !== null) counts.set(nameOf(value), (counts.get(nameOf(value)) ?? 0) + n)
    return [facet, inOrder(counts)] as const
  })
  return Object.fromEntries(counted)
}

/** Each value by its own index entries, and none further than it takes to say "more". */
async function eachAlone(
  driver: Driver<Stored>,
  spec: Spec,
  filter: Filter,
  facets: readonly (readonly [string, readonly Scalar[]])[],
): Promise<By> {
  const asked = facets.flatMap(([facet, values]) => values.map((value) => ({ facet, value })))
  const pipelines = asked.map(({ facet, value }, at) => [
    { $match: withValue(spec, filter, facet, value) },
    { $limit: MOST },
    { $group: { _id: { $literal: at }, n: { $sum: 1 } } },
  ])
  const found = new Map((await runAll(driver, pipelines)).map(({ _id, n }) => [_id, n]))
  const countsOf = (facet: string) =>
    asked.flatMap((one, at) => {
      const n = found.get(at)
      return one.facet === facet && n !== undefined ? [[nameOf(one.value), n] as const] : []
    })
  return Object.fromEntries(facets.map(([facet]) => [facet, inOrder(new Map(countsOf(facet)))]))
}

/** Where no more is asked than what all lists ask, the narrow index answers alone. */
function withValue(spec: Spec, filter: Filter, facet: string, value: Scalar): Document {
  const always = onlyAlways(spec, filter)
  if (always !== undefined) return { [FACETS]: { $eq: facetToken(facet, value, always) } }
  const part = isScalar(spec, facet)
    ? { [pathOf(spec, facet)]: { $eq: storedScalar(value) } }
    : { [TERMS]: { $eq: tagToken(facet, String(value)) } }
  return allOf([part, mongoFilter(filter, spec)])
}

/** The value of the scalar that all lists are filtered by, if the filter asks for one such value and nothing else. */
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

const inOrder = (counts: ReadonlyMap<string, number>): ReadonlyMap<string, Count> =>
  new Map([...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([value, n]) => [value, countOf(n)]))

/** The other engine has no booleans and counts them as 0 and 1. */
const nameOf = (value: Scalar): string => String(typeof value === 'boolean' ? Number(value) : value)
