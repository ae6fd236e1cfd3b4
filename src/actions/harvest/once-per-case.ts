import { deflateRawSync, inflateRawSync } from 'node:zlib'
import { LRUCache } from 'lru-cache'
import { hash } from '../../domain/hash.js'
import type { Case, Party } from '../../domain/types.gen.js'
import type { Deps } from '../deps.js'
import { partiesOf } from '../publication/find-case.js'

/** Bytes of what is kept, packed to a quarter: a thousand cases in all forms that harvesters ask for. */
const KEPT = 16_000_000
/** Quick to pack, and to unpack in a twentieth of the time that telling takes. */
const LIGHTLY = { level: 1 }

/**
 * What is told of a case is told once. It is found again by all that it was told from, so that an edition, a
 * withdrawal, a party's new name or another word for a code is told anew from the moment in which it is read,
 * whichever process wrote it.
 * @param nameOf the form in which it is told; no two in the product are the same.
 */
export function oncePerCase<K>(
  nameOf: (kind: K) => string,
  tell: (deps: Deps, doc: Case, parties: readonly Party[], kind: K) => string,
) {
  return async (deps: Deps, doc: Case, kind: K): Promise<string> => {
    const parties = await partiesOf(deps, doc)
    const cache = cacheOf(deps)
    const key = [nameOf(kind), deps.definitions.version, contentOf(doc), ...parties.map(contentOf)].join(' ')
    const found = cache.get(key)
    if (found) return inflateRawSync(found).toString()
    const told = tell(deps, doc, parties, kind)
    const packed = deflateRawSync(told, LIGHTLY)
    cache.set(key, packed, { size: packed.length + key.length })
    return told
  }
}

/** One for each installation that runs in this process: its addresses and words are in all that it tells. */
const caches = new WeakMap<Deps, LRUCache<string, Buffer>>()

function cacheOf(deps: Deps): LRUCache<string, Buffer> {
  const cache = caches.get(deps) ?? new LRUCache<string, Buffer>({ maxSize: KEPT })
  caches.set(deps, cache)
  return cache
}

const contents = new WeakMap<object, string>()

/** Names a document by everything in it; stores never change one that they have handed out. */
function contentOf(doc: object): string {
  const known = contents.get(doc) ?? hash(JSON.stringify(doc))
  contents.set(doc, known)
  return known
}
