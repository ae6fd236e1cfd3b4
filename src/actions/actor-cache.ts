import type { Actor } from '../domain/actor.js'
import type { Collections } from '../storage/collections.js'
import type { Credential } from '../types.gen.js'

interface Known {
  readonly actor: Actor
  readonly kind: Credential['kind']
  /** Milliseconds. */
  readonly expires: number
}

/** How long another process's revocation may go unnoticed here. Milliseconds. */
const TRUSTED = 5_000
const MOST = 10_000

/** Who holds which secret, for some seconds, so that a page of requests asks the store once. */
export interface ActorCache {
  get(id: string, kind: Credential['kind'], now: number): Actor | undefined
  /** To be taken before the store is asked: what was forgotten since then is not put back. */
  mark(): number
  put(mark: number, id: string, known: Known, now: number): void
  /** Whatever changed about people or secrets in this process takes effect at once. */
  forgetAll(): void
}

function makeActorCache(): ActorCache {
  const entries = new Map<string, Known & { until: number }>()
  let times = 0
  return {
    get: (id, kind, now) => {
      const known = entries.get(id)
      return known && known.kind === kind && now < known.until ? known.actor : undefined
    },
    mark: () => times,
    put: (mark, id, known, now) => {
      if (mark !== times) return
      if (entries.size >= MOST) entries.clear()
      entries.set(id, { ...known, until: Math.min(now + TRUSTED, known.expires) })
    },
    forgetAll: () => {
      times += 1
      entries.clear()
    },
  }
}

const caches = new WeakMap<Collections, ActorCache>()

/** The cache that belongs to this store: one for each running app. */
export function cacheOf(collections: Collections): ActorCache {
  const known = caches.get(collections)
  if (known) return known
  const cache = makeActorCache()
  caches.set(collections, cache)
  return cache
}
