import { csv } from '../../packages.js'
import type { Selection, Views } from './selection-format.js'

const BOM = '\ufeff'
// A cell with a line break of any kind stands in quotes; left to itself the package looks for CR LF only.
const OPTIONS = { escape_formulas: true, record_delimiter: 'windows', quoted_match: /[\r\n]/ } as const

/** Rows that are written together: the package takes longer to begin than to write one. */
const AT_ONCE = 20

/**
 * A row for each case, as spreadsheets and programs read it: UTF-8 with its mark, and nothing that runs as a
 * formula.
 */
export async function* writeCsv(views: Views, { columns }: Selection): AsyncGenerator<string> {
  yield BOM + csv().stringify([columns.map(({ id }) => id)], OPTIONS)
  let rows: string[][] = []
  for await (const view of views) {
    rows.push(columns.map((column) => spaced(column.read(view))))
    if (rows.length < AT_ONCE) continue
    yield csv().stringify(rows, OPTIONS)
    rows = []
  }
  if (rows.length > 0) yield csv().stringify(rows, OPTIONS)
}

/** Some programs run what stands after white space. */
const spaced = (value: string | number | undefined): string =>
  value === undefined
    ? ''
    : String(value)
        .replace(/^\s+(?=[=+\-@])/, '')
        .replace(/\r?\n/g, '\r\n')
