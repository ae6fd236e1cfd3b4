import { officePart, Xml, xml } from '../../xml/write-xml.js'

/** Sizes are half points, spaces twentieths of a point. */
const READ = fonts('Brygada 1918')
const DO = fonts('Figtree')
const ACT = '39386F'
const INK = '25224A'
const SOFT = '56537A'

function fonts(name: string): Xml {
  return xml`<w:rFonts w:ascii="${name}" w:hAnsi="${name}" w:eastAsia="${name}" w:cs="${name}"/>`
}

const NOTHING = new Xml('')

interface Style {
  readonly id: string
  readonly name: string
  readonly basedOn?: string
  readonly next?: string
  readonly paragraph?: Xml
  readonly run: Xml
}

const size = (halfPoints: number): Xml => xml`<w:sz w:val="${halfPoints}"/><w:szCs w:val="${halfPoints}"/>`
const colour = (value: string): Xml => xml`<w:color w:val="${value}"/>`
const BOLD = xml`<w:b/><w:bCs/>`
const spacing = (before: number, after: number, line = 276): Xml =>
  xml`<w:spacing w:before="${before}" w:after="${after}" w:line="${line}" w:lineRule="auto"/>`
const shade = (fill: string): Xml => xml`<w:shd w:val="clear" w:color="auto" w:fill="${fill}"/>`
const plank = (side: string, points: number, value: string, space: number): Xml =>
  xml`<w:pBdr><w:${side} w:val="single" w:sz="${points * 8}" w:space="${space}" w:color="${value}"/></w:pBdr>`

const HEADINGS: readonly Style[] = [1, 2, 3, 4, 5, 6].map((level) => ({
  id: `Heading${level}`,
  name: `heading ${level}`,
  basedOn: 'Normal',
  next: 'Normal',
  paragraph:
    level === 1
      ? xml`<w:keepNext/><w:keepLines/>${plank('top', 4, ACT, 8)}${spacing(520, 160, 252)}\
<w:outlineLvl w:val="0"/>`
      : xml`<w:keepNext/><w:keepLines/>${spacing(260, 60, 252)}<w:outlineLvl w:val="${level - 1}"/>`,
  run:
    level === 1
      ? xml`${READ}${colour(INK)}${size(34)}`
      : xml`${DO}${BOLD}${colour(INK)}${size(level === 2 ? 23 : 21)}`,
}))

const STYLES: readonly Style[] = [
  {
    id: 'Title',
    name: 'Title',
    basedOn: 'Normal',
    next: 'Lead',
    paragraph: xml`<w:keepNext/>${spacing(60, 160, 228)}`,
    run: xml`${READ}${colour(INK)}${size(60)}`,
  },
  ...HEADINGS,
  {
    id: 'Kicker',
    name: 'Kicker',
    basedOn: 'Normal',
    next: 'Title',
    paragraph: xml`<w:keepNext/>${spacing(120, 0)}`,
    run: xml`${DO}${BOLD}${colour(SOFT)}${size(19)}`,
  },
  { id: 'Lead', name: 'Lead', basedOn: 'Normal', next: 'Normal', paragraph: spacing(0, 200), run: size(27) },
  {
    id: 'Meta',
    name: 'Meta',
    basedOn: 'Normal',
    paragraph: spacing(0, 120),
    run: xml`${DO}${colour(SOFT)}${size(19)}`,
  },
  { id: 'Strong', name: 'Marked', basedOn: 'Normal', paragraph: spacing(0, 120), run: BOLD },
  {
    id: 'Cite',
    name: 'Cite',
    basedOn: 'Normal',
    paragraph: xml`${shade('EEEDF1')}${spacing(120, 160)}<w:ind w:left="120" w:right="120"/>`,
    run: NOTHING,
  },
  { id: 'Pair', name: 'Pair', basedOn: 'Normal', paragraph: spacing(0, 80), run: xml`${DO}${size(20)}` },
  {
    id: 'Note',
    name: 'Note',
    basedOn: 'Normal',
    paragraph: xml`${shade('EEEDF1')}${spacing(0, 120)}<w:ind w:left="120" w:right="120"/>`,
    run: xml`${DO}${size(20)}`,
  },
  { id: 'ListItem', name: 'List Item', basedOn: 'Normal', paragraph: spacing(0, 60), run: NOTHING },
  {
    id: 'Quote',
    name: 'Quote',
    basedOn: 'Normal',
    paragraph: xml`${plank('left', 3, ACT, 10)}${spacing(80, 120)}<w:ind w:left="400"/>`,
    run: NOTHING,
  },
  {
    id: 'Code',
    name: 'Code',
    basedOn: 'Normal',
    paragraph: xml`${shade('EEEDF1')}${spacing(80, 120, 240)}`,
    run: xml`${fonts('Consolas')}<w:noProof/>${size(19)}`,
  },
  { id: 'Rule', name: 'Rule', basedOn: 'Normal', paragraph: plank('bottom', 1, 'DCD9E2', 1), run: NOTHING },
  {
    id: 'Cell',
    name: 'Cell',
    basedOn: 'Normal',
    paragraph: spacing(40, 40, 252),
    run: xml`${DO}${size(20)}`,
  },
  {
    id: 'Footer',
    name: 'footer',
    basedOn: 'Normal',
    paragraph: xml`<w:tabs><w:tab w:val="right" w:pos="9070"/></w:tabs>${spacing(0, 0)}`,
    run: xml`${DO}${colour(SOFT)}${size(17)}`,
  },
]

