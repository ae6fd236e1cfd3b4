import { withLineFeeds } from '../xml/escape.js'
import { officePart, type Xml, xml } from '../xml/write-xml.js'
import {
  contentTypes,
  PACKAGE_RELS,
  SHEET_END,
  STYLES,
  sheetStart,
  workbookRels,
  workbookXml,
} from './selection/xlsx-parts.js'
import { zipStream } from './zip-stream.js'

export const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

export type Cell = string | number

export interface Table {
  readonly title: string
  readonly language: string
  /** The head first. */
  readonly rows: readonly (readonly Cell[])[]
}

/** A cell takes no more. */
const MOST = 32_767
const WIDTH = 28
/** Styles by their place in `xlsx-parts.ts`. */
const HEAD = 1
const PLAIN = 0
/** What spreadsheets forbid in the name of a sheet. */
const FORBIDDEN = /[[\]:*?/\\]/g

/** One table as a workbook; a text is text whatever it looks like, and runs nothing. */
export async function tableWorkbook({ title, language, rows }: Table): Promise<Uint8Array> {
  const [head = [], ...rest] = rows
  const parts: Uint8Array[] = []
  for await (const part of streamTable({ title, language, head, rows: rest })) parts.push(part)
  return Buffer.concat(parts)
}

/** A table whose rows are read while it is written. */
export interface StreamedTable extends Omit<Table, 'rows'> {
  readonly head: readonly Cell[]
  readonly rows: AsyncIterable<readonly Cell[]> | Iterable<readonly Cell[]>
}

/** The same of as many rows as there are: memory does not grow with their number. */
export function streamTable({ title, language, ...table }: StreamedTable): AsyncIterable<Uint8Array> {
  return zipStream([
    { name: '[Content_Types].xml', content: contentTypes(1) },
    { name: '_rels/.rels', content: PACKAGE_RELS },
    { name: 'docProps/core.xml', content: coreXml(title, language) },
    { name: 'xl/workbook.xml', content: workbookXml([title.replace(FORBIDDEN, ' ').slice(0, 31)]) },
    { name: 'xl/_rels/workbook.xml.rels', content: workbookRels(1) },
    { name: 'xl/styles.xml', content: STYLES },
    { name: 'xl/worksheets/sheet1.xml', content: sheet(table) },
  ])
}

async function* sheet({ head, rows }: Pick<StreamedTable, 'head' | 'rows'>): AsyncGenerator<string> {
  yield sheetStart(new Array<number>(head.length).fill(WIDTH), 1)
  yield rowXml(1, head, HEAD)
  let row = 1
  for await (const cells of rows) {
    row += 1
    yield rowXml(row, cells, PLAIN)
  }
  yield SHEET_END(head.length, row)
}

const rowXml = (row: number, cells: readonly Cell[], style: number): string =>
  xml`<row r="${row}">${cells.map((cell) => cellXml(cell, style))}</row>`.text

const cellXml = (cell: Cell, style: number): Xml =>
  typeof cell === 'number'
    ? xml`<c s="${style}"><v>${cell}</v></c>`
    : xml`<c t="inlineStr" s="${style}"><is><t>${withLineFeeds(cell).slice(0, MOST)}</t></is></c>`

const coreXml = (title: string, language: string): string =>
  officePart(
    xml`<cp:coreProperties \
xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" \
xmlns:dc="http://purl.org/dc/elements/1.1/">\
<dc:title>${title}</dc:title><dc:language>${language}</dc:language></cp:coreProperties>`,
  )
