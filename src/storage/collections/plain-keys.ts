import type { Keys } from '../port.js'

export const NO_TEXTS: Keys['texts'] = ['', '', '']

/** Keys of a document that is found by single values alone. */
export const plainKeys = (scalars: Keys['scalars']): Keys => ({ scalars, tags: {}, texts: NO_TEXTS })
