import { freeze } from '../freeze.js'
import type { Snapshot } from '../port.js'

const MOST_BYTES = 24 * 1024 * 1024

interface Kept<T> {
  readonly snapshot: Snapshot<T>
  readonly bytes: number
}

/**
 * Documents that were read lately, parsed and frozen. This process is the only writer, so what is kept is what is
 * stored; readers get the same object each time and may hang what they made of it on it.
 */
export class DocumentCache<T> {
  readonly #kept = new Map<string, Kept<T>>()
  #bytes = 0

  get(id: string, version?: number): Snapshot<T> | undefined {
    const kept = this.#kept.get(id)
    if (kept === undefined || (version !== undefined && kept.snapshot.version !== version)) return undefined
    this.#kept.delete(id)
    this.#kept.set(id, kept)
    return kept.snapshot
  }

  /** Keeps a document as it was read: `body` is its stored text. */
  read(id: string, body: string, version: number, ord: number): Snapshot<T> {
    const snapshot = Object.freeze({ doc: freeze(JSON.parse(body) as T), version, ord })
    this.drop(id)
    // A parsed document takes about three times the room of its text.
    const bytes = body.length * 3
    this.#kept.set(id, { snapshot, bytes })
    this.#bytes += bytes
    this.#shrink()
    return snapshot
  }

  drop(id: string): void {
    const kept = this.#kept.get(id)
    if (kept === undefined) return
    this.#bytes -= kept.bytes
    this.#kept.delete(id)
  }

  #shrink(): void {
    for (const id of this.#kept.keys()) {
      if (this.#bytes <= MOST_BYTES) return
      this.drop(id)
    }
  }
}
