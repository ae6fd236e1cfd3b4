import { documentImage, loadImages, type ReadImage, screenImage, type ViewImage } from './case-pictures.js'
import type { CaseView } from './case-view.js'
import { writeDocx } from './docx/write-docx.js'
import { writeJsonLd } from './json-ld.js'
import { type Printer, pdfModelOf } from './pdf-model.js'
import { writeCaseEpub } from './selection/write-epub.js'
import { writeHtml } from './write-html.js'
import { writeJson } from './write-json.js'
import { writeMarkdown } from './write-markdown.js'

/** What some formats are made with; it lies outside the domain. */
export interface Tools {
  readonly print: Printer
  /** Without it, documents have no pictures. */
  readonly readImage?: ReadImage
}

/** A way to take a case home. The same view gives the same bytes. */
export interface ExportFormat {
  /** As the `content-type` header has it. */
  readonly mediaType: string
  /** End of the file name, without the point. */
  readonly suffix: string
  /** Whether a browser is to show it or to keep it as a file. */
  readonly isFile?: boolean
  write(view: CaseView, tools: Tools): string | Promise<string | Uint8Array>
}

/** A document that has the bytes of its pictures inside. */
const onPaper =
  (write: (view: CaseView, tools: Tools) => Promise<Uint8Array>): ExportFormat['write'] =>
  async (view, tools) =>
    write({ ...view, images: await loadImages(view.pictures, tools.readImage, documentImage) }, tools)

/** A page that stands alone has its pictures in itself: it loads nothing. */
function writeWhole(view: CaseView, { readImage }: Tools): string | Promise<string> {
  if (view.pictures.length === 0 || readImage === undefined) return writeHtml(view)
  return loadImages(view.pictures, readImage, screenImage).then((images) => {
    const pictures = view.pictures.filter((picture) => images.has(screenImage(picture).name))
    const source = ({ name, mediaType }: ViewImage): string =>
      `data:${mediaType};base64,${Buffer.from(images.get(name) as Uint8Array).toString('base64')}`
    return writeHtml({ ...view, pictures }, { source })
  })
}

/**
 * All formats, the first being what a browser is shown. A new one is a module, a row here and a golden file.
 */
export const FORMATS: ReadonlyMap<string, ExportFormat> = new Map<string, ExportFormat>([
  ['html', { mediaType: 'text/html; charset=utf-8', suffix: 'html', write: writeWhole }],
  ['markdown', { mediaType: 'text/markdown; charset=utf-8', suffix: 'md', write: writeMarkdown }],
  ['json', { mediaType: 'application/json; charset=utf-8', suffix: 'json', write: writeJson }],
  ['json-ld', { mediaType: 'application/ld+json; charset=utf-8', suffix: 'jsonld', write: writeJsonLd }],
  [
    'docx',
    {
      mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      suffix: 'docx',
      isFile: true,
      write: onPaper((view) => writeDocx(view)),
    },
  ],
  [
    'pdf',
    {
      mediaType: 'application/pdf',
      suffix: 'pdf',
      isFile: true,
      write: onPaper((view, { print }) => print(pdfModelOf(view), view.images)),
    },
  ],
  [
    'epub',
    {
      mediaType: 'application/epub+zip',
      suffix: 'epub',
      isFile: true,
      write: onPaper((view) => writeCaseEpub(view)),
    },
  ],
])
