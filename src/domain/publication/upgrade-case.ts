import type { Case, CaseEdition, CaseEditionDocument } from '../types.gen.js'
import { earlierEdition, editionDocument } from './earlier-editions.js'

/** A case as it was kept before store format 3: with all of its editions whole. */
export type WholeCase = Omit<Case, 'edition' | 'earlier'> & {
  readonly editions: readonly CaseEdition[]
}

/**
 * The case as it is now, and its earlier editions as they are kept outside it; null for one that is so
 * already.
 */
export function splitCase(
  doc: Case | WholeCase,
): { readonly doc: Case; readonly left: readonly CaseEditionDocument[] } | null {
  if (!('editions' in doc)) return null
  const { editions, ...rest } = doc
  const inOrder = editions.toSorted((a, b) => a.number - b.number)
  const before = inOrder.slice(0, -1)
  return {
    doc: { ...rest, edition: inOrder.at(-1) as CaseEdition, earlier: before.map(earlierEdition) },
    left: before.map((one) => editionDocument(doc.id, one)),
  }
}
