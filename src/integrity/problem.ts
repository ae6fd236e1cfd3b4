import type { CollectionName } from '../storage/register.js'

/** One thing that does not hold together. `code` is a key of `cli:check.problems` in locales. */
export interface Problem {
  readonly collection: CollectionName
  readonly id: string
  /** JSON pointer into the document. */
  readonly path: string
  readonly code: string
  readonly params?: Readonly<Record<string, string | number>>
}

/** A problem of a document that is known, before it is. */
export type Finding = Omit<Problem, 'collection' | 'id'>
