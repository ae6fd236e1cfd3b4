import { withLineFeeds } from '../../xml/escape.js'
import { officePart, type Xml, xml } from '../../xml/write-xml.js'
import { type StreamedFile, zipStream } from '../zip-stream.js'
import type { Cell, Column } from './columns.js'
import type { Selection, Views } from './selection-format.js'
import {
  contentTypes,
  PACKAGE_RELS,
  SHEET_END,
  STYLES,
  sheetStart,
  workbookRels,
  workbookXml,
} from './xlsx-parts.js'

/** A workbook: the cases with a header that stays in sight, and a sheet that says what each column holds. */
export async function* writeXlsx(views: Views, selection: Selection): AsyncGenerator<Uint8Array> {
  yield* zipStream(partsOf(views, selection))
}

function* partsOf(views: Views, selection: Selection): Generator<StreamedFile> {
  const { t } = selection
  yield { name: '[Content_Types].xml', content: contentTypes(2) }
  yield { name: '_rels/.rels', content: PACKAGE_RELS }
  yield { name: 'docProps/core.xml', content: coreXml(selection) }
  yield {
    name: 'xl/workbook.xml',
    content: workbookXml([t('export:selection.cases'), t('export:selection.columns')]),
  }
  yield { name: 'xl/_rels/workbook.xml.rels', content: workbookRels(2) }
  yield { name: 'xl/styles.xml', content: STYLES }
  yield { name: 'xl/worksheets/sheet1.xml', content: casesSheet(views, selection) }
  yield { name: 'xl/worksheets/sheet2.xml', content: columnsSheet(selection) }
}

async function* casesSheet(views: Views, { columns }: Selection): AsyncGenerator<string> {
  yield sheetStart(columns.map(widthOf), 2)
  yield rowXml(
    1,
    columns.map(({ label }) => textCell(label, HEAD)),
  )
  let row = 1
  for await (const view of views) {
    row += 1
    yield rowXml(
      row,
      columns.map((column) => cellXml(column, column.read(view))),
    )
  }
  yield SHEET_END(columns.length, row)
}

/** Styles by their place in `xlsx-parts.ts`. */
const HEAD = 1
const WRAPPED = 2
const DATE = 3

const widthOf = ({ kind, id }: Column): number => {
  if (kind !== 'text' || id.endsWith('.code')) return 14
  return /title|summary|citation|description/i.test(id) ? 48 : 26
}

/** A cell takes no more. */
const MOST = 32_767

const textCell = (text: string, style: number): Xml =>
  xml`<c t="inlineStr" s="${style}"><is><t>${shortened(withLineFeeds(text))}</t></is></c>`

const shortened = (text: string): string => (text.length > MOST ? `${text.slice(0, MOST - 1)}…` : text)

function cellXml({ kind }: Pick<Column, 'kind'>, value: Cell): Xml {
  if (value === undefined || value === '') return EMPTY
  if (typeof value === 'number') return Number.isFinite(value) ? xml`<c><v>${value}</v></c>` : EMPTY
  const day = kind === 'date' ? dayNumber(value) : undefined
  return day === undefined ? textCell(value, WRAPPED) : xml`<c s="${DATE}"><v>${day}</v></c>`
}

const EMPTY = xml`<c/>`

/** Days since the first of January 1900, as spreadsheets count them (with a 29 February that never was). */
function dayNumber(date: string): number | undefined {
  const time = Date.parse(`${date}T00:00:00Z`)
  const days = Math.round(time / 86_400_000) + 25_569
  return Number.isNaN(time) || days < 61 ? undefined : days
}

const rowXml = (row: number, cells: readonly Xml[]): string => xml`<row r="${row}">${cells}</row>`.text

function columnsSheet({ columns, t }: Selection): string {
  const head = ['column', 'label', 'question', 'kind', 'vocabulary'].map((id) =>
    textCell(t(`export:selection.${id}`), HEAD),
  )
  const rows = columns.map(({ id, label, question, kind, vocabulary }, n) => {
    const texts = [id, label, question, t(`export:selection.kinds.${kind}`), vocabulary ?? '']
    return rowXml(
      n + 2,
      texts.map((text) => cellXml({ kind: 'text' }, text)),
    )
  })
  return [sheetStart([34, 48, 40, 12, 24], 1), rowXml(1, head), ...rows, SHEET_END(5, rows.length + 1)].join(
    '',
  )
}

function coreXml({ t, publisher, language, address }: Selection): string {
  return officePart(
    xml`<cp:coreProperties \
xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" \
xmlns:dc="http://purl.org/dc/elements/1.1/">\
<dc:title>${t('export:selection.title')}</dc:title><dc:creator>${publisher}</dc:creator><dc:identifier>\
${address}</dc:identifier><dc:language>${language}</dc:language></cp:coreProperties>`,
  )
}
