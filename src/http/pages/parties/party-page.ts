import type { FastifyRequest } from 'fastify'
import type { Deps } from '../../../actions/deps.js'
import { readCommitments, type Standing } from '../../../actions/parties/read-commitments.js'
import { hasRole } from '../../../domain/actor.js'
import { dayIn } from '../../../domain/dates/for-people.js'
import { type Html, html } from '../../../domain/html.js'
import { ownParties } from '../../../domain/parties/channelled.js'
import { mayRecordFor } from '../../../domain/parties/rights.js'
import type { Party } from '../../../domain/types.gen.js'
import { type Refused, UNTOUCHED } from '../admin/frame.js'
import { capital } from '../components/capital.js'
import { pairRows } from '../components/pairs.js'
import { layout } from '../layout.js'
import { askedFor } from '../sent-values.js'
import { commitmentPart } from './commitment-part.js'
import { nameOf } from './name-of.js'
import { noteForm } from './note-form.js'

const SAID = new Set(['note', 'strike'])

/** A party's agreement, and what has been done for each commitment. */
export async function partyPage(deps: Deps, request: FastifyRequest, refused = UNTOUCHED): Promise<string> {
  const { party: id } = request.params as { party: string }
  const standing = await readCommitments(deps, id, request.actor)
  return draw(deps, request, standing, refused)
}

function draw(deps: Deps, request: FastifyRequest, standing: Standing, refused: Refused): string {
  const { t, language, actor } = request
  const { party, commitments } = standing
  const name = nameOf(party, language)
  const mayRecord = mayRecordFor(actor, party.id) && commitments.length > 0
  const [done = ''] = askedFor(request, 'done')
  const said =
    SAID.has(done) && html`<p class="notice met measure" role="status">${t(`parties:${done}.saved`)}</p>`
  const title = Object.keys(refused.errors).length > 0 ? t('web:wrongTitle', { title: name }) : name
  const parts = commitments.map((one) => commitmentPart(deps, request, party, one, mayRecord))
  return layout(request, {
    title,
    styles: ['partner.css'],
    main: html`
      <div class="stack">
        ${back(request, party)}
        <h1>${name}</h1>
        <p class="measure">${t('parties:agreement.lead')}</p>
        ${said}
      </div>
      <div class="rail">
        <section class="stack" aria-labelledby="commitments">
          <h2 id="commitments">${t('parties:commitments')}</h2>
          ${parts.length > 0 ? parts : html`<p>${t('parties:agreement.none')}</p>`}
        </section>
        <div class="stack-l">
          ${facts(request, standing)}
          ${mayRecord && noteForm(deps, request, standing, refused)}
        </div>
      </div>
    `,
  })
}

/** To the own ideas, to all parties, or both. */
function back({ t, language, actor, server }: FastifyRequest, { id }: Party): Html {
  const isOwn = ownParties(actor).includes(id)
  return html`
    ${isOwn && html`<a class="back" href="/${language}/partner">${t('parties:title')}</a> `}
    ${
      server.mayOpen('/:language/parties', actor) &&
      html`<a class="back" href="/${language}/parties">${t('parties:overview.title')}</a>`
    }
  `
}

function facts({ t, language, actor }: FastifyRequest, { party, state, contacts }: Standing): Html {
  const { agreement, kind, id } = party
  const names = contacts.map(({ name }) => name).join(', ')
  const rows = pairRows([
    [t('parties:agreement.kind'), capital(t(`vocabulary:partyKind.${kind}`))],
    [
      t('parties:agreement.period'),
      html`
        ${periodOf({ t, language }, party)}
        <br>
        <span class="tag ${state === 'in-force' ? 'met' : 'now'}">
          ${t(`parties:agreement.state.${state}`)}
        </span>
      `,
    ],
    [t('parties:agreement.contacts'), names || t('parties:agreement.noContacts')],
    [t('parties:agreement.official'), agreement?.official],
    [t('parties:agreement.politicalBody'), agreement?.politicalBody],
  ])
  const change =
    hasRole(actor, 'administrator') &&
    html`<p><a href="/${language}/admin/parties/${id}">${t('parties:agreement.toAdmin')}</a></p>`
  return html`
    <section class="facts" aria-labelledby="agreement">
      <h2 id="agreement">${t('parties:agreement.title')}</h2>
      <dl>${rows}</dl>
      ${change}
    </section>
  `
}

/** From when until when, as far as the agreement says. */
function periodOf({ t, language }: Pick<FastifyRequest, 't' | 'language'>, { agreement }: Party): string {
  const [from, until] = [agreement?.from, agreement?.until].map((day) => day && dayIn(language, day))
  if (from && until) return t('parties:agreement.fromUntil', { from, until })
  if (from) return t('parties:agreement.from', { from })
  return until ? t('parties:agreement.until', { until }) : t('parties:agreement.noPeriod')
}
