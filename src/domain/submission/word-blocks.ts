import { badFile, textOf } from '../foreign-file.js'
import { fflate } from '../packages.js'
import { readXmlText, type XmlElement } from '../xml/read-xml.js'

/** A paragraph, or a table as the texts of its cells. */
export type WordBlock =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'table'; readonly rows: readonly (readonly string[])[] }

/** Bytes of the text of a filled-in form, unpacked: thirty pages of writing are less. */
const MOST = 2 * 1024 * 1024
const PLACE = 'word/document.xml'

/** Of one paragraph or table: it is read in one go. */
const MOST_IN_ONE = 128 * 1024
const DECLARATION = /<!(?:DOCTYPE|ENTITY)/i
const TAG = /<(\/?)([\w:.-]+)(?:"[^"]*"|[^">])*?(\/?)>/g

/**
 * The paragraphs and tables of a Word document, each as its XML, one after another: reading a long one need
 * not hold up everybody else.
 * @throws DomainError `invalid-input` at `/file`: `not-word`, `word-too-large`, `xml-doctype`
 */
export function* wordPieces(bytes: Uint8Array): Generator<string> {
  const text = textOf(documentIn(bytes))
  if (DECLARATION.test(text)) throw badFile('xml-doctype')
  const start = /<(?:\w+:)?body\b[^>]*>/.exec(text)
  let depth = 0
  let from = start ? start.index + start[0].length : text.length
  TAG.lastIndex = from
  for (let tag = TAG.exec(text); tag !== null && depth >= 0; tag = TAG.exec(text)) {
    const [whole, isEnd, , isEmpty] = tag
    if (isEmpty === '') depth += isEnd === '' ? 1 : -1
    if (depth !== 0) continue
    const to = tag.index + whole.length
    if (to - from > MOST_IN_ONE) throw badFile('word-too-large')
    yield text.slice(from, to)
    from = to
  }
}

/**
 * What such a piece says, as Word or LibreOffice saved it. Text that was removed with changes tracked is left
 * out; what was added is there.
 * @throws DomainError `invalid-input` at `/file`: `xml-broken`
 */
export const blocksOf = (piece: string): WordBlock[] =>
  blocksIn({ name: 'body', attributes: {}, children: [readXmlText(piece)] })

function documentIn(bytes: Uint8Array): Uint8Array {
  let isTooLarge = false
  const filter = ({ name, originalSize }: { name: string; originalSize: number }): boolean => {
    if (name !== PLACE) return false
    isTooLarge = originalSize > MOST
    return !isTooLarge
  }
  const found = unzipped(bytes, filter)[PLACE]
  if (isTooLarge) throw badFile('word-too-large')
  if (found === undefined) throw badFile('not-word')
  return found
}

function unzipped(bytes: Uint8Array, filter: (file: { name: string; originalSize: number }) => boolean) {
  try {
    return fflate().unzipSync(bytes, { filter })
  } catch {
    throw badFile('not-word')
  }
}

/** Content controls and the like stand around what they hold. */
function blocksIn({ children }: XmlElement): WordBlock[] {
  return children.flatMap((child): WordBlock[] => {
    if (typeof child === 'string') return []
    if (child.name === 'p') return [{ kind: 'text', text: textIn(child).trim() }]
    if (child.name === 'tbl') return [{ kind: 'table', rows: rowsIn(child) }]
    return blocksIn(child)
  })
}

const rowsIn = (table: XmlElement): string[][] =>
  elementsIn(table, 'tr').map((row) => elementsIn(row, 'tc').map((cell) => cellText(cell)))

const cellText = (cell: XmlElement): string =>
  blocksIn(cell)
    .map((block) => (block.kind === 'text' ? block.text : block.rows.map((row) => row.join(' ')).join('\n')))
    .join('\n')
    .trim()

/** Elements of this name, also inside content controls; not inside each other. */
function elementsIn({ children }: XmlElement, name: string): XmlElement[] {
  return children.flatMap((child) => {
    if (typeof child === 'string') return []
    return child.name === name ? [child] : elementsIn(child, name)
  })
}

/** Removed text, and the inner words of fields. */
const LEFT_OUT: ReadonlySet<string> = new Set([
  'del',
  'moveFrom',
  'delText',
  'instrText',
  'pPr',
  'rPr',
  'sdtPr',
])
const SIGNS: Readonly<Record<string, string>> = { br: '\n', cr: '\n', tab: ' ', noBreakHyphen: '-' }
/** Ticked boxes in the typefaces Wingdings and Wingdings 2. */
const TICKED: ReadonlySet<string> = new Set(['F0FE', 'F0FD', 'F052', 'F054', 'F0FC'])

function textIn(element: XmlElement): string {
  if (LEFT_OUT.has(element.name)) return ''
  if (element.name === 'sym') return TICKED.has((element.attributes.char ?? '').toUpperCase()) ? '☒' : '☐'
  const sign = SIGNS[element.name]
  if (sign !== undefined) return sign
  return element.children
    .map((child) => (typeof child === 'string' ? (element.name === 't' ? child : '') : textIn(child)))
    .join('')
}
