import { withLineFeeds } from '../../xml/escape.js'
import { joined, Xml, type XmlPart, xml } from '../../xml/write-xml.js'
import type { Block, Role, Span, Spans, Table } from '../blocks.js'
import { drawingXml } from './drawing.js'

/** What the body refers to in other parts of the file, gathered while it is written. */
export interface References {
  /** Addresses of links; `rLink1` is the first. */
  readonly links: string[]
  /** Ordered and unordered lists; number 1 is the first. */
  readonly lists: { readonly ordered: boolean; readonly start: number }[]
  /** Names of images; `rImage1` is the first. */
  readonly images: string[]
}

/** Where a block stands. */
interface Place {
  readonly style?: string
  readonly depth: number
}

const STYLE_OF: Readonly<Record<Role, string | undefined>> = {
  text: undefined,
  kicker: 'Kicker',
  lead: 'Lead',
  meta: 'Meta',
  strong: 'Strong',
  cite: 'Cite',
}

/** Languages as Word names them. */
export const wordLanguage = (language: string): string =>
  ({ sv: 'sv-SE', en: 'en-GB', fi: 'fi-FI' })[language] ?? language

export const bodyXml = (blocks: readonly Block[], refs: References, place: Place = { depth: 0 }): XmlPart[] =>
  blocks.map((block) => blockXml(block, refs, place))

function blockXml(block: Block, refs: References, place: Place): XmlPart {
  switch (block.kind) {
    case 'heading':
      return headingXml(block, refs, place)
    case 'paragraph':
      return paragraphXml(STYLE_OF[block.role] ?? place.style, block.spans, refs)
    case 'pair':
      return paragraphXml(
        'Pair',
        [{ text: `${block.label}: `, bold: true }, ...inLine(block.values, '; ')],
        refs,
      )
    case 'list':
      return listXml(block, refs, place)
    case 'quote':
      return bodyXml(block.blocks, refs, { ...place, style: 'Quote' })
    case 'note':
      return bodyXml(block.blocks, refs, { ...place, style: 'Note' })
    case 'code':
      return paragraphXml('Code', [{ text: block.text }], refs)
    case 'rule':
      return paragraphXml('Rule', [], refs)
    case 'picture':
      return photoXml(block, refs)
    case 'scale':
      return listXml(scaleList(block), refs, place)
    case 'table':
      return tableXml(block, refs)
  }
}

const inLine = (values: readonly Spans[], between: string): Span[] =>
  values.flatMap((spans, n) => [...(n > 0 ? [{ text: between }] : []), ...spans])

/** The title of the whole document. */
export const titleXml = (spans: Spans, refs: References): Xml => paragraphXml('Title', spans, refs)

function headingXml(
  { level, spans, number }: Extract<Block, { kind: 'heading' }>,
  refs: References,
  { style }: Place,
): Xml {
  const head = number === undefined ? [] : [{ text: `${number}\u2002` }]
  const boxed =
    style === 'Note'
      ? xml`<w:shd w:val="clear" w:color="auto" w:fill="EEEDF1"/><w:ind w:left="120" w:right="120"/>`
      : undefined
  return paragraphXml(`Heading${Math.min(level, 6)}`, [...head, ...spans], refs, boxed)
}

/** `more`: what the paragraph has beyond its style. */
function paragraphXml(style: string | undefined, spans: Spans, refs: References, more?: Xml): Xml {
  const named = style !== undefined && xml`<w:pStyle w:val="${style}"/>`
  const properties = (named || more) && xml`<w:pPr>${named}${more}</w:pPr>`
  return xml`<w:p>${properties}${spans.map((span) => spanXml(span, refs))}</w:p>`
}

function spanXml(span: Span, refs: References): Xml {
  if (span.href === undefined) return runXml(span)
  refs.links.push(span.href)
  return xml`<w:hyperlink r:id="rLink${refs.links.length}" w:history="1">${runXml(span)}</w:hyperlink>`
}

