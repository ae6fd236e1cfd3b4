import type { HistoryEntry, RequestMark } from '../types.gen.js'

/** Every act may carry the mark of the request that asked for it. */
export interface Marked {
  readonly request?: RequestMark
}

/**
 * What happened, before it has an id, a revision and an author. `open`: the next save may be told with it.
 */
export type Happening = Omit<HistoryEntry, 'id' | 'revision' | 'by' | 'at' | 'since' | 'saves' | 'seal'> &
  Marked
