import type { CollectionSpec, Keys, Scalar, SortSpec } from './port.js'

/** Raised whenever tokens are made in another way. */
const TOKENS_EDITION = 2

/** What of a collection's spec its keys are kept by. */
export type KeySpec = Pick<
  CollectionSpec<{ id: string }>,
  'name' | 'scalars' | 'sorts' | 'orders' | 'keysEdition' | 'madeWith'
>

/** Everything that a list may be filtered, counted or ordered by, apart from tags. */
export const scalarNames = ({ scalars, sorts }: KeySpec): string[] => [
  ...new Set([...scalars.map(({ name }) => name), ...sorts.map(sortName)]),
]

export const sortName = (sort: SortSpec): string => (typeof sort === 'string' ? sort : sort.name)

/** Scalars that lists filter by beside tags and words: they are tokens as well. */
export const tokenScalars = ({ orders = [], scalars }: KeySpec): string[] => {
  const owners = new Set(scalars.filter(({ owner }) => owner).map(({ name }) => name))
  return [...new Set(orders.flatMap(({ by }) => by))].filter((name) => !owners.has(name))
}

/** What the stored keys were made by. When it is another than before, they are made again. */
export const editionOf = ({ keysEdition, madeWith, scalars, sorts, orders }: KeySpec): string =>
  JSON.stringify([TOKENS_EDITION, keysEdition, madeWith, scalars, sorts, orders])

/** `keysOf`, with its answers in one form for both engines. */
export function keyMaker<T extends { readonly id: string }>(spec: CollectionSpec<T>): (doc: T) => Keys {
  const names = scalarNames(spec)
  return (doc) => {
    const { scalars, tags, texts } = spec.keysOf(doc)
    return {
      scalars: Object.fromEntries(names.map((name) => [name, plainScalar(scalars[name])])),
      tags: Object.fromEntries(Object.entries(tags).map(([facet, values]) => [facet, [...new Set(values)]])),
      texts,
    }
  }
}

/** What is not a number (an unreadable date) is absent: one engine would order it, the other not. */
function plainScalar(value: Scalar | undefined): Scalar {
  if (typeof value !== 'number') return value ?? null
  return Number.isFinite(value) ? value + 0 : null
}
