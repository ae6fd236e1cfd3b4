import { LRUCache } from 'lru-cache'
import type { Actor } from '../../domain/actor.js'
import type { Credential } from '../../domain/types.gen.js'
import type { Collections } from '../../storage/collections.js'
import type { DocumentName } from '../../storage/port.js'

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

type KnownActors = LRUCache<string, KnownActor>

const caches = new WeakMap<Collections, KnownActors>()

/** Who holds which secret, by the secret's id: one for each running app. */
export function actorCacheOf(collections: Collections): KnownActors {
  const cache = caches.get(collections) ?? new LRUCache({ max: MOST })
  caches.set(collections, cache)
  return cache
}
