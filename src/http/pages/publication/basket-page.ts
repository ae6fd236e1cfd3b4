import type { FastifyRequest } from 'fastify'
import { findCases } from '../../../actions/publication/find-cases.js'
import { type Html, html } from '../../../domain/html.js'
import type { Case } from '../../../domain/types.gen.js'
import { basketOf, compareAddress, keepBasket, referencesIn } from '../components/basket.js'
import { caseTitle } from '../components/case-list.js'
import { selectionDownloads } from '../components/selection-downloads.js'
import { layout } from '../layout.js'
import { type Pages, page } from '../page.js'
import { askedFor, formOf } from '../sent-values.js'

/** What a basket can be told; `clear` empties it. */
const CHANGES: Readonly<Record<string, (has: readonly string[], given: readonly string[]) => string[]>> = {
  add: (has, given) => referencesIn([...has, ...given]),
  remove: (has, given) => has.filter((one) => !given.includes(one)),
  clear: () => [],
}

/**
 * Cases put aside, to be compared and taken home together; also those that an address names, to be handed on.
 */
export const basketPages: Pages = (app, { deps }) => {
  page(app, {
    url: '/cases/basket',
    access: 'public',
    handle: async (request) => {
      const named = referencesIn(askedFor(request, 'case'))
      return draw(request, await findCases(deps, named.length > 0 ? named : basketOf(request)))
    },
  })
  page(app, {
    url: '/cases/basket',
    access: 'public',
    method: 'POST',
    handle: async (request, reply) => {
      const form = formOf(request)
      const given = referencesIn([form.case ?? ''])
      keepBasket(reply, CHANGES[form.do ?? '']?.(basketOf(request), given) ?? basketOf(request))
      const back = form.back === 'case' && given[0] !== undefined ? given[0] : 'basket'
      return reply.redirect(`/${request.language}/cases/${back}`, 303)
    },
  })
}

function draw(request: FastifyRequest, cases: readonly Case[]): string {
  const { t, language } = request
  return layout(request, {
    title: t('public:basket.title'),
    styles: ['public.css'],
    main: html`
      <div class="stack measure">
        <a class="back" href="/${language}/cases">${t('public:nav.cases')}</a>
        <h1>${t('public:basket.title')}</h1>
        <p class="saying">${t(cases.length > 0 ? 'public:basket.lead' : 'public:basket.empty')}</p>
      </div>
      ${cases.length > 0 && full(request, cases)}
    `,
  })
}

function full(request: FastifyRequest, cases: readonly Case[]): Html {
  const { t, language } = request
  const asked = cases.map(({ reference }) => ['case', reference] as const)
  const compare = compareAddress(
    language,
    cases.map(({ reference }) => reference),
  )
  return html`
    <div class="rail">
      <section aria-labelledby="in">
        <h2 id="in">${t('public:basket.count', { count: cases.length })}</h2>
        <ul class="queue">${cases.map((doc) => item(request, doc))}</ul>
        <div class="row">
          ${cases.length > 1 && html`<a class="btn" href="${compare}">${t('public:basket.compare')}</a>`}
          ${change(request, 'clear', '', t('public:basket.clear'))}
        </div>
      </section>
      <aside class="stack" aria-labelledby="home">
        <h2 id="home">${t('public:basket.takeHome')}</h2>
        ${selectionDownloads(request, asked)}
        ${handOver(request)}
      </aside>
    </div>
  `
}

/** Staff hand them to a named receiver from here. */
const handOver = ({ t, language, server, actor }: FastifyRequest): Html | '' =>
  server.mayOpen('/:language/cases/basket/hand', actor)
    ? html`<p><a href="/${language}/cases/basket/hand">${t('uses:hand.way')}</a></p>`
    : ''

function item(request: FastifyRequest, doc: Case): Html {
  const { t, language } = request
  const { number } = doc.edition
  return html`
    <li>
      <span class="meta">${doc.reference}</span>
      <div>
        <h3>${caseTitle(doc, language)}</h3>
        <p class="why">${t('public:basket.edition', { number })}</p>
      </div>
      ${change(request, 'remove', doc.reference, t('public:basket.takeOut'))}
    </li>
  `
}

const change = ({ language }: FastifyRequest, what: string, reference: string, label: string): Html =>
  html`
    <form action="/${language}/cases/basket" method="post">
      <input type="hidden" name="case" value="${reference}">
      <button class="btn second small" name="do" value="${what}" type="submit">
        ${label}
        ${reference && html`<span class="vh"> ${reference}</span>`}
      </button>
    </form>
  `
