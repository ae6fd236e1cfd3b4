import type { Store } from '../port.js'

/** Documents that have been looked at, of about how many. */
export type OnDocuments = (done: number, expected: number) => void

/**
 * The way from one format to the next. Its words are `cli:upgrade.what.<to>` in locales. It may be killed at
 * any moment and run again, also by two processes at once: each write is guarded, and what is done is
 * recognised as done. It reads the store as a stream.
 */
export interface Migration {
  /** The format that the store has afterwards. */
  readonly to: number
  run(store: Store, onDocuments: OnDocuments): Promise<void>
}
