import type { FastifyRequest } from 'fastify'
import type { Deps } from '../../../actions/deps.js'
import { listCommitments } from '../../../actions/parties/list-commitments.js'
import type { Standing } from '../../../actions/parties/read-commitments.js'
import { type Html, html } from '../../../domain/html.js'
import { commitmentWords } from '../../../domain/parties/commitment-words.js'
import { capital } from '../components/capital.js'
import { selectInput } from '../components/inputs.js'
import { layout } from '../layout.js'
import { askedFor } from '../sent-values.js'
import { nameOf } from './name-of.js'

const isLacking = ({ commitments }: Standing): boolean => commitments.some(({ count }) => count === 0)

/** Every party with what has left no trace yet. */
export async function overviewPage(deps: Deps, request: FastifyRequest): Promise<string> {
  const { t, language, actor } = request
  const all = await listCommitments(deps, actor)
  const lacking = all.filter(isLacking)
  const show = askedFor(request, 'show')[0] === 'lacking' ? 'lacking' : ''
  const shown = show === 'lacking' ? lacking : all
  const rows = shown.map((standing) => row(deps, request, standing))
  const none = t(all.length === 0 ? 'parties:overview.none' : 'parties:overview.nothing')
  const filter = html`
    <form class="row" method="get" action="/${language}/parties">
      ${selectInput(
        { id: 'show', name: 'show', label: t('parties:overview.show'), value: show },
        [{ value: 'lacking', label: t('parties:overview.lacking') }],
        t('parties:overview.every'),
      )}
      <button class="btn second" type="submit">${t('web:desk.show')}</button>
    </form>
  `
  return layout(request, {
    title: t('parties:overview.title'),
    main: html`
      <div class="stack">
        <h1>${t('parties:overview.title')}</h1>
        <p class="measure">
          ${t('parties:overview.lead')} ${t('parties:overview.count', { count: lacking.length })}
        </p>
        ${filter}
      </div>
      ${rows.length > 0 ? html`<ul class="queue">${rows}</ul>` : html`<p>${none}</p>`}
    `,
  })
}

function row(
  { definitions }: Deps,
  { t, language }: FastifyRequest,
  { party, state, commitments }: Standing,
): Html {
  const met = commitments.filter(({ count }) => count > 0).length
  const missing = commitments
    .filter(({ count }) => count === 0)
    .map(({ code }) => commitmentWords(definitions.texts, language, code, party.kind).label)
  const said =
    commitments.length === 0
      ? t('parties:overview.noAgreement')
      : t('parties:agreement.summary', { met, count: commitments.length })
  const what =
    missing.length > 0
      ? t('parties:overview.missing', { commitments: missing.join(', ') })
      : commitments.length > 0 && t('parties:overview.all')
  const look = commitments.length === 0 ? 'quiet' : missing.length > 0 ? 'missing' : 'met'
  const kind = capital(t(`vocabulary:partyKind.${party.kind}`))
  return html`
    <li>
      <span class="meta">${kind}</span>
      <div>
        <h2><a href="/${language}/parties/${party.id}">${nameOf(party, language)}</a></h2>
        <p><span class="tag ${look}">${said}</span></p>
        <p class="why">${what}</p>
        ${
          state !== 'in-force' &&
          html`<p class="meta">${t('parties:agreement.title')}: ${t(`parties:agreement.state.${state}`)}</p>`
        }
      </div>
    </li>
  `
}
