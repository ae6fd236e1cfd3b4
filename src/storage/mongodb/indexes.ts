import { type Collection, type IndexDescription, MongoServerError } from 'mongodb'
import { sortName } from '../keys.js'
import type { CollectionSpec } from '../port.js'
import { FACETS, ORD, pathOf, TERMS } from './paths.js'
import type { Stored } from './stored.js'

type Spec = Pick<
  CollectionSpec<{ id: string }>,
  'scalars' | 'sorts' | 'orders' | 'asked' | 'facets' | 'always'
>
type Index = IndexDescription & { readonly name: string; readonly key: Record<string, 1 | -1> }

/**
 * Every list and look-up of the product has its index; each ends with the creation order, so that no page is
 * sorted. None is unique, so that a collection can be sharded: what must be unique is claimed (see
 * `claims.ts`).
 */
export function indexesOf(spec: Spec): Index[] {
  const { scalars, sorts, orders = [], asked = [], facets } = spec
  const indexes: Index[] = [
    { key: { [ORD]: -1 }, name: 'created' },
    { key: { [TERMS]: 1, [ORD]: -1 }, name: 'terms' },
    ...(facets ? [{ key: { [FACETS]: 1 as const }, name: 'facets' }] : []),
    ...scalars.map(({ name }) => indexOn(spec, `by_${name}`, [name])),
    ...asked.map((field) => ({ key: { [field]: 1 as const, [ORD]: 1 as const }, name: `by_${field}` })),
    ...sorts.map((sort) => indexOn(spec, `sort_${sortName(sort)}`, [sortName(sort)])),
    ...orders.map(({ by, sort }) =>
      indexOn(spec, `order_${[...by, sort].join('_')}`, sort === 'created' ? by : [...by, sort]),
    ),
  ]
  const byKey = new Map(indexes.toReversed().map((index) => [JSON.stringify(index.key), index]))
  return [...byKey.values()]
}

const indexOn = (spec: Spec, name: string, scalars: readonly string[]): Index => ({
  key: Object.fromEntries([...scalars.map((scalar) => [pathOf(spec, scalar), 1] as const), [ORD, 1]]),
  name,
})

/**
 * Names that we give, or once gave (`ord`, `key_…`, `unique_…`); an operator's own indexes are left alone.
 */
const OURS = /^(ord|created|terms|facets|(key|unique|by|sort|order)_.*)$/

/**
 * Makes what is missing, and removes those of an earlier spec: a key that is no longer unique must not
 * refuse.
 */
export async function makeIndexes(collection: Collection<Stored>, spec: Spec): Promise<void> {
  const wanted = indexesOf(spec)
  const keys = new Map(wanted.map(({ name, key }) => [name, JSON.stringify(key)]))
  const there = await indexesIn(collection)
  const isWanted = ({ name, key }: Named) => keys.get(name) === JSON.stringify(key)
  for (const index of there)
    if (OURS.test(index.name) && !isWanted(index)) await collection.dropIndex(index.name)
  if (there.filter(isWanted).length < wanted.length) await collection.createIndexes(wanted)
}

type Named = Pick<Index, 'name' | 'key'>

async function indexesIn(collection: Collection<Stored>): Promise<Named[]> {
  try {
    return (await collection.listIndexes().toArray()) as Named[]
  } catch (error) {
    const isNew = error instanceof MongoServerError && error.codeName === 'NamespaceNotFound'
    if (isNew) return []
    throw error
  }
}
