import { LRUCache } from 'lru-cache'
import { freeze } from '../freeze.js'
import type { Snapshot } from '../port.js'

const MOST_BYTES = 16 * 1024 * 1024
/** A parsed document, with what readers hang on it, takes so many times the room of its text (measured). */
const ROOM = 8

/**
 * Documents that were read lately, parsed and frozen. This process is the only writer and every write passes
 * here, so what is kept is what is stored; readers get the same object each time and may hang what they made
 * of it on it.
 */
export class DocumentCache<T extends { readonly id: string }> {
  readonly #places = new Map<string, number>()
  readonly #kept = new LRUCache<number, Snapshot<T>>({
    maxSize: MOST_BYTES,
    dispose: ({ doc, ord }) => {
      if (this.#places.get(doc.id) === ord) this.#places.delete(doc.id)
    },
  })

  get(id: string): Snapshot<T> | undefined {
    const ord = this.#places.get(id)
    return ord === undefined ? undefined : this.at(ord)
  }

  at(ord: number): Snapshot<T> | undefined {
    return this.#kept.get(ord)
  }

  /** Keeps a document; `length` is that of its stored text. */
  keep(plain: T, length: number, version: number, ord: number): Snapshot<T> {
    const snapshot = Object.freeze({ doc: freeze(plain), version, ord })
    this.#kept.set(ord, snapshot, { size: length * ROOM })
    // After the one that was kept there before has gone.
    if (this.#kept.has(ord)) this.#places.set(plain.id, ord)
    return snapshot
  }

  drop(ord: number): void {
    this.#kept.delete(ord)
  }
}
