import type { Xml, XmlPart } from '../../xml/write-xml.js'
import { type Block, paragraph, plain } from '../blocks.js'
import { caseBlocks, caseHead } from '../case-blocks.js'
import type { CaseView } from '../case-view.js'
import { kindOf } from '../kind-of.js'
import { pictureBlocks } from '../picture-blocks.js'
import { PICTURE_HEIGHT, PICTURE_WIDTH, picturePng } from '../picture-png.js'
import { frameOf } from '../reading.js'
import { type PackedFile, zipFiles } from '../zip-files.js'
import { bodyXml, type References, titleXml } from './body.js'
import { drawingXml } from './drawing.js'
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
  const refs: References = { links: [], lists: [], images: [] }
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
    images: view.images,
    ...(refs.images.length === 0 && { picture: picturePng(kindOf(document), reference) }),
  }
  return officeFiles(about, body, refs)
}

function bodyOf(view: CaseView, refs: References): XmlPart[] {
  const { kicker, title, lead, meta } = caseHead(view)
  const top: Block[] = kicker === '' ? [] : [paragraph('kicker', plain(kicker))]
  const photos = pictureBlocks(view)
  return [
    photos.length === 0 && pictureXml(view),
    bodyXml(top, refs),
    titleXml([title], refs),
    bodyXml([...lead, ...meta, ...caseBlocks(view)], refs),
  ]
}

/** Millimetres. */
const DRAWING = 34

const pictureXml = ({ words }: CaseView): Xml =>
  drawingXml({
    id: 1,
    name: 'picture',
    alt: words.picture,
    embed: 'rPicture',
    width: DRAWING,
    height: (DRAWING * PICTURE_HEIGHT) / PICTURE_WIDTH,
  })