const NAMESPACE = xml`xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"`

const styleXml = ({ id, name, basedOn, next, paragraph, run }: Style): Xml =>
  xml`<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>\
${basedOn && xml`<w:basedOn w:val="${basedOn}"/>`}${next && xml`<w:next w:val="${next}"/>`}<w:qFormat/>\
${paragraph && xml`<w:pPr>${paragraph}</w:pPr>`}${run !== NOTHING && xml`<w:rPr>${run}</w:rPr>`}</w:style>`

const line = (side: string, points: number, value: string): Xml =>
  xml`<w:${side} w:val="single" w:sz="${points * 8}" w:space="0" w:color="${value}"/>`

/** Lines between rows only; the head under a plank. */
const TABLE = xml`<w:style w:type="table" w:default="1" w:styleId="TableNormal">\
<w:name w:val="Normal Table"/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar>\
<w:top w:w="0" w:type="dxa"/><w:left w:w="0" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/>\
<w:right w:w="160" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style><w:style w:type="table" w:styleId="Rows">\
<w:name w:val="Rows"/><w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders>${line('bottom', 1, 'DCD9E2')}\
${line('insideH', 1, 'DCD9E2')}</w:tblBorders></w:tblPr><w:tblStylePr w:type="firstRow"><w:rPr>${BOLD}\
${colour(SOFT)}</w:rPr><w:tcPr><w:tcBorders>${line('bottom', 3, ACT)}</w:tcBorders></w:tcPr></w:tblStylePr>\
<w:tblStylePr w:type="firstCol"><w:rPr>${BOLD}</w:rPr></w:tblStylePr></w:style>`

/** `language` as Word knows it: `sv-SE`. */
export const stylesXml = (language: string): string =>
  officePart(
    xml`<w:styles ${NAMESPACE}><w:docDefaults><w:rPrDefault><w:rPr>${READ}${colour(INK)}${size(22)}\
<w:lang w:val="${language}" w:eastAsia="${language}" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault>\
<w:pPr>${spacing(0, 140, 288)}</w:pPr></w:pPrDefault></w:docDefaults>\
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>\
${STYLES.map(styleXml)}<w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/><w:rPr>\
${colour(ACT)}<w:u w:val="single"/></w:rPr></w:style>${TABLE}</w:styles>`,
  )

/** Typefaces with what stands in where they are not installed. */
export const FONT_TABLE = officePart(
  xml`<w:fonts ${NAMESPACE}>${[
    ['Brygada 1918', 'Georgia', 'roman'],
    ['Figtree', 'Segoe UI', 'swiss'],
    ['Consolas', 'Courier New', 'modern'],
  ].map(
    ([name, other, family]) =>
      xml`<w:font w:name="${name}"><w:altName w:val="${other}"/><w:family w:val="${family}"/>\
<w:pitch w:val="${family === 'modern' ? 'fixed' : 'variable'}"/></w:font>`,
  )}</w:fonts>`,
)
