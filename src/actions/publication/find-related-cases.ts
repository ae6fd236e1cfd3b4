import { relatedCases } from '../../domain/publication/related-cases.js'
import { codesOfPart } from '../../domain/template/parts.js'
import type { Case } from '../../domain/types.gen.js'
import type { Deps } from '../deps.js'
import { listCases } from './list-cases.js'

/** So many of the newest cases with the same challenge, and of the same kind, are looked through. */
const LOOKED_AT = 40

/** Cases to read next. */
export async function findRelatedCases(deps: Deps, doc: Case): Promise<Case[]> {
  const challenge = codesOfPart(doc.edition, 'challenges')
  const kind = codesOfPart(doc.edition, 'kind')
  const asked = [
    ...(challenge.length > 0 ? [{ challenge, limit: LOOKED_AT }] : []),
    ...(kind.length > 0 ? [{ kind, limit: LOOKED_AT }] : []),
  ]
  const pages = await Promise.all(asked.map((query) => listCases(deps, query)))
  const found = new Map(pages.flatMap(({ items }) => items).map((one) => [one.reference, one]))
  return relatedCases(doc, [...found.values()])
}
