import {
  BorderStyle,
  Document,
  HeadingLevel,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import type { Translate } from '../texts.js'
import { BLANK_CONTACT, type BlankField, type BlankSection } from './blank-form.js'

/** Empty rows of a table, and how high a line to write on is (twentieths of a point). */
const ROWS = 4
const LINE = 420

/**
 * The empty form as a Word document that can be filled in on a screen or on paper.
 * @param notice on official documents and personal data, paragraph by paragraph
 */
export async function writeBlankDocx(
  sections: readonly BlankSection[],
  notice: readonly string[],
  t: Translate,
  language: string,
): Promise<Uint8Array> {
  const title = t('submission:paper.title')
  const document = new Document({
    title,
    creator: 'Fyrsteg',
    styles: {
      default: {
        document: { run: { font: 'Calibri', size: 22, language: { value: wordLanguage(language) } } },
      },
    },
    sections: [
      {
        children: [
          new Paragraph({ text: title, heading: HeadingLevel.TITLE }),
          ...[t('submission:paper.lead'), t('submission:paper.send'), ...notice].map(text),
          ...sections.flatMap(section),
          new Paragraph({ text: t('submission:contact.title'), heading: HeadingLevel.HEADING_1 }),
          ...BLANK_CONTACT.flatMap((name) => [strong(t(`submission:contact.${name}.label`)), room(1)]),
        ],
      },
    ],
  })
  return new Uint8Array(await Packer.toBuffer(document))
}

const wordLanguage = (language: string): string => (language.startsWith('sv') ? 'sv-SE' : 'en-GB')

const text = (words: string): Paragraph => new Paragraph({ text: words, spacing: { after: 120 } })
const strong = (words: string): Paragraph =>
  new Paragraph({
    children: [new TextRun({ text: words, bold: true })],
    keepNext: true,
    spacing: { before: 240 },
  })

const section = ({ title, hint, fields }: BlankSection): (Paragraph | Table)[] => [
  new Paragraph({ text: title, heading: HeadingLevel.HEADING_1, spacing: { before: 480 }, keepNext: true }),
  ...(hint === '' ? [] : [text(hint)]),
  ...fields.flatMap(field),
]

function field({ label, hint, choices, lines, columns }: BlankField): (Paragraph | Table)[] {
  const boxes = choices.map((choice) => new Paragraph({ text: `☐ ${choice}`, indent: { left: 240 } }))
  return [
    strong(label),
    ...(hint === '' ? [] : [text(hint)]),
    ...boxes,
    ...(columns.length > 0 ? [table(columns)] : []),
    ...(lines > 0 ? [room(lines)] : []),
  ]
}

const edge = { style: BorderStyle.SINGLE, size: 4, color: '8A87A6' }
const borders = {
  top: edge,
  bottom: edge,
  left: edge,
  right: edge,
  insideHorizontal: edge,
  insideVertical: edge,
}
const width = { size: 100, type: WidthType.PERCENTAGE }

const cell = (words: string, share: number): TableCell =>
  new TableCell({ children: [new Paragraph(words)], width: { size: share, type: WidthType.PERCENTAGE } })

/** A framed place to write in; it grows with what is written. */
const room = (lines: number): Table =>
  new Table({
    width,
    borders,
    rows: [new TableRow({ children: [cell('', 100)], height: { value: lines * LINE, rule: 'atLeast' } })],
  })

function table(columns: readonly string[]): Table {
  const share = Math.floor(100 / columns.length)
  const head = new TableRow({ children: columns.map((name) => cell(name, share)), tableHeader: true })
  const empty = Array.from(
    { length: ROWS },
    () =>
      new TableRow({
        children: columns.map(() => cell('', share)),
        height: { value: LINE, rule: 'atLeast' },
      }),
  )
  return new Table({ width, borders, rows: [head, ...empty] })
}
