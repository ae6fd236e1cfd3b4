import type { Database } from './database.js'
import { takenKey } from './taken-key.js'

interface Waiting {
  readonly write: () => unknown
  readonly kept: (value: never) => unknown
  readonly done: (value: never) => void
  readonly failed: (error: unknown) => void
}

/**
 * Writes that arrive together share one commit, and so one wait for the disk. Each is still on its own: one
 * that is refused does not touch the others, and none is acknowledged before the commit has reached the disk.
 */
export class CommitQueue {
  #waiting: Waiting[] = []

  constructor(private readonly db: Database) {}

  /**
   * Does `write` with those that arrive beside it. Once it is durable, `kept` brings what we hold in memory
   * up to it, for all of them before any caller hears: nobody reads new keys with an old document. A `write`
   * that meets a taken key must have changed nothing: by meeting it first, or by undoing its part.
   */
  add<R, K>(write: () => R, kept: (value: R) => K): Promise<K> {
    return new Promise<K>((resolve, reject) => {
      if (this.#waiting.length === 0) setImmediate(() => this.flush())
      this.#waiting.push({
        write,
        kept: kept as Waiting['kept'],
        done: resolve as Waiting['done'],
        failed: reject,
      })
    })
  }

  /** Commits what is waiting, now. */
  flush(): void {
    const waiting = this.#waiting
    if (waiting.length === 0) return
    this.#waiting = []
    try {
      const keep = this.db.write(() => waiting.map(outcomeOf))
      const tell = keep.map((one) => one())
      for (const one of tell) one()
    } catch (error) {
      for (const { failed } of waiting) failed(error)
    }
  }
}

/**
 * A refused statement is undone by itself. Any other failure undoes the whole commit: SQLite may have done so
 * already.
 */
function outcomeOf({ write, kept, done, failed }: Waiting): () => () => void {
  try {
    const value = write() as never
    return () => {
      const result = kept(value) as never
      return () => done(result)
    }
  } catch (error) {
    if (takenKey(error) === undefined) throw error
    return () => () => failed(error)
  }
}
