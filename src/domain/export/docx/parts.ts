import { element, officePart, type Xml, xml } from '../../xml/write-xml.js'
import type { References } from './body.js'

/** The parts of a Word document that are the same for all, or nearly. */

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const MAIN = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const WORD_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml'

export const DOCUMENT_NAMESPACES = xml`xmlns:w="${MAIN}" xmlns:r="${OFFICE}" \
xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" \
xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" \
xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"`

const PARTS = ['styles', 'fontTable', 'settings', 'numbering'] as const
const override = (name: string, type: string): Xml =>
  xml`<Override PartName="${name}" ContentType="${type}"/>`

export const CONTENT_TYPES = officePart(
  xml`<Types xmlns="${PACKAGE}/content-types">\
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
<Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>\
<Default Extension="jpg" ContentType="image/jpeg"/>\
${override('/word/document.xml', `${WORD_TYPE}.document.main+xml`)}\
${PARTS.map((part) => override(`/word/${part}.xml`, `${WORD_TYPE}.${part}+xml`))}\
${override('/word/footer1.xml', `${WORD_TYPE}.footer+xml`)}\
${override('/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml')}</Types>`,
)

const relationship = (Id: string, Type: string, Target: string, TargetMode?: string): Xml =>
  element('Relationship', { Id, Type, Target, TargetMode })

const relationships = (all: readonly Xml[]): string =>
  officePart(xml`<Relationships xmlns="${PACKAGE}/relationships">${all}</Relationships>`)

export const PACKAGE_RELS = relationships([
  relationship('rDocument', `${OFFICE}/officeDocument`, 'word/document.xml'),
  relationship('rCore', `${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'),
])

/** @param hasPicture whether the document shows one */
export const documentRels = ({ links, images }: References, hasPicture: boolean): string =>
  relationships([
    ...PARTS.map((part) => relationship(`r${part}`, `${OFFICE}/${part}`, `${part}.xml`)),
    relationship('rFooter', `${OFFICE}/footer`, 'footer1.xml'),
    ...(hasPicture ? [relationship('rPicture', `${OFFICE}/image`, 'media/picture.png')] : []),
    ...images.map((name, n) => relationship(`rImage${n + 1}`, `${OFFICE}/image`, `media/${name}`)),
    ...links.map((href, n) => relationship(`rLink${n + 1}`, `${OFFICE}/hyperlink`, href, 'External')),
  ])

export const SETTINGS = officePart(
  xml`<w:settings xmlns:w="${MAIN}"><w:zoom w:percent="100"/><w:defaultTabStop w:val="720"/><w:compat>\
<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>\
</w:compat></w:settings>`,
)

const field = (code: string): Xml =>
  xml`<w:fldSimple w:instr=" ${code} "><w:r><w:t>1</w:t></w:r></w:fldSimple>`

/** Who publishes which case on the left, the page on the right. */
export const footerXml = (left: string): string =>
  officePart(
    xml`<w:ftr xmlns:w="${MAIN}"><w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr><w:r>\
<w:t xml:space="preserve">${left}</w:t></w:r><w:r><w:tab/></w:r>${field('PAGE')}<w:r>\
<w:t xml:space="preserve"> / </w:t></w:r>${field('NUMPAGES')}</w:p></w:ftr>`,
  )

const LEVELS = Array.from({ length: 9 }, (_, level) => level)
const indent = (level: number): Xml =>
  xml`<w:pPr><w:ind w:left="${400 + level * 400}" w:hanging="400"/></w:pPr>`

const levels = (format: string, mark: (level: number) => string): Xml[] =>
  LEVELS.map(
    (level) =>
      xml`<w:lvl w:ilvl="${level}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>\
<w:lvlText w:val="${mark(level)}"/><w:lvlJc w:val="left"/>${indent(level)}</w:lvl>`,
  )

/** Lists with a mark, and lists with numbers. */
export const NUMBERING_LEVELS = xml`<w:abstractNum w:abstractNumId="0">\
<w:multiLevelType w:val="hybridMultilevel"/>${levels('bullet', () => '–')}</w:abstractNum>\
<w:abstractNum w:abstractNumId="1"><w:multiLevelType w:val="hybridMultilevel"/>\
${levels('decimal', (level) => `%${level + 1}.`)}</w:abstractNum>`
