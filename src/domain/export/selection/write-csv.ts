import { csvOptions } from '../../csv-options.js'
import { csv } from '../../packages.js'
import type { Selection, Views } from './selection-format.js'

const BOM = '\ufeff'

/** Rows that are written together: the package takes longer to begin than to write one. */
const AT_ONCE = 20

/**
 * A row for each case, as spreadsheets and programs read it: UTF-8 with its mark, and nothing that runs as a
 * formula.
 */
export async function* writeCsv(views: Views, { columns, language }: Selection): AsyncGenerator<string> {
  const options = csvOptions(language)
  yield BOM + csv().stringify([columns.map(({ id }) => id)], options)
  let rows: string[][] = []
  for await (const view of views) {
    rows.push(columns.map((column) => spaced(column.read(view))))
    if (rows.length < AT_ONCE) continue
    yield csv().stringify(rows, options)
    rows = []
  }
  if (rows.length > 0) yield csv().stringify(rows, options)
}

/** Some programs run what stands after white space. */
const spaced = (value: string | number | undefined): string =>
  value === undefined
    ? ''
    : String(value)
        .replace(/^\s+(?=[=+\-@])/, '')
        .replace(/\r?\n/g, '\r\n')
