import type { FastifyRequest } from 'fastify'
import type { Deps } from '../../../actions/deps.js'
import { whilePublicStays } from '../../../actions/ideas/while-public-stays.js'
import { partiesOf, viewCase } from '../../../actions/publication/find-case.js'
import { findRelatedCases } from '../../../actions/publication/find-related-cases.js'
import { documentImage, type ViewImage } from '../../../domain/export/case-pictures.js'
import type { CaseView } from '../../../domain/export/case-view.js'
import { FORMATS } from '../../../domain/export/formats.js'
import { aboutHtml, citeHtml, contentsHtml, factsHtml, introHtml } from '../../../domain/export/html-parts.js'
import { sectionHtml } from '../../../domain/export/html-sections.js'
import { jsonLdOf } from '../../../domain/export/json-ld.js'
import { kindOf } from '../../../domain/export/kind-of.js'
import { galleryHtml, photoHtml } from '../../../domain/export/photos-html.js'
import { picture } from '../../../domain/export/pictures.js'
import { type Html, html } from '../../../domain/html.js'
import type { Case, CaseEdition } from '../../../domain/types.gen.js'
import { basketOf, compareAddress } from '../components/basket.js'
import { caseList } from '../components/case-list.js'
import { layout } from '../layout.js'
import type { PageParts } from '../page-parts.js'
import { askWay, caseSpread } from '../uses/case-spread.js'

/** One edition of a case in the frame of the site, from the same view as every document of it. */
export async function casePage(
  deps: Deps,
  request: FastifyRequest,
  doc: Case,
  edition: CaseEdition,
): Promise<string> {
  const { language } = request
  const name = `case ${doc.reference} ${edition.number} ${language}`
  const parts = await whilePublicStays(
    deps,
    request.markBefore,
    name,
    () => drawParts(deps, request, doc, edition),
    ROOM,
  )
  const { title, description, image, data, hero, facts, body, about, files, related } = parts
  return layout(request, {
    title,
    ...(description !== undefined && { description }),
    ...(image && { image }),
    band: true,
    open: edition === doc.edition,
    languages: edition.languages,
    data,
    formats: formatsOf(doc, edition, language),
    type: 'article',
    styles: ['public.css', 'spread.css'],
    main: html`
      <div class="band">${hero}</div>
      ${older(request, doc, edition)}
      <div class="case-page">
        ${facts}
        <article class="case-body">${body}</article>
        <aside class="take stack-l" aria-label="${request.t('public:case.take')}">
          ${askWay(request, doc)}
          ${takeHome(request, doc, files)}
          ${about}
        </aside>
      </div>
      ${caseSpread(request, doc, edition)}
      ${related}
    `,
  })
}

/** A drawn case is some tens of kilobytes. */
const ROOM = 20

/** What of the page is the same for everybody, drawn once as long as nothing public changes. */
async function drawParts(deps: Deps, request: FastifyRequest, doc: Case, edition: CaseEdition) {
  const [parties, related] = await Promise.all([partiesOf(deps, doc), findRelatedCases(deps, doc)])
  const view = viewCase(deps, doc, edition, request.language, parties)
  const { title, summary, sections } = view.document
  return {
    title: title.text,
    description: summary?.text,
    image: shareImage(view),
    data: jsonLdOf(view),
    hero: html`<div class="hero">${introHtml(leading(view, doc, edition))}${pictureOf(view)}</div>`,
    facts: factsHtml(view),
    body: html`
      ${contentsHtml(view)}
      ${sections.map((section) => sectionHtml(view, section))}
      ${galleryHtml(view, localSource, { isResponsive: true })}
    `,
    about: html`${citeHtml(view)}${aboutHtml(view)}`,
    files: filesOf(request, view),
    related: next(deps, request, related),
  }
}

/** Our own pages show our own pictures, at whatever address the site is read. */
const localSource = ({ address }: ViewImage): string => new URL(address).pathname

/** The leading picture; without one, a drawing. */
function pictureOf({ document, pictures, words }: CaseView): Html {
  const [lead] = pictures
  return lead
    ? photoHtml(words, lead, localSource, { isLead: true, isResponsive: true })
    : picture(kindOf(document), document.reference)
}

/** What stands beside the title where somebody shares the page. */
function shareImage({ pictures: [lead] }: CaseView): PageParts['image'] {
  return lead && { address: documentImage(lead).address, alt: lead.alt }
}

/** The newest edition leads to the newest in the other language, an earlier one to the same edition. */
function leading(view: CaseView, { reference, edition: newest }: Case, edition: CaseEdition): CaseView {
  if (edition !== newest) return view
  const { document } = view
  const alternates = document.alternates.map(({ language }) => ({
    language,
    address: `/${language}/cases/${reference}`,
  }))
  return { ...view, document: { ...document, alternates } }
}

/** Where programs find the same as a file. */
function formatsOf({ reference, edition: newest }: Case, edition: CaseEdition, language: string) {
  const place = `/${language}/cases/${reference}${edition === newest ? '' : `/editions/${edition.number}`}`
  return [...FORMATS.values()]
    .filter(({ suffix }) => suffix !== 'html')
    .map(({ mediaType, suffix }) => ({
      type: mediaType.split(';', 1)[0] as string,
      href: `${place}.${suffix}`,
    }))
}

/** Who reads an earlier edition is told that there is a newer one. */
function older({ t, language }: FastifyRequest, { reference, edition: newest }: Case, edition: CaseEdition) {
  if (edition === newest) return ''
  return html`
    <div class="notice now measure">
      <h2>${t('public:case.older', { number: edition.number })}</h2>
      <p><a href="/${language}/cases/${reference}">${t('public:case.newest')}</a></p>
    </div>
  `
}

/** Into the basket, beside other cases, or as a file. */
function takeHome(request: FastifyRequest, { reference }: Case, files: Html): Html {
  const { t, language } = request
  const chosen = basketOf(request)
  const isIn = chosen.includes(reference)
  const compare = compareAddress(language, [...new Set([reference, ...chosen])])
  return html`
    <section aria-labelledby="home" class="stack no-print">
      <h2 id="home">${t('export:words.files')}</h2>
      <form action="/${language}/cases/basket" method="post">
        <input type="hidden" name="case" value="${reference}">
        <input type="hidden" name="back" value="case">
        <button class="btn" name="do" value="${isIn ? 'remove' : 'add'}" type="submit">
          ${t(isIn ? 'public:basket.takeOut' : 'public:basket.add')}
        </button>
      </form>
      <p class="row">
        <a href="${compare}">${t('public:case.compare')}</a>
        ${isIn && html`<a href="/${language}/cases/basket">${t('public:basket.see')}</a>`}
      </p>
      ${files}
    </section>
  `
}

function filesOf({ t }: FastifyRequest, { document }: CaseView): Html {
  const files = [...FORMATS].map(
    ([name, { suffix }]) =>
      html`
        <li>
          <a href="${fileAt(document.address, suffix)}">${t(`public:formats.${name}`)}</a>
          <span>.${suffix}</span>
        </li>
      `,
  )
  return html`<ul class="downloads">${files}</ul>`
}

/** Files of an edition are beside it; the path alone, so that they are found wherever the reader came in. */
const fileAt = (address: string, suffix: string): string => `${new URL(address).pathname}.${suffix}`

function next(deps: Deps, { t, language }: FastifyRequest, related: readonly Case[]): Html | '' {
  if (related.length === 0) return ''
  return html`
    <section aria-labelledby="next" class="no-print">
      <h2 id="next">${t('public:case.next')}</h2>
      ${caseList(deps.definitions.current, related, language, 3)}
    </section>
  `
}
