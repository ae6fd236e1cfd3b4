import type { CaseDocument } from '../../types.gen.js'
import { attribute, type Html, html, trusted } from '../html.js'
import type { CaseView } from './case-view.js'
import { anchorOf, sectionHtml } from './html-sections.js'
import { STYLE } from './html-style.js'
import { pairsHtml } from './html-values.js'
import { kindOf } from './kind-of.js'
import { beads, MARK, picture } from './pictures.js'

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
}

/** The case as one page that can be read by itself, on a screen, in the dark or on paper. */
export function writeHtml(view: CaseView, { home, downloads = [] }: Around = {}): string {
  const { document } = view
  return html`<!DOCTYPE html>
<html lang="${document.language}">
${headHtml(view)}
<body>
${heroHtml(view, home)}
<main class="in">
${factsHtml(view)}
<article>
${contentsHtml(view)}
${document.sections.map((section) => sectionHtml(view, section))}</article>
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

function headHtml({ document, words }: CaseView): Html {
  const { title, summary, canonical, address, language, alternates, publisher, licence } = document
  const described =
    summary &&
    html`<meta name="description" content="${summary.text}">
<meta property="og:description" content="${summary.text}">
`
  const others = [{ language, address }, ...alternates].map(
    (other) => html`<link rel="alternate" hreflang="${other.language}" href="${other.address}">\n`,
  )
  return html`<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title.text} – ${words.product}</title>
${described}<meta property="og:title" content="${title.text}">
<meta property="og:type" content="article">
<meta property="og:url" content="${canonical}">
<meta property="og:site_name" content="${publisher}">
<link rel="canonical" href="${canonical}">
${others}<link rel="license" href="${licence.uri}">
<style>${trusted(STYLE)}</style>
</head>`
}

function heroHtml(view: CaseView, home: Link | undefined): Html {
  const { document, kicker, edition, translation, alternates, words } = view
  const { title, summary } = document
  const links = document.alternates.map(
    (other, n) =>
      html` <a href="${other.address}" hreflang="${other.language}" lang="${other.language}">${alternates[n]}</a>`,
  )
  return html`<header class="band"><div class="in">
<p class="brand">${MARK}<span>${words.product}</span>${home && html` <a href="${home.href}">${home.label}</a>`}</p>
<div class="hero">
<div>
${kicker.length > 0 && html`<p class="kicker">${kicker.join(' · ')}</p>\n`}<h1${foreign(document, title)}>${title.text}</h1>
${summary && html`<p class="lead"${foreign(document, summary)}>${summary.text}</p>\n`}${document.kind === 'partner-search' && html`<p><strong>${words.partnerSearch}</strong></p>\n`}<p class="meta">${edition}. ${translation}${links}</p>
</div>
${picture(kindOf(document))}
</div>
</div></header>`
}

const foreign = (document: CaseDocument, { language }: { readonly language: string }): Html =>
  attribute('lang', language !== document.language && language)

function factsHtml({ document: { facts, evidence }, words }: CaseView): Html {
  const pairs = pairsHtml(
    facts,
    ({ id }) => html`${id === 'evidence' && evidence && beads(evidence.level, evidence.of)}`,
  )
  return html`<section class="facts" aria-labelledby="facts">
<h2 id="facts">${words.inShort}</h2>
<dl>
${pairs}</dl>
</section>`
}

function contentsHtml({ document, short, words }: CaseView): Html {
  const links = document.sections.map(
    (section) => html`<li><a href="#${anchorOf(section)}">${short[section.id]}</a></li>`,
  )
  return html`<nav aria-label="${words.contents}"><ul class="jump">${links}</ul></nav>`
}

function citeHtml({ document: { citation, licence }, licenceMeans, words }: CaseView): Html {
  return html`<section aria-labelledby="cite">
<h2 id="cite">${words.cite}</h2>
<p class="cite">${citation}</p>
<p class="meta"><a href="${licence.uri}" rel="license">${licence.label}</a>. ${licenceMeans}</p>
<p class="meta">${words.metadataFree}</p>
</section>`
}

function downloadsHtml({ words }: CaseView, downloads: readonly Link[]): Html | '' {
  if (downloads.length === 0) return ''
  const links = downloads.map(({ href, label }) => html`<li><a href="${href}">${label}</a></li>`)
  return html`<section aria-labelledby="files">
<h2 id="files">${words.files}</h2>
<ul class="jump">${links}</ul>
</section>
`
}

function aboutHtml({ document, published, others, words }: CaseView): Html {
  const { reference, address, translation, otherEditions } = document
  const { note, number } = document.edition
  const links = otherEditions.map((other, n) => html`<dd><a href="${other.address}">${others[n]}</a></dd>`)
  const lang = attribute('lang', translation.source !== document.language && translation.source)
  return html`<section aria-labelledby="about">
<h2 id="about">${words.about}</h2>
<dl class="pairs">
<div><dt>${words.reference}</dt><dd>${reference}</dd></div>
<div><dt>${words.edition}</dt><dd>${number} (${published})</dd></div>
${note !== undefined && html`<div><dt>${words.editionNote}</dt><dd${lang}>${note}</dd></div>\n`}${links.length > 0 && html`<div><dt>${words.otherEditions}</dt>${links}</div>\n`}<div><dt>${words.address}</dt><dd><a href="${address}">${address}</a></dd></div>
</dl>
</section>`
}
