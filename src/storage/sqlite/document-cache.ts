import { freeze } from '../freeze.js'
import type { Snapshot } from '../port.js'

const MOST_BYTES = 16 * 1024 * 1024

interface Kept<T extends { readonly id: string }> {
  readonly snapshot: Snapshot<T>
  readonly bytes: number
}

/**
 * Documents that were read lately, parsed and frozen. This process is the only writer and every write passes here, so
 * what is kept is what is stored; readers get the same object each time and may hang what they made of it on it.
 */
export class DocumentCache<T extends { readonly id: string }> {
  readonly #kept = new Map<number, Kept<T>>()
  readonly #places = new Map<string, number>()
  #bytes = 0

  get(id: string): Snapshot<T> | undefined {
    const ord = this.#places.get(id)
    return ord === undefined ? undefined : this.at(ord)
  }

  at(ord: number): Snapshot<T> | undefined {
    const kept = this.#kept.get(ord)
    if (kept === undefined) return undefined
    this.#kept.delete(ord)
    this.#kept.set(ord, kept)
    return kept.snapshot
  }

  /** Keeps a document; `length` is that of its stored text. */
  keep(plain: T, length: number, version: number, ord: number): Snapshot<T> {
    const snapshot = Object.freeze({ doc: freeze(plain), version, ord })
    this.drop(ord)
    // A parsed document, with what readers hang on it, takes about eight times the room of its text (measured).
    const bytes = length * 8
    this.#kept.set(ord, { snapshot, bytes })
    this.#places.set(plain.id, ord)
    this.#bytes += bytes
    this.#shrink()
    return snapshot
  }

  drop(ord: number): void {
    const kept = this.#kept.get(ord)
    if (kept === undefined) return
    this.#bytes -= kept.bytes
    this.#kept.delete(ord)
    this.#places.delete(kept.snapshot.doc.id)
  }

  #shrink(): void {
    for (const ord of this.#kept.keys()) {
      if (this.#bytes <= MOST_BYTES) return
      this.drop(ord)
    }
  }
}
