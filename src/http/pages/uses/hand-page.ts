import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Deps } from '../../../actions/deps.js'
import { findCases } from '../../../actions/publication/find-cases.js'
import { deliverCases } from '../../../actions/uses/deliver-cases.js'
import { today } from '../../../domain/dates/for-machines.js'
import { languageName } from '../../../domain/export/in-words.js'
import { hash } from '../../../domain/hash.js'
import { type Html, html } from '../../../domain/html.js'
import type { Case, Deliveries, NewDeliveries } from '../../../domain/types.gen.js'
import { basketOf, referencesIn } from '../components/basket.js'
import { caseTitle } from '../components/case-list.js'
import { errorSummary } from '../components/form.js'
import { lineInput, selectInput } from '../components/inputs.js'
import type { Put } from '../ideas/form.js'
import { mistakes } from '../ideas/visit.js'
import { layout } from '../layout.js'
import { type Pages, page } from '../page.js'
import { askedFor, formOf } from '../sent-values.js'
import { checked } from '../wrong-fields.js'
import { formatSelect, receiverFields } from './deliveries-part.js'

const access = ['advisor', 'workgroup', 'translator', 'reviewer', 'administrator'] as const
const FIELDS = ['organisation', 'country', 'function', 'language', 'format', 'date', 'note'] as const

type Values = Readonly<Record<string, string>>

/** Several cases to one named receiver: those that the address names, or those in the basket. */
export const handPages: Pages = (app, { deps }) => {
  page(app, {
    url: '/cases/basket/hand',
    access,
    handle: async (request) => draw(deps, request, await casesIn(deps, request), {}, {}),
  })
  page(app, {
    url: '/cases/basket/hand',
    access,
    method: 'POST',
    handle: (request, reply) => take(deps, request, reply),
  })
}

function casesIn(deps: Deps, request: FastifyRequest): Promise<Case[]> {
  const named = referencesIn(askedFor(request, 'case'))
  return findCases(deps, named.length > 0 ? named : basketOf(request))
}

async function take(
  deps: Deps,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<string | FastifyReply> {
  const values = formOf(request)
  const references = referencesIn((values.references ?? '').split(' '))
  try {
    const given = Object.fromEntries(FIELDS.map((name) => [name, values[name]]))
    const wanted = { ...given, references } as unknown as Values
    const sent = checked<NewDeliveries>(request, 'api-new-deliveries.json', wanted)
    const { actor } = request
    // The form is one act, however often it is sent.
    const mark = { key: hash(`hand ${actor.id} ${values.key ?? ''}`), fingerprint: '' }
    return done(request, await deliverCases(deps, sent, actor, values.key ? mark : undefined))
  } catch (error) {
    const wrong = mistakes({ deps, request }, error)
    const cases = await findCases(deps, references)
    return reply.status(422).send(draw(deps, request, cases, values, wrong))
  }
}

function draw(
  deps: Deps,
  request: FastifyRequest,
  cases: readonly Case[],
  values: Values,
  errors: Values,
): string {
  const { t, language } = request
  const labels: Record<string, string> = {}
  const put: Put = (name, label, more = {}) => {
    labels[name] = label
    return { ...more, id: name, name, label, value: values[name] ?? more.value ?? '', error: errors[name] }
  }
  const form = cases.length > 0 ? formHtml(deps, request, cases, put) : ''
  const general = errors[''] !== undefined && html`<p class="error" role="alert">${errors['']}</p>`
  const lead = cases.length > 0 ? t('uses:hand.lead', { count: cases.length }) : t('uses:hand.empty')
  return layout(request, {
    title: t('uses:hand.title'),
    styles: ['submit.css'],
    main: html`
      <div class="question">
        <a class="back" href="/${language}/cases/basket">${t('public:basket.title')}</a>
        <h1>${t('uses:hand.title')}</h1>
        <p>${lead}</p>
        ${errorSummary(t, errors, labels)}
        ${general}
        ${form}
      </div>
    `,
  })
}

function formHtml(deps: Deps, request: FastifyRequest, cases: readonly Case[], put: Put): Html {
  const { t, language } = request
  const names = cases.map(
    (doc) => html`<li>${caseTitle(doc, language)} <span class="meta">${doc.reference}</span></li>`,
  )
  const references = cases.map(({ reference }) => reference).join(' ')
  const languages = ['en', 'sv'].map((value) => ({ value, label: languageName(value, language) }))
  const optional = t('ideas:optional')
  const word = (name: string): string => t(`uses:idea.${name}`)
  return html`
    <section aria-labelledby="chosen">
      <h2 id="chosen">${t('uses:hand.cases')}</h2>
      <ul class="planks">${names}</ul>
    </section>
    <form class="stack" method="post" action="/${language}/cases/basket/hand" novalidate>
      <input type="hidden" name="references" value="${references}">
      <input type="hidden" name="key" value="${put('key', '', { value: deps.newId() }).value}">
      <p class="meta">${word('deliverLead')}</p>
      ${receiverFields(request, put)}
      ${selectInput(put('language', word('language'), { value: 'en' }), languages)}
      ${formatSelect(request, put)}
      ${lineInput(put('date', word('date'), { value: today(deps.clock()) }), {
        type: 'date',
        wide: 'wide-s',
      })}
      ${lineInput(put('note', word('note'), { optional }), { wide: 'wide' })}
      <p class="row"><button class="btn" type="submit">${t('uses:hand.go')}</button></p>
    </form>
  `
}

function done(request: FastifyRequest, { recorded, refused }: Deliveries): string {
  const { t, language } = request
  return layout(request, {
    title: t('uses:hand.title'),
    styles: ['submit.css'],
    main: html`
      <div class="question">
        <h1>${t('uses:hand.title')}</h1>
        <p class="notice met" role="status">${t('uses:hand.done', { count: recorded.length })}</p>
        ${
          refused.length > 0 &&
          html`<p class="notice missing">${t('uses:hand.refused', { references: refused.join(', ') })}</p>`
        }
        <p class="row">
          <a class="btn second" href="/${language}/cases/basket">${t('public:basket.title')}</a>
          <a href="/${language}/report">${t('desk:ways.report')}</a>
        </p>
      </div>
    `,
  })
}
