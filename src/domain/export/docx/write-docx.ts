import { type Xml, type XmlPart, xml } from '../../xml/write-xml.js'
import { type Block, paragraph, plain } from '../blocks.js'
import { caseBlocks, caseHead } from '../case-blocks.js'
import type { CaseView } from '../case-view.js'
import { kindOf } from '../kind-of.js'
import { PICTURE_HEIGHT, PICTURE_WIDTH, picturePng } from '../picture-png.js'
import { frameOf } from '../reading.js'
import { type PackedFile, zipFiles } from '../zip-files.js'
import { bodyXml, type References, titleXml } from './body.js'
import { officeFiles } from './office-document.js'

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
  const { title, summary, publisher, language, edition, reference } = document
  const refs: References = { links: [], lists: [] }
  const body = bodyOf(view, refs)
  const about = {
    title: title.text,
    subject: view.kicker.join(' · '),
    publisher,
    description: summary?.text,
    identifier: `${reference} ${document.address}`,
    language,
    at: edition.at,
    version: edition.number,
    frame: frameOf(document),
    footer: `${publisher} · ${reference}`,
    picture: picturePng(kindOf(document)),
  }
  return officeFiles(about, body, refs)
}

function bodyOf(view: CaseView, refs: References): XmlPart[] {
  const { kicker, title, lead, meta } = caseHead(view)
  const top: Block[] = kicker === '' ? [] : [paragraph('kicker', plain(kicker))]
  return [
    pictureXml(view),
    bodyXml(top, refs),
    titleXml([title], refs),
    bodyXml([...lead, ...meta, ...caseBlocks(view)], refs),
  ]
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
