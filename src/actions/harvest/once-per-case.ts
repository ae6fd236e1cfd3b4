import { deflateRawSync, inflateRawSync } from 'node:zlib'
import { hash } from '../../domain/hash.js'
import { makeShelf, type Shelf } from '../../shelf.js'
import type { Case, Party } from '../../types.gen.js'
import type { Deps } from '../deps.js'
import { partiesOf } from '../find-case.js'

/** Bytes of what is kept, packed to a quarter: a thousand cases in all forms that harvesters ask for. */
const KEPT = 16_000_000
/** Quick to pack, and to unpack in a twentieth of the time that telling takes. */
const LIGHTLY = { level: 1 }

/**
 * What is told of a case is told once. It is found again by all that it was told from, so that an edition, a withdrawal,
 * a party's new name or another word for a code is told anew from the moment in which it is read, whichever process
 * wrote it.
 * @param nameOf the form in which it is told; no two in the product are the same.
 */
export function oncePerCase<K>(
  nameOf: (kind: K) => string,
  tell: (deps: Deps, doc: Case, parties: readonly Party[], kind: K) => string,
) {
  return async (deps: Deps, doc: Case, kind: K): Promise<string> => {
    const parties = await partiesOf(deps, doc)
    const shelf = shelfOf(deps)
    const key = [nameOf(kind), deps.definitions.version, contentOf(doc), ...parties.map(contentOf)].join(' ')
    const found = shelf.get(key)
    if (found) return inflateRawSync(found).toString()
    const told = tell(deps, doc, parties, kind)
    const packed = deflateRawSync(told, LIGHTLY)
    shelf.put(key, packed, packed.length + key.length)
    return told
  }
}

/** One for each installation that runs in this process: its addresses and words are in all that it tells. */
const shelves = new WeakMap<Deps, Shelf<Buffer>>()

function shelfOf(deps: Deps): Shelf<Buffer> {
  const shelf = shelves.get(deps) ?? makeShelf<Buffer>(KEPT)
  shelves.set(deps, shelf)
  return shelf
}

const contents = new WeakMap<object, string>()

/** Names a document by everything in it; stores never change one that they have handed out. */
function contentOf(doc: object): string {
  const known = contents.get(doc) ?? hash(JSON.stringify(doc))
  contents.set(doc, known)
  return known
}
