import type { FastifyRequest } from 'fastify'
import type { Deps } from '../../../actions/deps.js'
import { viewCase } from '../../../actions/publication/find-case.js'
import { findCases } from '../../../actions/publication/find-cases.js'
import type { CaseView } from '../../../domain/export/case-view.js'
import { type Compared, compareCases } from '../../../domain/export/compare-cases.js'
import { langOf, readHtml, valueHtml } from '../../../domain/export/html-values.js'
import { kindOf } from '../../../domain/export/kind-of.js'
import { beads, picture } from '../../../domain/export/pictures.js'
import { frameOf } from '../../../domain/export/reading.js'
import { type Html, html } from '../../../domain/html.js'
import type { Case } from '../../../domain/types.gen.js'
import { basketOf, MOST_COMPARED, referencesIn } from '../components/basket.js'
import { selectionDownloads } from '../components/selection-downloads.js'
import { layout } from '../layout.js'
import { type Pages, page } from '../page.js'
import { askedFor } from '../sent-values.js'

/** Up to four cases question by question, in the language of the page as far as they are in it. */
export const comparePage: Pages = (app, { deps }) => {
  page(app, {
    url: '/cases/compare',
    access: 'public',
    handle: async (request) => {
      const named = referencesIn(askedFor(request, 'case'))
      const cases = await findCases(
        deps,
        (named.length > 0 ? named : basketOf(request)).slice(0, MOST_COMPARED),
      )
      return draw(
        request,
        cases.map((doc) => viewOf(deps, doc, request.language)),
      )
    },
  })
}

function viewOf(deps: Deps, doc: Case, language: string): CaseView {
  const edition = doc.edition
  const shown = edition.languages.includes(language) ? language : edition.language
  return viewCase(deps, doc, edition, shown, [])
}

function draw(request: FastifyRequest, views: readonly CaseView[]): string {
  const { t, language } = request
  const asked = views.map(({ document }) => ['case', document.reference] as const)
  const title =
    views.length < 2 ? t('public:compare.none-yet') : t('public:compare.title', { count: views.length })
  const body =
    views.length < 2
      ? html`
        <p class="measure">${t('public:compare.few')}</p>
        <p><a class="btn" href="/${language}/cases">${t('public:compare.find')}</a></p>
      `
      : html`
        <div class="scroll">${table(request, views)}</div>
        <section class="measure stack no-print" aria-labelledby="home">
          <h2 id="home">${t('public:basket.takeHome')}</h2>
          ${selectionDownloads(request, asked)}
        </section>
      `
  return layout(request, {
    title,
    styles: ['public.css'],
    main: html`
      <div class="stack">
        <a class="back" href="/${language}/cases">${t('public:nav.cases')}</a>
        <h1>${title}</h1>
        ${
          views.length > 1 &&
          views.length < MOST_COMPARED &&
          html`<p><a href="/${language}/cases">${t('public:compare.more')}</a></p>`
        }
      </div>
      ${body}
    `,
  })
}

function table(request: FastifyRequest, views: readonly CaseView[]): Html {
  const { t } = request
  const heads = views.map(
    ({ document }) =>
      html`
        <th scope="col">
          ${picture(kindOf(document), document.reference)}
          <a href="${new URL(document.canonical).pathname}"${foreign(request, document.title.language)}>
            ${document.title.text}
          </a>
        </th>
      `,
  )
  const rows = compareCases(views).map((row) => rowHtml(request, views, row))
  const columns = views.map(() => html`<col>`)
  return html`
    <table class="compare">
      <caption class="vh">${t('public:compare.caption')}</caption>
      <colgroup>
        <col>
        ${columns}
      </colgroup>
      <thead>
        <tr>
          <th scope="col"><span class="vh">${t('public:compare.question')}</span></th>
          ${heads}
        </tr>
      </thead>
      <tbody>${rows}</tbody>
    </table>
  `
}

const foreign = (request: FastifyRequest, language: string | undefined): Html =>
  langOf(language === undefined || language === request.language ? {} : { language })

function rowHtml(request: FastifyRequest, views: readonly CaseView[], { id, label, cells }: Compared): Html {
  const inside = cells.map((values, n) => {
    const { document } = views[n] as CaseView
    const name = html` data-case="${document.title.text}"`
    if (values.length === 0) return html`<td${name} class="none">${request.t('public:compare.none')}</td>`
    const strength = id === 'evidence' && document.evidence
    const mark = strength && beads(strength.level, strength.of)
    const lang = foreign(request, frameOf(document))
    return html`
      <td${name}${lang}>
        ${mark}
        ${
          id === 'lead' || values.some(({ text }) => text.includes('\n'))
            ? readHtml(values, 5)
            : values.map((value) => html`<p${langOf(value)}>${valueHtml(value)}</p>`)
        }
      </td>
    `
  })
  return html`
    <tr>
      <th scope="row">${label}</th>
      ${inside}
    </tr>
  `
}
