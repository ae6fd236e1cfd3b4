import { type Xml, xml } from '../../xml/write-xml.js'

export interface DocxDrawing {
  /** Its number in the document, from 1. */
  readonly id: number
  readonly name: string
  readonly alt: string
  /** The relationship that leads to the image. */
  readonly embed: string
  /** Millimetres. */
  readonly width: number
  readonly height: number
}

/** English metric units in a millimetre. */
const EMU = 36_000

/** An image in a paragraph of its own. */
export function drawingXml({ id, name, alt, embed, width, height }: DocxDrawing): Xml {
  const size = xml`cx="${Math.round(EMU * width)}" cy="${Math.round(EMU * height)}"`
  return xml`<w:p><w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent ${size}/>\
<wp:docPr id="${id}" name="${name}" descr="${alt}"/><a:graphic>\
<a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr>\
<pic:cNvPr id="${id}" name="${name}" descr="${alt}"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill>\
<a:blip r:embed="${embed}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm>\
<a:off x="0" y="0"/><a:ext ${size}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>\
</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`
}
