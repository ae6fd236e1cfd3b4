import type { FastifyRequest } from 'fastify'
import type { Deps } from '../../../actions/deps.js'
import { listTokens } from '../../../actions/people/create-token.js'
import { dayIn } from '../../../domain/dates/for-people.js'
import { type Html, html } from '../../../domain/html.js'
import type { Credential } from '../../../domain/types.gen.js'
import { type Refused, wrong } from '../admin/frame.js'
import { lineInput, radioInputs, selectInput } from '../components/inputs.js'
import { notice } from '../components/notice.js'

const DAYS = ['30', '90', '365'] as const

/** Keys by which programs work in one's name: those there are, and a form for one more. */
export async function tokensPart(
  deps: Deps,
  request: FastifyRequest,
  refused: Refused,
  secret: string | undefined,
): Promise<Html> {
  const { t, actor } = request
  const tokens = await listTokens(deps, actor.id)
  const made =
    secret !== undefined &&
    notice(
      t('people:tokens.made'),
      html`
        <p>${t('people:tokens.madeText')}</p>
        <p class="cite"><code>${secret}</code></p>
      `,
      'met',
    )
  const list =
    tokens.length > 0
      ? html`<ul class="held">${tokens.map((token) => row(request, token))}</ul>`
      : html`<p>${t('people:tokens.none')}</p>`
  return html`
    <section class="stack" aria-labelledby="tokens">
      <h2 id="tokens">${t('people:tokens.title')}</h2>
      <p>${t('people:tokens.lead')} <a href="/api/docs">${t('people:tokens.docs')}</a></p>
      ${made}
      ${list}
      <h3>${t('people:tokens.new')}</h3>
      ${form(request, refused)}
    </section>
  `
}

function row({ t, language }: FastifyRequest, { id, label = '', scopes = [], expires }: Credential): Html {
  const may = t(`people:tokens.scope.${scopes.includes('write') ? 'write' : 'read'}`)
  const until = t('people:tokens.until', { day: dayIn(language, expires) })
  return html`
    <li>
      <div>
        <b>${label}</b>
        <p class="meta">${may}. ${until}.</p>
      </div>
      <form method="post" action="/${language}/account/tokens">
        <input type="hidden" name="revoke" value="${id}">
        <button class="btn danger small" type="submit">
          ${t('people:tokens.revoke')}
          <span class="vh">: ${label}</span>
        </button>
      </form>
    </li>
  `
}

function form(request: FastifyRequest, refused: Refused): Html {
  const { t, language } = request
  const { values, errors } = refused
  const labels = {
    label: t('people:tokens.label'),
    scopes: t('people:tokens.may'),
    days: t('people:tokens.days'),
  }
  const label = {
    id: 'label',
    name: 'label',
    label: labels.label,
    hint: t('people:tokens.labelHint'),
    value: values.label ?? '',
    error: errors.label,
  }
  const may = {
    id: 'scopes',
    name: 'scopes',
    label: labels.scopes,
    value: values.scopes ?? 'read',
    error: errors.scopes,
  }
  const choices = [
    { value: 'read', label: t('people:tokens.mayRead') },
    { value: 'write', label: t('people:tokens.mayWrite') },
  ]
  const days = {
    id: 'days',
    name: 'days',
    label: labels.days,
    value: values.days ?? '90',
    error: errors.days,
  }
  const lengths = DAYS.map((value) => ({ value, label: t(`people:tokens.dayChoice.${value}`) }))
  return html`
    <form class="stack" method="post" action="/${language}/account/tokens" novalidate>
      ${wrong(request, refused, labels)}
      ${lineInput(label)}
      ${radioInputs(may, choices)}
      ${selectInput(days, lengths)}
      <p class="row"><button class="btn" type="submit">${t('people:tokens.go')}</button></p>
    </form>
  `
}