function runXml({ text, bold, italic, strike, code, href, language }: Span): Xml {
  const properties = [
    href !== undefined && xml`<w:rStyle w:val="Hyperlink"/>`,
    code && xml`<w:rFonts w:ascii="Consolas" w:hAnsi="Consolas" w:cs="Consolas"/>`,
    bold && xml`<w:b/><w:bCs/>`,
    italic && xml`<w:i/><w:iCs/>`,
    strike && xml`<w:strike/>`,
    language !== undefined && xml`<w:lang w:val="${wordLanguage(language)}"/>`,
  ].filter((one) => one instanceof Xml)
  const lines = withLineFeeds(text)
    .split('\n')
    .map((line) => xml`<w:t xml:space="preserve">${line.replaceAll('\t', '    ')}</w:t>`)
  return xml`<w:r>${properties.length > 0 && xml`<w:rPr>${properties}</w:rPr>`}${joined(lines, BREAK)}</w:r>`
}

const BREAK = xml`<w:br/>`

/** A picture on a line of its own, and who made it. */
function photoXml(block: Extract<Block, { kind: 'picture' }>, refs: References): XmlPart[] {
  refs.images.push(block.name)
  const n = refs.images.length
  const { alt, width, height } = block
  const picture = drawingXml({ id: n + 1, name: `picture${n}`, alt, embed: `rImage${n}`, width, height })
  return [picture, paragraphXml('Meta', block.caption, refs)]
}

type List = Extract<Block, { kind: 'list' }>

function listXml({ ordered, start, items }: List, refs: References, { depth, style }: Place): XmlPart[] {
  refs.lists.push({ ordered, start })
  const level = Math.min(depth, 8)
  const mark = xml`<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${refs.lists.length}"/></w:numPr>`
  return items.map(([first, ...rest]) => {
    const spans = first?.kind === 'paragraph' ? first.spans : []
    const others = first === undefined || first.kind === 'paragraph' ? rest : [first, ...rest]
    const inner: Place = { depth: depth + 1, ...(style !== undefined && { style }) }
    return [paragraphXml(style ?? 'ListItem', spans, refs, mark), bodyXml(others, refs, inner)]
  })
}

/** The evidence scale, from its first step; where the case stands is said in words. */
const scaleList = ({ level, steps, current }: Extract<Block, { kind: 'scale' }>): List => ({
  kind: 'list',
  ordered: true,
  start: 1,
  items: steps.map((step, n) => {
    const isHere = n + 1 === level
    const spans = [{ text: isHere ? `${step} (${current})` : step, bold: isHere }]
    return [{ kind: 'paragraph', role: 'text', spans }]
  }),
})

/** Twentieths of a point between the margins of an A4 page. */
const WIDTH = 9070

function tableXml({ head, rows, named }: Table, refs: References): Xml {
  const widths = widthsOf(head.length, named)
  const grid = widths.map((width) => xml`<w:gridCol w:w="${width}"/>`)
  const paragraph = (spans: Spans) => paragraphXml('Cell', spans, refs)
  const cell = (values: readonly Spans[], n: number) =>
    xml`<w:tc><w:tcPr><w:tcW w:w="${widths[n] ?? 0}" w:type="dxa"/></w:tcPr>\
${values.length === 0 ? paragraph([]) : values.map(paragraph)}</w:tc>`
  const headRow = xml`<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>\
${head.map((spans, n) => cell([spans], n))}</w:tr>`
  const lines = rows.map((cells) => xml`<w:tr><w:trPr><w:cantSplit/></w:trPr>${cells.map(cell)}</w:tr>`)
  const look = xml`<w:tblLook w:val="${named ? '00A0' : '0020'}" w:firstRow="1" w:lastRow="0" \
w:firstColumn="${named ? 1 : 0}" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>`
  return xml`<w:tbl><w:tblPr><w:tblStyle w:val="Rows"/><w:tblW w:w="${WIDTH}" w:type="dxa"/>\
<w:tblLayout w:type="fixed"/>${look}</w:tblPr><w:tblGrid>${grid}</w:tblGrid>${headRow}${lines}</w:tbl>\
${paragraphXml('Cell', [], refs)}`
}

/** A table of two columns is names and what they name; others share the width. */
function widthsOf(columns: number, named: boolean): number[] {
  if (named && columns === 2) return [2700, WIDTH - 2700]
  return Array.from({ length: columns }, () => Math.floor(WIDTH / Math.max(1, columns)))
}
