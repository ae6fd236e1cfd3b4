import type { Html } from '../../../domain/html.js'

/** Drawings of one document that are kept: it is seen by few roles, in few languages, on one day. */
const MOST = 8

const drawn = new WeakMap<object, Map<string, Html>>()

/**
 * A piece of a page about a stored document, which never changes: lists show the same ones to the same people
 * all day.
 * @param name tells it from all other drawings of the document; whatever it depends on must be part of it
 */
export function memoised(doc: object, name: string, draw: () => Html): Html {
  const known = drawn.get(doc)
  const piece = known?.get(name) ?? draw()
  if (known?.has(name) || !Object.isFrozen(doc)) return piece
  const kept = known === undefined || known.size >= MOST ? new Map<string, Html>() : known
  drawn.set(doc, kept.set(name, piece))
  return piece
}
