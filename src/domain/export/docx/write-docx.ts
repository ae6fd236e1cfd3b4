import { utcSecond } from '../../dates/for-machines.js'
import { officePart, type Xml, xml } from '../../xml/write-xml.js'
import { type Block, paragraph, plain } from '../blocks.js'
import { caseBlocks, caseHead } from '../case-blocks.js'
import type { CaseView } from '../case-view.js'
import { kindOf } from '../kind-of.js'
import { PICTURE_HEIGHT, PICTURE_WIDTH, picturePng } from '../picture-png.js'
import { frameOf } from '../reading.js'
import { type PackedFile, zipFiles } from '../zip-files.js'
import { bodyXml, type References, titleXml, wordLanguage } from './body.js'
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

/**
 * The case as a Word document with real styles, headings, languages and header cells; the same case, the same
 * bytes.
 */
export async function writeDocx(view: CaseView): Promise<Uint8Array> {
  return zipFiles(docxFiles(view))
}

/** Its parts, before they are packed. */
export function docxFiles(view: CaseView): PackedFile[] {
  const { document } = view
  const refs: References = { links: [], lists: [] }
  const body = documentXml(view, refs)
  return [
    { name: '[Content_Types].xml', content: CONTENT_TYPES },
    { name: '_rels/.rels', content: PACKAGE_RELS },
    { name: 'docProps/core.xml', content: coreXml(view) },
    { name: 'word/document.xml', content: body },
    { name: 'word/_rels/document.xml.rels', content: documentRels(refs.links) },
    { name: 'word/styles.xml', content: stylesXml(wordLanguage(frameOf(document))) },
    { name: 'word/fontTable.xml', content: FONT_TABLE },
    { name: 'word/settings.xml', content: SETTINGS },
    { name: 'word/numbering.xml', content: numberingXml(refs) },
    { name: 'word/footer1.xml', content: footerXml(`${document.publisher} · ${document.reference}`) },
    { name: 'word/media/picture.png', content: picturePng(kindOf(document)), stored: true },
  ]
}

/** An A4 page. */
export const PAGE = xml`<w:sectPr><w:footerReference w:type="default" r:id="rFooter"/>\
<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1300" w:right="1418" w:bottom="1300" w:left="1418" \
w:header="600" w:footer="600" w:gutter="0"/></w:sectPr>`

function documentXml(view: CaseView, refs: References): string {
  const { kicker, title, lead, meta } = caseHead(view)
  const top: Block[] = kicker === '' ? [] : [paragraph('kicker', plain(kicker))]
  const body = [
    pictureXml(view),
    bodyXml(top, refs),
    titleXml([title], refs),
    bodyXml([...lead, ...meta, ...caseBlocks(view)], refs),
  ]
  return officePart(xml`<w:document ${DOCUMENT_NAMESPACES}><w:body>${body}${PAGE}</w:body></w:document>`)
}

/** English metric units: 360,000 a centimetre. */
const EMU = 360_000 * 3.4

function pictureXml({ words }: CaseView): Xml {
  const size = xml`cx="${Math.round(EMU)}" cy="${Math.round((EMU * PICTURE_HEIGHT) / PICTURE_WIDTH)}"`
  return xml`<w:p><w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent ${size}/>\
<wp:docPr id="1" name="picture" descr="${words.picture}"/><a:graphic>\
<a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr>\
<pic:cNvPr id="1" name="picture.png" descr="${words.picture}"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill>\
<a:blip r:embed="rPicture"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm>\
<a:off x="0" y="0"/><a:ext ${size}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>\
</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`
}

/** Two kinds of list, and one numbering for each list so that every one begins where it says. */
export function numberingXml({ lists }: References): string {
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

function coreXml({ document, kicker }: CaseView): string {
  const { title, summary, publisher, language, edition, reference } = document
  const at = utcSecond(edition.at)
  const parts = [
    xml`<dc:title>${title.text}</dc:title>`,
    xml`<dc:subject>${kicker.join(' · ')}</dc:subject>`,
    xml`<dc:creator>${publisher}</dc:creator>`,
    summary ? xml`<dc:description>${summary.text}</dc:description>` : undefined,
    xml`<dc:identifier>${reference} ${document.address}</dc:identifier>`,
    xml`<dc:language>${wordLanguage(language)}</dc:language>`,
    xml`<dcterms:created xsi:type="dcterms:W3CDTF">${at}</dcterms:created>`,
    xml`<dcterms:modified xsi:type="dcterms:W3CDTF">${at}</dcterms:modified>`,
    xml`<cp:version>${edition.number}</cp:version>`,
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
