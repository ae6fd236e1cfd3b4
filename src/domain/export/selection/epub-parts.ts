import { dayOf, utcSecond } from '../../dates/for-machines.js'
import { hash } from '../../hash.js'
import type { Passage } from '../../types.gen.js'
import { joined, LINE, Xml, xml } from '../../xml/write-xml.js'

/** What the book's table of contents knows of a chapter. */
export interface Chapter {
  readonly id: string
  readonly file: string
  readonly title: Passage
  /** Lasting address of the edition. */
  readonly address: string
  readonly at: string
  readonly licence: string
  readonly language: string
  /** Names of its images (JPEG); without any, it has a drawing. */
  readonly images: readonly string[]
}

/** What a book says of itself: of many cases, or of one. */
export interface Book {
  readonly title: string
  readonly language: string
  readonly publisher: string
  /** Where the same is found again. */
  readonly address: string
  readonly contents: string
  /** How it can be read, in a sentence. */
  readonly accessible: string
}

export const DECLARATION = new Xml('<?xml version="1.0" encoding="utf-8"?>\n')

export const CONTAINER =
  xml`${DECLARATION}<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">\
<rootfiles><rootfile full-path="book/package.opf" media-type="application/oebps-package+xml"/></rootfiles>\
</container>\n`.text

/** Readers choose typeface, size and colours of page and text; the book only sets what is its own. */
export const EPUB_STYLE = `h1,h2{font-weight:500;line-height:1.2}
h1{font-size:1.9em;margin:.2em 0 .5em}
h2{font-size:1.4em;margin:1.8em 0 .6em;padding-top:.4em;border-top:.3em solid #39386f}
h3,h4,h5,h6{font-size:1em;font-weight:700;margin:1.2em 0 .3em}
p{margin:0 0 .7em}
.kicker,.meta,.pair,table{font-size:.9em}
.kicker{font-weight:700;margin:0}
.lead{font-size:1.15em}
.strong{font-weight:700}
.pair{margin:0 0 .3em}
.cite,.note{border-left:.3em solid #39386f;padding:.1em 0 .1em 1em;margin:1em 0}
.four{width:7em;max-width:30%}
figure{margin:1.2em 0}
img{max-width:100%;height:auto}
figcaption{font-size:.9em}
.q{margin-right:.3em}
table{border-collapse:collapse;width:100%}
th,td{text-align:left;vertical-align:top;padding:.4em .8em .4em 0;border-bottom:1px solid #8c8aa5}
pre{white-space:pre-wrap}
`

export function navXhtml(
  chapters: readonly Chapter[],
  { title, language, publisher, contents: heading }: Book,
): string {
  const items = chapters.map(({ file, title: { text, language: own } }) => {
    const lang = own !== language && xml` lang="${own}" xml:lang="${own}"`
    return xml`<li><a href="${file}"${lang}>${text}</a></li>`
  })
  const contents = items.length > 0 ? joined(items, LINE) : xml`<li><span>–</span></li>`
  return xml`${DECLARATION}<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="${language}" \
xml:lang="${language}">
<head><title>${title}</title><link rel="stylesheet" href="style.css"/></head>
<body>
<h1>${title}</h1>
<p>${publisher}</p>
<nav epub:type="toc" role="doc-toc" aria-labelledby="toc"><h2 id="toc">${heading}</h2>
<ol>
${contents}
</ol>
</nav>
</body>
</html>
`.text
}

/** An id that follows from what is in the book. */
function idOf(chapters: readonly Chapter[], { language }: Book): string {
  const hex = Buffer.from(
    hash([language, ...chapters.map(({ address }) => address)].join('\n')),
    'base64url',
  ).toString('hex')
  const [version, variant] = [`8${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`]
  return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-${version}-${variant}-${hex.slice(20, 32)}`
}

const ACCESS = [
  ['accessMode', 'textual'],
  ['accessMode', 'visual'],
  ['accessModeSufficient', 'textual'],
  ['accessibilityFeature', 'structuralNavigation'],
  ['accessibilityFeature', 'tableOfContents'],
  ['accessibilityFeature', 'alternativeText'],
  ['accessibilityHazard', 'none'],
] as const

const imageItem = (name: string): Xml =>
  xml`<item id="i-${name}" href="images/${name}" media-type="image/jpeg"/>`

export function packageXml(chapters: readonly Chapter[], book: Book): string {
  const { title, language, publisher, address, accessible } = book
  const latest =
    chapters
      .map(({ at }) => at)
      .sort()
      .at(-1) ?? '2000-01-01T00:00:00Z'
  const languages = [...new Set([language, ...chapters.map((chapter) => chapter.language)])]
  const licences = [...new Set(chapters.map(({ licence }) => licence))]
  const meta = ACCESS.map(([name, value]) => xml`<meta property="schema:${name}">${value}</meta>`)
  return xml`${DECLARATION}<package xmlns="http://www.idpf.org/2007/opf" version="3.0" \
unique-identifier="id" xml:lang="${language}">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:identifier id="id">${idOf(chapters, book)}</dc:identifier>
<dc:title>${title}</dc:title>
${joined(
  languages.map((one) => xml`<dc:language>${one}</dc:language>`),
  LINE,
)}
<dc:creator>${publisher}</dc:creator>
<dc:publisher>${publisher}</dc:publisher>
<dc:source>${address}</dc:source>
<dc:date>${dayOf(latest)}</dc:date>
${joined(
  licences.map((licence) => xml`<dc:rights>${licence}</dc:rights>`),
  LINE,
)}
<meta property="dcterms:modified">${utcSecond(latest)}</meta>
${joined(meta, LINE)}
<meta property="schema:accessibilitySummary">${accessible}</meta>
</metadata>
<manifest>
<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
<item id="style" href="style.css" media-type="text/css"/>
${joined(
  chapters.map(
    ({ id, file, images }) =>
      xml`<item id="${id}" href="${file}" media-type="application/xhtml+xml"\
${images.length === 0 && xml` properties="svg"`}/>${joined([xml``, ...images.map(imageItem)], LINE)}`,
  ),
  LINE,
)}
</manifest>
<spine>
<itemref idref="nav"/>
${joined(
  chapters.map(({ id }) => xml`<itemref idref="${id}"/>`),
  LINE,
)}
</spine>
</package>
`.text
}
