import type { Actor } from '../../domain/actor.js'
import { DomainError } from '../../domain/errors.js'
import { readTbx } from '../../domain/exchange/read-tbx.js'
import {
  isSameTerm,
  keyOf,
  merged,
  type ReadTerm,
  type TermReport,
  wrongIn,
} from '../../domain/exchange/term-entry.js'
import { CSV_TYPE, readTermsCsv, termRows, writeTermsCsv } from '../../domain/exchange/terms-csv.js'
import { TBX_TYPE, writeTbx } from '../../domain/exchange/write-tbx.js'
import { tableWorkbook, XLSX_TYPE } from '../../domain/export/table-workbook.js'
import { badFile } from '../../domain/foreign-file.js'
import type { NewTerm, TermView } from '../../domain/types.gen.js'
import type { Deps } from '../deps.js'
import { changeTerm, createTerm, listTerms } from '../terms/terms.js'
import type { FileOut } from './read-packages.js'

export type TermFormat = 'tbx' | 'csv'

/** The terms that hold, as a file. */
export async function readTermFile(
  deps: Deps,
  format: TermFormat | 'xlsx',
  language: string,
): Promise<FileOut> {
  const terms = await listTerms(deps)
  if (format === 'csv')
    return {
      name: 'terms.csv',
      mediaType: `${CSV_TYPE}; charset=utf-8`,
      content: writeTermsCsv(terms, language),
    }
  if (format === 'xlsx') {
    const title = deps.definitions.texts.in(language)('translation:termbase.title')
    const content = await tableWorkbook({ title, language, rows: termRows(terms) })
    return { name: 'terms.xlsx', mediaType: XLSX_TYPE, content }
  }
  const title = deps.definitions.texts.in('sv')('export:publisher')
  return { name: 'terms.tbx', mediaType: TBX_TYPE, content: writeTbx(terms, title) }
}

/**
 * Takes the terms of a file in, each by itself: new ones are added, known ones changed, and what is wrong is
 * named. Sending it again changes nothing.
 * @throws DomainError as the readers do.
 */
export async function importTerms(
  deps: Deps,
  { format, file }: { readonly format: TermFormat; readonly file: Uint8Array },
  actor: Actor,
): Promise<TermReport[]> {
  const given = format === 'tbx' ? readTbx(file) : readTermsCsv(file)
  const known = new Map((await listTerms(deps, true)).map((term) => [keyOf(term.sv), term]))
  const seen = new Set<string>()
  const report: TermReport[] = []
  for (const term of given) {
    const name = term.sv || term.en || term.place
    const key = keyOf(term.sv ?? '')
    const error = seen.has(key) && key !== '' ? { pointer: '/sv', code: 'doubled' } : wrongIn(term)
    seen.add(key)
    report.push(
      error
        ? { term: name.slice(0, 200), outcome: 'refused', error }
        : await save(deps, term, known.get(key), actor),
    )
  }
  if (report.length === 0) throw badFile('no-terms')
  return report
}

async function save(
  deps: Deps,
  given: ReadTerm,
  before: TermView | undefined,
  actor: Actor,
): Promise<TermReport> {
  const next = { checked: false, ...merged(before, given) }
  const term = next.sv
  if (before && isSameTerm(before, next)) return { term, outcome: 'unchanged' }
  try {
    await (before ? change(deps, before, next, actor) : createTerm(deps, next, actor))
    return { term, outcome: before ? 'changed' : 'added' }
  } catch (error) {
    if (!(error instanceof DomainError) || error.status >= 500) throw error
    return { term, outcome: 'refused', error: { pointer: '/sv', code: 'term-changed-meanwhile' } }
  }
}

const change = (deps: Deps, { id, revision, active }: TermView, next: NewTerm, actor: Actor) =>
  changeTerm(deps, id, revision, { ...next, active } as never, actor)
