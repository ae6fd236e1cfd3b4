import type { CollectionSpec, Keys, Scalar } from './port.js'

type Spec = Pick<CollectionSpec<{ id: string }>, 'scalars' | 'sorts' | 'keysEdition'>

/** Everything that a list may be filtered, counted or ordered by, apart from tags. */
export const scalarNames = ({ scalars, sorts }: Spec): string[] => [
  ...new Set([...scalars.map(({ name }) => name), ...sorts]),
]

/** What the stored keys were made by. When it is another than before, they are made again. */
export const editionOf = ({ keysEdition, scalars, sorts }: Spec): string =>
  JSON.stringify([keysEdition, scalars, sorts])

/** `keysOf`, with its answers in one form for both engines. */
export function keyMaker<T extends { readonly id: string }>(spec: CollectionSpec<T>): (doc: T) => Keys {
  const names = scalarNames(spec)
  return (doc) => {
    const { scalars, tags, text } = spec.keysOf(doc)
    return {
      scalars: Object.fromEntries(names.map((name) => [name, plainScalar(scalars[name])])),
      tags: Object.fromEntries(Object.entries(tags).map(([facet, values]) => [facet, [...new Set(values)]])),
      text,
    }
  }
}

/** What is not a number (an unreadable date) is absent: one engine would order it, the other not. */
function plainScalar(value: Scalar | undefined): Scalar {
  if (typeof value !== 'number') return value ?? null
  return Number.isFinite(value) ? value + 0 : null
}
