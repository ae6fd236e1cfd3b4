import type { EarlierDefinition, OwnDefinition } from '../types.gen.js'

/** So many earlier wordings a definition holds itself; those before them are kept outside it. */
export const MOST_EARLIER = 20

type Earlier = OwnDefinition['earlier']

/** What a definition holds of what it said before. */
export const newestOf = (earlier: Earlier): Earlier => earlier.slice(-MOST_EARLIER)

/** Earlier wordings that a definition lets go of, as they are kept outside it. */
export function leftBy(id: string, before: Earlier, next: Earlier): EarlierDefinition[] {
  const held = new Set(next.map(({ revision }) => revision))
  return before
    .filter(({ revision }) => !held.has(revision))
    .map((one) => ({ id: `${id}:${one.revision}`, definition: id, ...one }))
}

/** A definition of before store format 3 that holds more than it does now; null when it does not. */
export function splitDefinition(
  doc: OwnDefinition,
): { readonly doc: OwnDefinition; readonly left: readonly EarlierDefinition[] } | null {
  const earlier = newestOf(doc.earlier)
  if (earlier.length === doc.earlier.length) return null
  return { doc: { ...doc, earlier }, left: leftBy(doc.id, doc.earlier, earlier) }
}

const MOST_USES = 100

/** The first time that an edition was put to use, and the newest times. */
export const usesOf = ([first, ...rest]: OwnDefinition['used']): OwnDefinition['used'] =>
  first ? [first, ...rest.slice(1 - MOST_USES)] : []
