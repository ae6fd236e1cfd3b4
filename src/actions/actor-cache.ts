import type { Actor } from '../domain/actor.js'
import { makeShelf, type Shelf } from '../shelf.js'
import type { Collections } from '../storage/collections.js'
import type { DocumentName } from '../storage/port.js'
import type { Credential } from '../types.gen.js'

/** Who holds a secret, as made from documents in these versions: right as long as the store has no others. */
export interface KnownActor {
  readonly actor: Actor
  readonly kind: Credential['kind']
  /** Milliseconds. */
  readonly expires: number
  readonly documents: readonly DocumentName[]
  readonly versions: readonly number[]
}

const MOST = 10_000

const caches = new WeakMap<Collections, Shelf<KnownActor>>()

/** Who holds which secret, by the secret's id: one for each running app. */
export function actorCacheOf(collections: Collections): Shelf<KnownActor> {
  const known = caches.get(collections)
  if (known) return known
  const cache = makeShelf<KnownActor>(MOST)
  caches.set(collections, cache)
  return cache
}
