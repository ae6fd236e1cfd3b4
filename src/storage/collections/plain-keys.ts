import type { Keys } from '../port.js'

/** Keys of a document that is found by single values alone. */
export const plainKeys = (scalars: Keys['scalars']): Keys => ({ scalars, tags: {}, text: '' })
