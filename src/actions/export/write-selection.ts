import { DomainError } from '../../domain/errors.js'
import type { CaseView } from '../../domain/export/case-view.js'
import { disposition } from '../../domain/export/file-name.js'
import { columnsOf } from '../../domain/export/selection/columns.js'
import { SELECTION_FORMATS } from '../../domain/export/selection/formats.js'
import type { Selection } from '../../domain/export/selection/selection-format.js'
import type { Case } from '../../domain/types.gen.js'
import { baseUrlOf } from '../base-url.js'
import type { Deps } from '../deps.js'
import { documentTools } from '../pictures/document-tools.js'
import { partiesOf, viewCase } from '../publication/find-case.js'
import { type CaseChoice, selectCases } from './select-cases.js'

/** A selection on its way: it is written while it is read. */
export interface SelectionFile {
  readonly content: AsyncIterable<string | Uint8Array>
  readonly mediaType: string
  readonly disposition: string
}

export interface Wanted {
  readonly language: string
  readonly suffix: string
  readonly choice: CaseChoice
  /** What follows the path in the address of this selection. */
  readonly asked: string
}

/** @throws DomainError `not-found` for a language, format or reference that we do not have. */
export async function writeSelection(deps: Deps, wanted: Wanted): Promise<SelectionFile> {
  const { language, suffix, choice } = wanted
  const format = SELECTION_FORMATS.find((one) => one.suffix === suffix)
  if (!format || !deps.definitions.texts.languages.includes(language)) throw new DomainError('not-found')
  const cases = await selectCases(deps, choice)
  const selection = selectionOf(deps, wanted)
  const name = `${selection.t('export:selection.file')}.${language}.${suffix}`
  return {
    content: format.write(viewsOf(deps, cases, language), selection),
    mediaType: format.mediaType,
    disposition: disposition('attachment', name),
  }
}

function selectionOf(deps: Deps, { language, suffix, asked }: Wanted): Selection {
  const { definitions, config } = deps
  const { texts, templates, current } = definitions
  const t = texts.in(language)
  const wording = { texts, language, t }
  const older = [...templates.values()].filter((template) => template !== current.template)
  return {
    ...wording,
    columns: columnsOf(wording, [current.template, ...older]),
    publisher: t('export:publisher'),
    readImage: documentTools(deps).readImage,
    address: `${baseUrlOf(config)}/${language}/cases.${suffix}${asked}`,
  }
}

/** The newest edition of each, in this language or else in the one that it was written in. */
export async function* viewsOf(
  deps: Deps,
  cases: AsyncIterable<Case>,
  language: string,
): AsyncGenerator<CaseView> {
  for await (const doc of cases) {
    const edition = doc.edition
    const shown = edition.languages.includes(language) ? language : edition.language
    yield viewCase(deps, doc, edition, shown, await partiesOf(deps, doc))
  }
}
