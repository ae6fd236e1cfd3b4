import { attribute, type Html, htmlLines } from '../html.js'
import type { CaseDocument } from '../types.gen.js'
import type { CaseView } from './case-view.js'
import { anchorOf } from './html-sections.js'
import { pairsHtml } from './html-values.js'
import { beads } from './pictures.js'
import { frameOf } from './reading.js'

/** Kind and place, the title, the summary, and how this text came about. */
export function introHtml(view: CaseView): Html {
  const { document, kicker, edition, translation, alternates, words } = view
  const { title, summary } = document
  const links = document.alternates.map(
    (other, n) =>
      htmlLines` <a href="${other.address}" hreflang="${other.language}" lang="${alternates[n]?.language}">\
${alternates[n]?.text}</a>`,
  )
  return htmlLines`<div>
${kicker.length > 0 && htmlLines`<p class="kicker">${kicker.join(' · ')}</p>\n`}\
<h1${foreign(document, title)}>${title.text}</h1>
${summary && htmlLines`<p class="lead"${foreign(document, summary)}>${summary.text}</p>\n`}\
${document.kind === 'partner-search' && htmlLines`<p><strong>${words.partnerSearch}</strong></p>\n`}\
<p class="meta">${edition}. ${translation}${links}</p>
</div>`
}

const foreign = (document: CaseDocument, { language }: { readonly language: string }): Html =>
  attribute('lang', language !== frameOf(document) && language)

/** The case in short. */
export function factsHtml({ document: { facts, evidence }, words }: CaseView): Html {
  const pairs = pairsHtml(
    facts,
    ({ id }) => htmlLines`${id === 'evidence' && evidence && beads(evidence.level, evidence.of)}`,
  )
  return htmlLines`<section class="facts" aria-labelledby="facts">
<h2 id="facts">${words.inShort}</h2>
<dl>
${pairs}</dl>
</section>`
}

/** What a reader can jump to. */
export function contentsHtml({ document, short, words }: CaseView): Html {
  const links = document.sections.map(
    (section) => htmlLines`<li><a href="#${anchorOf(section)}">${short[section.id]}</a></li>`,
  )
  return htmlLines`<nav aria-label="${words.contents}"><ul class="jump">${links}</ul></nav>`
}

/** How to cite it, and what the licence lets readers do. */
export function citeHtml({ document: { citation, licence }, licenceMeans, words }: CaseView): Html {
  return htmlLines`<section aria-labelledby="cite">
<h2 id="cite">${words.cite}</h2>
<p class="cite">${citation}</p>
<p class="meta"><a href="${licence.uri}" rel="license">${licence.label}</a>. ${licenceMeans}</p>
<p class="meta">${words.metadataFree}</p>
</section>`
}

/** Reference, edition and address, and the editions before. */
export function aboutHtml({ document, published, others, words }: CaseView): Html {
  const { reference, address, translation, otherEditions } = document
  const { note, number } = document.edition
  const links = otherEditions.map(
    (other, n) => htmlLines`<dd><a href="${other.address}">${others[n]}</a></dd>`,
  )
  const lang = attribute('lang', translation.source !== frameOf(document) && translation.source)
  return htmlLines`<section aria-labelledby="about">
<h2 id="about">${words.about}</h2>
<dl class="pairs">
<div><dt>${words.reference}</dt><dd>${reference}</dd></div>
<div><dt>${words.edition}</dt><dd>${number} (${published})</dd></div>
${note !== undefined && htmlLines`<div><dt>${words.editionNote}</dt><dd${lang}>${note}</dd></div>\n`}\
${links.length > 0 && htmlLines`<div><dt>${words.otherEditions}</dt>${links}</div>\n`}\
<div><dt>${words.address}</dt><dd><a href="${address}">${address}</a></dd></div>
</dl>
</section>`
}
