import { xml } from '../../xml/write-xml.js'
import { caseBlocks, caseHead } from '../case-blocks.js'
import { documentImage, loadImages } from '../case-pictures.js'
import type { CaseView } from '../case-view.js'
import { kindOf } from '../kind-of.js'
import { drawingOf } from '../pdf-model.js'
import { pictureBlocks } from '../picture-blocks.js'
import { frameOf } from '../reading.js'
import { type StreamedFile, zipStream } from '../zip-stream.js'
import { blocksXhtml } from './blocks-xhtml.js'
import {
  type Book,
  type Chapter,
  CONTAINER,
  DECLARATION,
  EPUB_STYLE,
  navXhtml,
  packageXml,
} from './epub-parts.js'
import type { Selection, Views } from './selection-format.js'

/** A book: a case a chapter. Its table of contents is written last, when it is known. */
export async function* writeEpub(views: Views, selection: Selection): AsyncGenerator<Uint8Array> {
  const { t, language, publisher, address } = selection
  yield* zipStream(
    filesOf(withImages(views, selection), {
      title: t('export:selection.title'),
      contents: t('export:selection.contents'),
      accessible: t('export:selection.accessible'),
      language,
      publisher,
      address,
    }),
  )
}

/** Each with the bytes of its pictures, one case at a time. */
async function* withImages(views: Views, { readImage }: Selection): AsyncGenerator<CaseView> {
  for await (const view of views)
    yield { ...view, images: await loadImages(view.pictures, readImage, documentImage) }
}

/** A book of one case. */
export async function writeCaseEpub(view: CaseView): Promise<Uint8Array> {
  const { document, words } = view
  const book = {
    title: document.title.text,
    contents: words.contents,
    accessible: words.accessible,
    language: frameOf(document),
    publisher: document.publisher,
    address: document.address,
  }
  const parts: Uint8Array[] = []
  for await (const part of zipStream(filesOf([view], book))) parts.push(part)
  return Buffer.concat(parts)
}

async function* filesOf(views: Views | readonly CaseView[], book: Book): AsyncGenerator<StreamedFile> {
  yield { name: 'mimetype', content: 'application/epub+zip', stored: true }
  yield { name: 'META-INF/container.xml', content: CONTAINER }
  yield { name: 'book/style.css', content: EPUB_STYLE }
  const chapters: Chapter[] = []
  for await (const view of views) {
    const chapter = chapterOf(view, chapters.length + 1)
    chapters.push(chapter)
    yield { name: `book/${chapter.file}`, content: chapterXhtml(view) }
    for (const [name, content] of view.images ?? [])
      yield { name: `book/images/${name}`, content, stored: true }
  }
  yield { name: 'book/nav.xhtml', content: navXhtml(chapters, book) }
  yield { name: 'book/package.opf', content: packageXml(chapters, book) }
}

const chapterOf = ({ document, images }: CaseView, n: number): Chapter => ({
  id: `c${n}`,
  file: `case-${n}.xhtml`,
  title: document.title,
  address: document.address,
  at: document.edition.at,
  licence: document.licence.uri,
  language: document.language,
  images: [...(images?.keys() ?? [])],
})

function chapterXhtml(view: CaseView): string {
  const { document, words } = view
  const { kicker, title, lead, meta } = caseHead(view)
  const label = xml` class="four" role="img" aria-label="${words.picture}"`
  const hasPhoto = pictureBlocks(view).length > 0
  const drawing = !hasPhoto && xml`<div>${drawingOf(kindOf(document), document.reference, label)}</div>\n`
  return xml`${DECLARATION}<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" \
lang="${frameOf(document)}" xml:lang="${frameOf(document)}">
<head><title>${title.text}</title><link rel="stylesheet" href="style.css"/></head>
<body>
<section epub:type="chapter" role="doc-chapter" aria-labelledby="title">
${drawing}\
${kicker !== '' && xml`<p class="kicker">${kicker}</p>\n`}<h1 id="title">${title.text}</h1>
${blocksXhtml([...lead, ...meta, ...caseBlocks(view)], 1)}
</section>
</body>
</html>
`.text
}
