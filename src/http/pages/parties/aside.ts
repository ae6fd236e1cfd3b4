import type { FastifyRequest } from 'fastify'
import type { Deps } from '../../../actions/deps.js'
import { readCommitments } from '../../../actions/parties/read-commitments.js'
import { type Html, html } from '../../../domain/html.js'
import type { Party } from '../../../domain/types.gen.js'
import { cookieOf } from '../../plugins/cookies.js'
import { selectInput } from '../components/inputs.js'
import { nameOf } from './name-of.js'

/** The way to submit for a member, and to the agreement of each organisation. */
export async function aside(deps: Deps, request: FastifyRequest, parties: readonly Party[]): Promise<Html> {
  const { t } = request
  const active = parties.filter((party) => party.active)
  const agreements = await Promise.all(parties.map((party) => agreementRow(deps, request, party)))
  return html`
    <aside class="stack-l" aria-label="${t('parties:agreement.title')}">
      ${active.length > 0 && submitPart(request, active)}
      <section class="facts" aria-labelledby="agreements">
        <h2 id="agreements">${t('parties:agreement.title')}</h2>
        <dl>${agreements}</dl>
      </section>
    </aside>
  `
}

function submitPart(request: FastifyRequest, parties: readonly Party[]): Html {
  const { t, language } = request
  const [only, ...others] = parties
  const names = parties.map((party) => ({ value: party.id, label: nameOf(party, language) }))
  const which =
    others.length === 0
      ? html`<input type="hidden" name="party" value="${only?.id}">`
      : selectInput({ id: 'for', name: 'party', label: t('parties:submit.which') }, names)
  const open =
    cookieOf(request, 'link') !== undefined && html`<p class="hint">${t('parties:submit.open')}</p>`
  return html`
    <section class="stack" aria-labelledby="submit">
      <h2 id="submit">${t('parties:submit.title')}</h2>
      <p>${t('parties:submit.text')}</p>
      <form class="stack" method="post" action="/${language}/partner/submit">
        ${which}
        ${open}
        <button class="btn" type="submit">${t('parties:submit.go')}</button>
      </form>
    </section>
  `
}

async function agreementRow(deps: Deps, { t, language, actor }: FastifyRequest, party: Party): Promise<Html> {
  const { commitments, state } = await readCommitments(deps, party.id, actor)
  const met = commitments.filter(({ count }) => count > 0).length
  const said =
    commitments.length === 0
      ? t(`parties:agreement.state.${state}`)
      : t('parties:agreement.summary', { met, count: commitments.length })
  return html`
    <div>
      <dt>${said}</dt>
      <dd><a href="/${language}/parties/${party.id}">${nameOf(party, language)}</a></dd>
    </div>
  `
}
