import { DomainError } from '../domain/errors.js'
import { FORMATS } from '../domain/export/formats.js'
import { hash } from '../domain/hash.js'
import type { Case, CaseEdition } from '../types.gen.js'
import type { Deps } from './deps.js'
import { partiesOf, viewCase } from './find-case.js'

/** A case as a document of one format. */
export interface CaseText {
  readonly text: string
  readonly mediaType: string
  /** Of the text itself: the same text has the same tag. */
  readonly etag: string
}

/** Documents by case as it is stored: an edition never changes, so that it is written once. */
const written = new WeakMap<Case, Map<string, CaseText>>()

/** @throws DomainError `not-found` when the edition is not in that language, `not-acceptable` for an unknown format. */
export async function writeCase(
  deps: Deps,
  doc: Case,
  edition: CaseEdition,
  language: string,
  format: string,
): Promise<CaseText> {
  const parties = await partiesOf(deps, doc)
  const key = [edition.number, language, format, ...parties.map((p) => `${p.id} ${p.revision}`)].join('|')
  const known = written.get(doc) ?? new Map<string, CaseText>()
  written.set(doc, known)
  const made = known.get(key) ?? write(viewCase(deps, doc, edition, language, parties), format)
  known.set(key, made)
  return made
}

function write(view: ReturnType<typeof viewCase>, name: string): CaseText {
  const format = FORMATS.get(name)
  if (!format) throw new DomainError('not-acceptable')
  const text = format.write(view)
  return { text, mediaType: format.mediaType, etag: `"${hash(text).slice(0, 27)}"` }
}
