import { LRUCache } from 'lru-cache'
import { BSON } from 'mongodb'
import type { Snapshot } from '../port.js'
import { type Stored, snapshotOf } from './stored.js'

const MOST_BYTES = 32 * 1024 * 1024
/** A document in memory, with what readers hang on it, takes some times the room of its stored form. */
const ROOM = 6

/**
 * Documents that were read or written lately, by id. Each is right for its own version and place only: the
 * server says which those are now, each time, so nothing here is ever stale and no process needs word from
 * another.
 */
export class KnownDocuments<T extends { readonly id: string }> {
  readonly #documents = new LRUCache<string, Snapshot<T>>({ maxSize: MOST_BYTES })
  /** By unique keys: only where to look first. */
  readonly #ids = new LRUCache<string, string>({ maxSize: 1_000_000 })

  get(id: string): Snapshot<T> | undefined {
    return this.#documents.get(id)
  }

  getBy(name: string, value: string | number): Snapshot<T> | undefined {
    const id = this.#ids.get(`${name} ${value}`)
    return id === undefined ? undefined : this.get(id)
  }

  /** The document, if it is known as it is now. */
  at(id: string, version: number, ord: number): Snapshot<T> | undefined {
    const known = this.get(id)
    return known?.version === version && known.ord === ord ? known : undefined
  }

  read(stored: Stored): Snapshot<T> {
    return this.keep(snapshotOf<T>(stored), BSON.calculateObjectSize(stored))
  }

  foundBy(name: string, value: string | number, { doc: { id } }: Snapshot<T>): void {
    const place = `${name} ${value}`
    if (this.#ids.get(place) !== id) this.#ids.set(place, id, { size: place.length + id.length })
  }

  keep(snapshot: Snapshot<T>, bytes: number): Snapshot<T> {
    this.#documents.set(snapshot.doc.id, snapshot, { size: bytes * ROOM })
    return snapshot
  }

  drop(id: string): void {
    this.#documents.delete(id)
  }
}
