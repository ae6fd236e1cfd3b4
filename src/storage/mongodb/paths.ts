import type { CollectionSpec } from '../port.js'

export type PathSpec = Pick<CollectionSpec<{ id: string }>, 'scalars'>

/** Where a scalar lies in a stored document: in the document's own field, where the spec names one. */
export const pathOf = ({ scalars }: PathSpec, name: string): string =>
  ownPath({ scalars }, name) ?? `store.keys.${name}`

export const ownPath = ({ scalars }: PathSpec, name: string): string | undefined =>
  scalars.find((scalar) => scalar.name === name)?.path

export const ORD = 'store.ord'
export const TERMS = 'store.terms'
