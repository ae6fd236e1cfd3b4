import { csvOptions } from '../csv-options.js'
import { badFile, textOf } from '../foreign-file.js'
import { csv } from '../packages.js'
import type { TermView } from '../types.gen.js'
import { readRows } from './read-rows.js'
import type { ReadTerm } from './term-entry.js'

export const CSV_TYPE = 'text/csv'

const COLUMNS = ['sv', 'svAlso', 'en', 'enAlso', 'gloss', 'forbidden', 'note', 'checked'] as const
type Column = (typeof COLUMNS)[number]
const LISTS: ReadonlySet<Column> = new Set(['svAlso', 'enAlso', 'forbidden'])
/** Between the words of one cell. */
const BETWEEN = ' | '
const MOST_TERMS = 5000

/** The agreed terms for a spreadsheet: UTF-8 with its mark, nothing that runs as a formula. */
export const writeTermsCsv = (terms: readonly TermView[], language = 'en'): string =>
  `\ufeff${csv().stringify(termRows(terms), csvOptions(language))}`

/** The same as a table, the head first. */
export const termRows = (terms: readonly TermView[]): string[][] => [
  [...COLUMNS],
  ...terms.map((term) => COLUMNS.map((name) => cellOf(term[name]))),
]

function cellOf(value: string | readonly string[] | boolean | undefined): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (value === undefined || typeof value === 'string') return value ?? ''
  return value.join(BETWEEN)
}

/**
 * The terms of a spreadsheet that has these columns, in any order, and perhaps others.
 * @throws DomainError `invalid-input` at `/file`: `file-not-text`, `csv-broken`, `csv-columns`, `no-terms`.
 */
export function readTermsCsv(bytes: Uint8Array): ReadTerm[] {
  const [head = [], ...rows] = readRows(textOf(bytes))
  const names = head.map((name) => name.trim().toLowerCase())
  const at = new Map(COLUMNS.map((name) => [name, names.indexOf(name.toLowerCase())] as const))
  if (at.get('sv') === -1 || at.get('en') === -1)
    throw badFile('csv-columns', { columns: COLUMNS.join(', ') })
  if (rows.length === 0) throw badFile('no-terms')
  if (rows.length > MOST_TERMS) throw badFile('too-many-terms', { limit: MOST_TERMS })
  return rows.map((row, n) => {
    const given = COLUMNS.flatMap((name) => {
      const cell = row[at.get(name) as number]
      return cell === undefined ? [] : [[name, valueOf(name, cell)] as const]
    })
    return { place: `${n + 2}`, ...Object.fromEntries(given.filter(([, value]) => value !== undefined)) }
  })
}

function valueOf(name: Column, cell: string): string | string[] | boolean | undefined {
  // What was written so that no spreadsheet runs it.
  const text = cell.replace(/^'(?=[=+\-@\t\r])/, '').trim()
  if (name === 'checked') return text === '' ? undefined : /^(?:yes|ja|true|sant|1)$/i.test(text)
  if (!LISTS.has(name)) return text
  return text
    .split('|')
    .map((word) => word.trim())
    .filter((word) => word !== '')
}
