import { titleXml } from '../export/docx/body.js'
import { officeFiles } from '../export/docx/office-document.js'
import { zipFiles } from '../export/zip-files.js'
import type { Translate } from '../texts.js'
import { element, type Xml, type XmlPart, xml } from '../xml/write-xml.js'
import { BLANK_CONTACT, type BlankField, type BlankSection, columnHint } from './blank-form.js'

/** Empty rows of a table, and how high a line to write on is (twentieths of a point). */
const ROWS = 4
const LINE = 420
/** Twentieths of a point between the margins of the page. */
const WIDTH = 9070

/**
 * The empty form as a Word document that can be filled in on a screen or on paper.
 * @param notice on official documents and personal data, paragraph by paragraph
 * @param at when it was made
 */
export function writeBlankDocx(
  sections: readonly BlankSection[],
  notice: readonly string[],
  t: Translate,
  language: string,
  at: Date,
): Uint8Array {
  const title = t('submission:paper.title')
  const refs = { links: [], lists: [], images: [] }
  const body = [
    titleXml([{ text: title }], refs),
    ...[t('submission:paper.lead'), t('submission:paper.send'), ...notice].map((words) => line(words)),
    sections.map(section),
    heading(t('submission:contact.title')),
    BLANK_CONTACT.map((name) => [strong(t(`submission:contact.${name}.label`)), room(1)]),
  ]
  const publisher = t('export:publisher')
  const frame = language.split('-', 1)[0] as string
  const about = { title, publisher, language: frame, frame, footer: title, at: at.toISOString() }
  return zipFiles(officeFiles(about, body, refs))
}

function line(words: string, style?: string, more?: Xml): Xml {
  const named = style !== undefined && xml`<w:pStyle w:val="${style}"/>`
  const properties = (named || more) && xml`<w:pPr>${named}${more}</w:pPr>`
  return xml`<w:p>${properties}<w:r><w:t xml:space="preserve">${words}</w:t></w:r></w:p>`
}

/** What is asked stays on the page of the room for the answer. */
const KEEP = xml`<w:keepNext/>`
const heading = (words: string): Xml => line(words, 'Heading1', KEEP)
const strong = (words: string): Xml => line(words, 'Strong', KEEP)

const section = ({ title, hint, fields }: BlankSection): XmlPart[] => [
  heading(title),
  hint !== '' && line(hint),
  fields.map(field),
]

const field = ({ label, hint, choices, lines, columns, columnChoices }: BlankField): XmlPart[] => [
  strong(label),
  hint !== '' && line(hint, undefined, KEEP),
  choices.map((choice) => line(`☐ ${choice}`, undefined, xml`<w:ind w:left="240"/>`)),
  columns.map((column, n) => {
    const choices = columnChoices[n] ?? []
    return choices.length > 0 && line(columnHint(column, choices), undefined, KEEP)
  }),
  columns.length > 0 && table(columns),
  lines > 0 && room(lines),
]

const EDGES = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']

const BORDERS = EDGES.map((edge) =>
  element(`w:${edge}`, { 'w:val': 'single', 'w:sz': 4, 'w:space': 0, 'w:color': '8A87A6' }),
)

/** A frame of cells; what follows it is kept apart by a line of its own. */
const framed = (columns: number, rows: readonly Xml[]): Xml =>
  xml`<w:tbl><w:tblPr><w:tblW w:w="${WIDTH}" w:type="dxa"/><w:tblBorders>${BORDERS}</w:tblBorders>\
<w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>\
${Array.from({ length: columns }, () => xml`<w:gridCol w:w="${widthOf(columns)}"/>`)}</w:tblGrid>${rows}\
</w:tbl><w:p/>`

const widthOf = (columns: number): number => Math.floor(WIDTH / columns)

const cell = (columns: number, words = ''): Xml =>
  xml`<w:tc><w:tcPr><w:tcW w:w="${widthOf(columns)}" w:type="dxa"/></w:tcPr>\
${line(words)}</w:tc>`

const emptyRow = (columns: number, lines: number): Xml =>
  xml`<w:tr><w:trPr><w:trHeight w:val="${lines * LINE}" w:hRule="atLeast"/></w:trPr>\
${Array.from({ length: columns }, () => cell(columns))}</w:tr>`

/** A framed place to write in; it grows with what is written. */
const room = (lines: number): Xml => framed(1, [emptyRow(1, lines)])

function table(names: readonly string[]): Xml {
  const columns = names.length
  const cells = names.map((name) => cell(columns, name))
  const head = xml`<w:tr><w:trPr><w:tblHeader/></w:trPr>${cells}</w:tr>`
  return framed(columns, [head, ...Array.from({ length: ROWS }, () => emptyRow(columns, 1))])
}
