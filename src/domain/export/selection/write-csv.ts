import { stringify } from 'csv-stringify/sync'
import type { Selection, Views } from './selection-format.js'

const BOM = '\ufeff'
// A cell with a line break of any kind stands in quotes; left to itself the package looks for CR LF only.
const OPTIONS = { escape_formulas: true, record_delimiter: 'windows', quoted_match: /[\r\n]/ } as const

/** A row for each case, as spreadsheets and programs read it: UTF-8 with its mark, and nothing that runs as a formula. */
export async function* writeCsv(views: Views, { columns }: Selection): AsyncGenerator<string> {
  yield BOM + stringify([columns.map(({ id }) => id)], OPTIONS)
  for await (const view of views) {
    const cells = columns.map((column) => spaced(column.read(view)))
    yield stringify([cells], OPTIONS)
  }
}

/** Some programs run what stands after white space. */
const spaced = (value: string | number | undefined): string =>
  value === undefined
    ? ''
    : String(value)
        .replace(/^\s+(?=[=+\-@])/, '')
        .replace(/\r?\n/g, '\r\n')
