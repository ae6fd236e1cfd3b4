import { type Html, htmlLines, trusted } from '../html.js'
import type { CaseView } from './case-view.js'
import { aboutHtml, citeHtml, contentsHtml, factsHtml, introHtml } from './html-parts.js'
import { sectionHtml } from './html-sections.js'
import { kindOf } from './kind-of.js'
import { galleryHtml, photoHtml, type SourceOf } from './photos-html.js'
import { picture } from './pictures.js'
import { frameOf } from './reading.js'

interface Link {
  readonly href: string
  readonly label: string
}

/** What lies beside the page, when it is one of many. */
export interface Around {
  /** The list that it stands in. */
  readonly home?: Link
  /** The same case in other formats. */
  readonly downloads?: readonly Link[]
  /** Where its pictures are; without it, it has none. */
  readonly source?: SourceOf
}

/** The case as one page that can be read by itself, on a screen, in the dark or on paper. */
export function writeHtml(view: CaseView, { home, downloads = [], source }: Around = {}): string {
  const { document } = view
  return htmlLines`<!DOCTYPE html>
<html lang="${frameOf(document)}">
${headHtml(view)}
<body>
${heroHtml(view, home, source)}
<main class="in">
${factsHtml(view)}
<article>
${contentsHtml(view)}
${document.sections.map((section) => sectionHtml(view, section))}\
${source && galleryHtml(view, source)}</article>
<aside>
${citeHtml(view)}
${downloadsHtml(view, downloads)}${aboutHtml(view)}
</aside>
</main>
<footer><p class="in meta">${document.publisher}</p></footer>
</body>
</html>
`.text
}

function headHtml({ document, words, theme }: CaseView): Html {
  const { title, summary, canonical, address, language, alternates, publisher, licence } = document
  const described =
    summary &&
    htmlLines`<meta name="description" content="${summary.text}">
<meta property="og:description" content="${summary.text}">
`
  const others = [{ language, address }, ...alternates].map(
    (other) => htmlLines`<link rel="alternate" hreflang="${other.language}" href="${other.address}">\n`,
  )
  return htmlLines`<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title.text} – ${words.product}</title>
${described}<meta property="og:title" content="${title.text}">
<meta property="og:type" content="article">
<meta property="og:url" content="${canonical}">
<meta property="og:site_name" content="${publisher}">
<link rel="canonical" href="${canonical}">
${others}<link rel="license" href="${licence.uri}">
<style>${trusted(theme.style)}</style>
</head>`
}

function heroHtml(view: CaseView, home: Link | undefined, source: SourceOf | undefined): Html {
  const { document, words, theme, pictures } = view
  const [lead] = pictures
  const top =
    lead && source
      ? photoHtml(words, lead, source, { isLead: true })
      : picture(kindOf(document), document.reference)
  return htmlLines`<header class="band"><div class="in">
<p class="brand">${theme.mark}<span>${words.product}</span>\
${home && htmlLines` <a href="${home.href}">${home.label}</a>`}</p>
<div class="hero">
${introHtml(view)}
${top}
</div>
</div></header>`
}

function downloadsHtml({ words }: CaseView, downloads: readonly Link[]): Html | '' {
  if (downloads.length === 0) return ''
  const links = downloads.map(({ href, label }) => htmlLines`<li><a href="${href}">${label}</a></li>`)
  return htmlLines`<section aria-labelledby="files">
<h2 id="files">${words.files}</h2>
<ul class="jump">${links}</ul>
</section>
`
}
