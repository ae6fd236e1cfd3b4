import { utcSecond } from '../dates/for-machines.js'
import { type Block, paragraph, plain } from '../export/blocks.js'
import { bodyXml, type References, titleXml, wordLanguage } from '../export/docx/body.js'
import {
  CONTENT_TYPES,
  DOCUMENT_NAMESPACES,
  documentRels,
  footerXml,
  PACKAGE_RELS,
  SETTINGS,
} from '../export/docx/parts.js'
import { FONT_TABLE, stylesXml } from '../export/docx/styles.js'
import { numberingXml, PAGE } from '../export/docx/write-docx.js'
import { type PackedFile, zipFiles } from '../export/zip-files.js'
import { officePart, xml } from '../xml/write-xml.js'

/** Minutes, ready to be written. */
export interface Paper {
  readonly title: string
  readonly publisher: string
  readonly language: string
  /**
   * When what it says was last changed (RFC 3339): no clock is read, so the same minutes are the same bytes.
   */
  readonly at: string
  readonly blocks: readonly Block[]
}

/** Minutes as a Word document with real headings, header cells and languages. */
export const writeMinutesDocx = (paper: Paper): Uint8Array => zipFiles(minutesFiles(paper))

/** Its parts, before they are packed. */
export function minutesFiles(paper: Paper): PackedFile[] {
  const refs: References = { links: [], lists: [] }
  const body = documentXml(paper, refs)
  return [
    { name: '[Content_Types].xml', content: CONTENT_TYPES },
    { name: '_rels/.rels', content: PACKAGE_RELS },
    { name: 'docProps/core.xml', content: coreXml(paper) },
    { name: 'word/document.xml', content: body },
    { name: 'word/_rels/document.xml.rels', content: documentRels(refs.links, false) },
    { name: 'word/styles.xml', content: stylesXml(wordLanguage(paper.language)) },
    { name: 'word/fontTable.xml', content: FONT_TABLE },
    { name: 'word/settings.xml', content: SETTINGS },
    { name: 'word/numbering.xml', content: numberingXml(refs) },
    { name: 'word/footer1.xml', content: footerXml(paper.title) },
  ]
}

function documentXml({ title, publisher, blocks }: Paper, refs: References): string {
  const top = bodyXml([paragraph('kicker', plain(publisher))], refs)
  const name = titleXml(plain(title), refs)
  return officePart(
    xml`<w:document ${DOCUMENT_NAMESPACES}><w:body>${top}${name}${bodyXml(blocks, refs)}${PAGE}</w:body>\
</w:document>`,
  )
}

function coreXml({ title, publisher, language, at }: Paper): string {
  const time = utcSecond(at)
  const parts = [
    xml`<dc:title>${title}</dc:title>`,
    xml`<dc:creator>${publisher}</dc:creator>`,
    xml`<dc:language>${wordLanguage(language)}</dc:language>`,
    xml`<dcterms:created xsi:type="dcterms:W3CDTF">${time}</dcterms:created>`,
    xml`<dcterms:modified xsi:type="dcterms:W3CDTF">${time}</dcterms:modified>`,
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
