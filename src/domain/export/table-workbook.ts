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

type Cell = string | number

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
  const columns = rows[0]?.length ?? 0
  const sheet = [
    sheetStart(new Array<number>(columns).fill(WIDTH), 1),
    ...rows.map((row, n) => rowXml(n + 1, row, n === 0 ? HEAD : PLAIN)),
    SHEET_END(columns, rows.length),
  ].join('')
  const files = [
    { name: '[Content_Types].xml', content: contentTypes(1) },
    { name: '_rels/.rels', content: PACKAGE_RELS },
    { name: 'docProps/core.xml', content: coreXml(title, language) },
    { name: 'xl/workbook.xml', content: workbookXml([title.replace(FORBIDDEN, ' ').slice(0, 31)]) },
    { name: 'xl/_rels/workbook.xml.rels', content: workbookRels(1) },
    { name: 'xl/styles.xml', content: STYLES },
    { name: 'xl/worksheets/sheet1.xml', content: sheet },
  ]
  const parts: Uint8Array[] = []
  for await (const part of zipStream(files)) parts.push(part)
  return Buffer.concat(parts)
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
