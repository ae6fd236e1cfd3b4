import { plainKeys } from '../collections/plain-keys.js'
import type { CollectionSpec } from '../port.js'

/**
 * A collection as a migration opens it: without keys, since those are made for documents as they will be.
 * When the product opens it, all keys are made.
 */
export const bareSpec = <T extends { readonly id: string }>(name: string): CollectionSpec<T> => ({
  name,
  keysEdition: 0,
  scalars: [],
  sorts: [],
  keysOf: () => plainKeys({}),
})
