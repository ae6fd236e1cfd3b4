import type { FastifyRequest } from 'fastify'
import { dayIn } from '../../../domain/dates/for-people.js'
import { openOrders } from '../../../domain/exchange/order.js'
import { type Html, html } from '../../../domain/html.js'
import { translationStatus } from '../../../domain/translation/translation-status.js'
import type { AgencyOrder } from '../../../domain/types.gen.js'
import { field } from '../components/form.js'
import { notice } from '../components/notice.js'
import { languageIn } from '../translation/language-in.js'
import { type Found, section, type Typed } from './agency-section.js'

export function where(request: FastifyRequest, found: Found, to: string, form: Typed): Html {
  const { t } = request
  const { counts } = translationStatus(found.context.template, found.idea, to)
  const told = Object.entries(counts).filter(([, count]) => count > 0)
  const list = told.map(([state, count]) => html`<li>${t(`vocabulary:unitState.${state}`)}: ${count}</li>`)
  const [order] = openOrders(found.idea, to)
  const name = languageIn(request, to)
  const body = order ? withAgency(request, found, order) : orderForm(request, found, to, form)
  return section(
    'where',
    t('exchange:where', { language: name }),
    html`
      <ul class="row plain">${list}</ul>
      ${body}
    `,
  )
}

function withAgency({ t, language }: FastifyRequest, { idea }: Found, order: AgencyOrder): Html {
  const told = t('exchange:with', {
    since: dayIn(language, order.ordered.at),
    due: dayIn(language, order.due),
  })
  const note = order.note && html`<p>${order.note}</p>`
  const cancel = html`
    <form method="post" action="/${language}/ideas/${idea.id}/agency/orders/${order.id}/cancel">
      <input type="hidden" name="to" value="${order.language}">
      <button class="btn second small" type="submit">${t('exchange:cancel')}</button>
    </form>
  `
  return notice(
    t('exchange:at', { agency: order.agency }),
    html`
      <p>${told}</p>
      ${note}
      ${cancel}
    `,
    'now',
  )
}

function orderForm(
  { t, language }: FastifyRequest,
  { idea }: Found,
  to: string,
  { typed, wrong }: Typed,
): Html {
  const agency = field({
    name: 'agency',
    type: 'text',
    label: t('exchange:agency'),
    value: typed.upload === undefined ? (typed.agency ?? '') : '',
    error: wrong.agency ?? wrong.language,
    autocomplete: 'organization',
  })
  const due = html`
    <div class="field">
      <label for="due">${t('exchange:due')}</label>
      ${wrong.due && html`<p class="error" id="due-error">${wrong.due}</p>`}
      <input
        class="wide-s"
        id="due"
        name="due"
        type="date"
        value="${typed.due ?? ''}"
        ${wrong.due && html` aria-invalid="true" aria-describedby="due-error"`}
      >
    </div>
  `
  const note = field({
    name: 'note',
    type: 'text',
    label: t('exchange:note.label'),
    hint: t('exchange:note.hint'),
    value: typed.note ?? '',
    autocomplete: 'off',
  })
  return html`
    <form method="post" action="/${language}/ideas/${idea.id}/agency/orders">
      <input type="hidden" name="to" value="${to}">
      <p class="measure">${t('exchange:orderLead')}</p>
      ${agency}
      ${due}
      ${note}
      <p class="row"><button class="btn" type="submit">${t('exchange:order')}</button></p>
    </form>
  `
}
