import type { Document, Collection as Driver } from 'mongodb'
import {
  COUNT_LIMIT,
  type CollectionSpec,
  type CountQuery,
  type Counts,
  type Filter,
  type Scalar,
} from '../port.js'
import { type By, byValue, countOf, inOrder, nameOf, type Row, stagesOf, sumOf } from './count-rows.js'
import { type FacetValues, facetToken } from './facet-values.js'
import { mongoFilter } from './mongo-filter.js'
import { FACETS } from './paths.js'
import type { Stored } from './stored.js'

type Spec = Pick<
  CollectionSpec<{ id: string }>,
  'name' | 'scalars' | 'sorts' | 'keysEdition' | 'always' | 'facets'
>

const MOST = COUNT_LIMIT + 1
/**
 * So many documents are looked at behind a filter, and no more: the newest of them, then, and each value is
 * said to have more. To count each value alone would take a command a value, each as long as there are
 * documents that have it.
 */
const LOOKED_AT = 5000
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
  const rows = await look(driver, spec, $match, facets, mostLookedAt(counted, filter) + 1)
  return countsIn(counted, { filter, facets }, rows)
}

/** @param rows of what was looked at */
async function countsIn(
  counted: Counted,
  { filter, facets = [] }: CountQuery,
  rows: readonly Row[],
): Promise<Counts> {
  const { spec } = counted
  const sum = sumOf(spec, facets, rows)
  const total = countOf(sum)
  const isAll = sum <= mostLookedAt(counted, filter)
  if (facets.length === 0 || isAll) return { total, by: byValue(facets, rows) }
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
    ...stagesOf(spec, mongoFilter(filter, spec), facets, mostOf({ filter, facets }) + 1),
    { $addFields: { at } },
  ])
  const [first = [], ...others] = pipelines
  const unions = others.map((pipeline) => ({ $unionWith: { coll: driver.collectionName, pipeline } }))
  const found = await driver
    .aggregate<Row & { readonly at: number }>([...first, ...unions], {
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

async function countUpTo(driver: Driver<Stored>, $match: Document): Promise<number> {
  const [found] = await driver
    .aggregate<{ n: number }>([{ $match }, { $limit: MOST }, { $count: 'n' }], indexFor($match))
    .toArray()
  return found?.n ?? 0
}

/** Where nothing is asked, the narrowest index is walked. */
const indexFor = ($match: Document) => (Object.keys($match).length === 0 ? { hint: 'created' } : {})

function look(
  driver: Driver<Stored>,
  spec: Spec,
  $match: Document,
  facets: readonly string[],
  most: number,
): Promise<Row[]> {
  const stages = stagesOf(spec, $match, facets, most)
  return driver.aggregate<Row>(stages, { batchSize: LOOKED_AT + 1, ...indexFor($match) }).toArray()
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
  const rows = await look(driver, spec, mongoFilter(filter, spec), facets, lookedAt + 1)
  return byValue(facets, rows, sumOf(spec, facets, rows) > lookedAt)
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
