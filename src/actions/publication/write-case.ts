import { DomainError } from '../../domain/errors.js'
import type { CaseView } from '../../domain/export/case-view.js'
import { disposition, fileName } from '../../domain/export/file-name.js'
import { FORMATS } from '../../domain/export/formats.js'
import { hashBytes } from '../../domain/hash.js'
import type { Case, CaseEdition } from '../../domain/types.gen.js'
import type { Deps } from '../deps.js'
import { documentTools } from '../pictures/document-tools.js'
import { partiesOf, viewCase } from './find-case.js'

/** A case as a document of one format. */
export interface CaseFile {
  readonly bytes: Buffer
  readonly mediaType: string
  /** Of the bytes themselves: the same document has the same tag. */
  readonly etag: string
  /** What `content-disposition` says. */
  readonly disposition: string
}

/** Documents by case as it is stored: an edition never changes, so that it is written once. */
const written = new WeakMap<Case, Map<string, Promise<CaseFile>>>()

/**
 * @throws DomainError `not-found` when the edition is not in that language, `not-acceptable` for an unknown
 * format.
 */
export async function writeCase(
  deps: Deps,
  doc: Case,
  edition: CaseEdition,
  language: string,
  format: string,
): Promise<CaseFile> {
  const parties = await partiesOf(deps, doc)
  const key = [
    deps.definitions.version,
    edition.number,
    language,
    format,
    ...parties.map((p) => `${p.id} ${p.revision}`),
  ].join('|')
  const known = written.get(doc) ?? new Map<string, Promise<CaseFile>>()
  written.set(doc, known)
  const made = known.get(key) ?? write(deps, viewCase(deps, doc, edition, language, parties), format)
  // Files are large, seldom asked for and quickly made; the printer keeps some of its own.
  if (!FORMATS.get(format)?.isFile) known.set(key, made)
  // What failed may succeed the next time.
  made.catch(() => known.delete(key))
  return made
}

async function write(deps: Deps, view: CaseView, name: string): Promise<CaseFile> {
  const format = FORMATS.get(name)
  if (!format) throw new DomainError('not-acceptable')
  const { reference, title, language } = view.document
  const bytes = Buffer.from((await format.write(view, documentTools(deps))) as Uint8Array)
  const file = fileName(reference, title.text, language, format.suffix)
  return {
    bytes,
    mediaType: format.mediaType,
    etag: `"${hashBytes(bytes).slice(0, 27)}"`,
    disposition: disposition(format.isFile ? 'attachment' : 'inline', file),
  }
}
