import type { DatabaseSyncInstance } from '@photostructure/sqlite'

interface Waiting {
  readonly write: () => unknown
  readonly done: (value: never) => void
  readonly failed: (error: unknown) => void
}

/**
 * Writes that arrive together share one commit, and so one wait for the disk. Each is still on its own: one that is
 * refused does not touch the others, and none is acknowledged before the commit has reached the disk.
 */
export class CommitQueue {
  #waiting: Waiting[] = []

  constructor(private readonly db: DatabaseSyncInstance) {}

  /** Does one statement's worth of writing; resolves with its result once it is durable. */
  add<R>(write: () => R): Promise<R> {
    return new Promise<R>((resolve, reject) => {
      if (this.#waiting.length === 0) setImmediate(() => this.flush())
      this.#waiting.push({ write, done: resolve as Waiting['done'], failed: reject })
    })
  }

  /** Commits what is waiting, now. */
  flush(): void {
    const waiting = this.#waiting
    if (waiting.length === 0) return
    this.#waiting = []
    try {
      this.#commit(waiting)
    } catch (error) {
      for (const { failed } of waiting) failed(error)
    }
  }

  #commit(waiting: readonly Waiting[]): void {
    this.db.exec('BEGIN IMMEDIATE')
    const outcomes: (() => void)[] = []
    try {
      for (const one of waiting) outcomes.push(outcomeOf(one))
      this.db.exec('COMMIT')
    } catch (error) {
      this.db.exec('ROLLBACK')
      throw error
    }
    for (const tell of outcomes) tell()
  }
}

/** A statement that fails is undone by itself; what came before it in the same commit stays. */
function outcomeOf({ write, done, failed }: Waiting): () => void {
  try {
    const value = write()
    return () => done(value as never)
  } catch (error) {
    return () => failed(error)
  }
}
