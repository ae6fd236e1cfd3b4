import type { CollectionSpec } from '../port.js'

export type PathSpec = Pick<CollectionSpec<{ id: string }>, 'scalars'>

/** Where a scalar lies in a stored document: in the document's own field, where the spec names one. */
export const pathOf = ({ scalars }: PathSpec, name: string): string =>
  ownPath({ scalars }, name) ?? `store.keys.${name}`

export const ownPath = ({ scalars }: PathSpec, name: string): string | undefined =>
  scalars.find((scalar) => scalar.name === name)?.path

export const ORD = 'store.ord'
/**
 * Tokens of what is counted by, and of nothing else: an index of them is narrow, and counting reads no
 * document.
 */
export const FACETS = 'store.facets'
export const TERMS = 'store.terms'
