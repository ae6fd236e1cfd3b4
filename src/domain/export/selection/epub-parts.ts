import { dayOf, utcSecond } from '../../dates/for-machines.js'
import { hash } from '../../hash.js'
import type { Passage } from '../../types.gen.js'
import { escapeText } from '../../xml/escape.js'
import type { Selection } from './selection-format.js'

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
}

export const DECLARATION = '<?xml version="1.0" encoding="utf-8"?>\n'

export const CONTAINER = `${DECLARATION}<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="book/package.opf" media-type="application/oebps-package+xml"/></rootfiles></container>\n`

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
.q{margin-right:.3em}
table{border-collapse:collapse;width:100%}
th,td{text-align:left;vertical-align:top;padding:.4em .8em .4em 0;border-bottom:1px solid #8c8aa5}
pre{white-space:pre-wrap}
`

export function navXhtml(chapters: readonly Chapter[], { t, language, publisher }: Selection): string {
  const title = escapeText(t('export:selection.title'))
  const items = chapters.map(({ file, title: { text, language: own } }) => {
    const lang = own === language ? '' : ` lang="${own}" xml:lang="${own}"`
    return `<li><a href="${file}"${lang}>${escapeText(text)}</a></li>`
  })
  const contents = items.length > 0 ? items.join('\n') : `<li><span>–</span></li>`
  return `${DECLARATION}<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="${language}" xml:lang="${language}">
<head><title>${title}</title><link rel="stylesheet" href="style.css"/></head>
<body>
<h1>${title}</h1>
<p>${escapeText(publisher)}</p>
<nav epub:type="toc" role="doc-toc" aria-labelledby="toc"><h2 id="toc">${escapeText(t('export:selection.contents'))}</h2>
<ol>
${contents}
</ol>
</nav>
</body>
</html>
`
}

/** An id that follows from what is in the book. */
function idOf(chapters: readonly Chapter[], { language }: Selection): string {
  const hex = Buffer.from(
    hash([language, ...chapters.map(({ address }) => address)].join('\n')),
    'base64url',
  ).toString('hex')
  return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
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

export function packageXml(chapters: readonly Chapter[], selection: Selection): string {
  const { t, language, publisher, address } = selection
  const latest =
    chapters
      .map(({ at }) => at)
      .sort()
      .at(-1) ?? '2000-01-01T00:00:00Z'
  const languages = [...new Set([language, ...chapters.map((chapter) => chapter.language)])]
  const licences = [...new Set(chapters.map(({ licence }) => licence))]
  const meta = ACCESS.map(([name, value]) => `<meta property="schema:${name}">${value}</meta>`).join('\n')
  return `${DECLARATION}<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="${language}">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:identifier id="id">${idOf(chapters, selection)}</dc:identifier>
<dc:title>${escapeText(t('export:selection.title'))}</dc:title>
${languages.map((one) => `<dc:language>${escapeText(one)}</dc:language>`).join('\n')}
<dc:creator>${escapeText(publisher)}</dc:creator>
<dc:publisher>${escapeText(publisher)}</dc:publisher>
<dc:source>${escapeText(address)}</dc:source>
<dc:date>${dayOf(latest)}</dc:date>
${licences.map((licence) => `<dc:rights>${escapeText(licence)}</dc:rights>`).join('\n')}
<meta property="dcterms:modified">${utcSecond(latest)}</meta>
${meta}
<meta property="schema:accessibilitySummary">${escapeText(t('export:selection.accessible'))}</meta>
</metadata>
<manifest>
<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
<item id="style" href="style.css" media-type="text/css"/>
${chapters.map(({ id, file }) => `<item id="${id}" href="${file}" media-type="application/xhtml+xml" properties="svg"/>`).join('\n')}
</manifest>
<spine>
<itemref idref="nav"/>
${chapters.map(({ id }) => `<itemref idref="${id}"/>`).join('\n')}
</spine>
</package>
`
}
