import { utcSecond } from '../../dates/for-machines.js'
import { officePart, type Xml, type XmlPart, xml } from '../../xml/write-xml.js'
import type { PackedFile } from '../zip-files.js'
import { type References, wordLanguage } from './body.js'
import {
  CONTENT_TYPES,
  DOCUMENT_NAMESPACES,
  documentRels,
  footerXml,
  NUMBERING_LEVELS,
  PACKAGE_RELS,
  SETTINGS,
} from './parts.js'
import { FONT_TABLE, stylesXml } from './styles.js'

/** What a Word document of ours says, and about itself. */
export interface OfficeDocument {
  readonly title: string
  readonly publisher: string
  readonly language: string
  /**
   * When what it says was last changed (RFC 3339): no clock is read, so the same words are the same bytes.
   */
  readonly at: string
  readonly subject?: string
  readonly description?: string | undefined
  readonly identifier?: string
  readonly version?: number
  /** Language of the words around the text. */
  readonly frame: string
  readonly footer: string
  /** At its top, in PNG. */
  readonly picture?: Uint8Array
  /** JPEG by the names that the body refers to. */
  readonly images?: ReadonlyMap<string, Uint8Array> | undefined
}

/** An A4 page. */
const PAGE = xml`<w:sectPr><w:footerReference w:type="default" r:id="rFooter"/>\
<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1300" w:right="1418" w:bottom="1300" w:left="1418" \
w:header="600" w:footer="600" w:gutter="0"/></w:sectPr>`

/** Its parts, before they are packed. `refs` are those that the body was written with. */
export function officeFiles(about: OfficeDocument, body: readonly XmlPart[], refs: References): PackedFile[] {
  const { picture } = about
  return [
    { name: '[Content_Types].xml', content: CONTENT_TYPES },
    { name: '_rels/.rels', content: PACKAGE_RELS },
    { name: 'docProps/core.xml', content: coreXml(about) },
    {
      name: 'word/document.xml',
      content: officePart(
        xml`<w:document ${DOCUMENT_NAMESPACES}><w:body>${body}${PAGE}</w:body></w:document>`,
      ),
    },
    { name: 'word/_rels/document.xml.rels', content: documentRels(refs, picture !== undefined) },
    { name: 'word/styles.xml', content: stylesXml(wordLanguage(about.frame)) },
    { name: 'word/fontTable.xml', content: FONT_TABLE },
    { name: 'word/settings.xml', content: SETTINGS },
    { name: 'word/numbering.xml', content: numberingXml(refs) },
    { name: 'word/footer1.xml', content: footerXml(about.footer) },
    ...(picture ? [{ name: 'word/media/picture.png', content: picture, stored: true }] : []),
    ...refs.images.map((name) => ({
      name: `word/media/${name}`,
      content: about.images?.get(name) ?? new Uint8Array(),
      stored: true,
    })),
  ]
}

/** Two kinds of list, and one numbering for each list so that every one begins where it says. */
function numberingXml({ lists }: References): string {
  const nums = lists.map(
    ({ ordered, start }, n) =>
      xml`<w:num w:numId="${n + 1}"><w:abstractNumId w:val="${ordered ? 1 : 0}"/>\
${ordered && levelStarts(start)}</w:num>`,
  )
  return officePart(
    xml`<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">\
${NUMBERING_LEVELS}${nums}</w:numbering>`,
  )
}

const levelStarts = (start: number): Xml[] =>
  Array.from(
    { length: 9 },
    (_, level) =>
      xml`<w:lvlOverride w:ilvl="${level}"><w:startOverride w:val="${Math.min(start, 32_767)}"/>\
</w:lvlOverride>`,
  )

function coreXml(about: OfficeDocument): string {
  const { title, subject, publisher, description, identifier, language, at, version } = about
  const time = utcSecond(at)
  const parts = [
    xml`<dc:title>${title}</dc:title>`,
    subject === undefined ? undefined : xml`<dc:subject>${subject}</dc:subject>`,
    xml`<dc:creator>${publisher}</dc:creator>`,
    description ? xml`<dc:description>${description}</dc:description>` : undefined,
    identifier === undefined ? undefined : xml`<dc:identifier>${identifier}</dc:identifier>`,
    xml`<dc:language>${wordLanguage(language)}</dc:language>`,
    xml`<dcterms:created xsi:type="dcterms:W3CDTF">${time}</dcterms:created>`,
    xml`<dcterms:modified xsi:type="dcterms:W3CDTF">${time}</dcterms:modified>`,
    version === undefined ? undefined : xml`<cp:version>${version}</cp:version>`,
  ]
  return officePart(
    xml`<cp:coreProperties \
xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" \
xmlns:dc="http://purl.org/dc/elements/1.1/" \
xmlns:dcterms="http://purl.org/dc/terms/" \
xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">\
${parts}</cp:coreProperties>`,
  )
}
