import type { FastifyRequest } from 'fastify'
import type { Deps } from '../../../actions/deps.js'
import { listSessions } from '../../../actions/people/sessions.js'
import { momentIn } from '../../../domain/dates/for-people.js'
import { type Html, html } from '../../../domain/html.js'
import type { Credential } from '../../../domain/types.gen.js'
import { sessionIdOf } from '../../plugins/session-id.js'

/** Where one is signed in, this place first, each with a way to end it. */
export async function sessionsPart(deps: Deps, request: FastifyRequest): Promise<Html> {
  const { t, language, actor } = request
  const here = sessionIdOf(request)
  const all = await listSessions(deps, actor.id)
  const sorted = all.toSorted((a, b) => Number(b.id === here) - Number(a.id === here))
  const others =
    all.some(({ id }) => id !== here) &&
    html`
      <form method="post" action="/${language}/account/sessions">
        <button class="btn danger" type="submit">${t('people:sessions.endOthers')}</button>
      </form>
    `
  return html`
    <section class="stack" aria-labelledby="sessions">
      <h2 id="sessions">${t('people:sessions.title')}</h2>
      <ul class="held">${sorted.map((session) => row(request, session, session.id === here))}</ul>
      ${others}
    </section>
  `
}

function row(
  { t, language }: FastifyRequest,
  { id, label, created, expires }: Credential,
  isHere: boolean,
): Html {
  const name = label ?? t('people:sessions.unknown')
  const since = t('people:sessions.since', { time: momentIn(language, created.at) })
  const until = t('people:sessions.until', { time: momentIn(language, expires) })
  const act = isHere
    ? html`<span class="tag met">${t('people:sessions.this')}</span>`
    : html`
      <form method="post" action="/${language}/account/sessions">
        <input type="hidden" name="session" value="${id}">
        <button class="btn second small" type="submit">
          ${t('people:sessions.end')}
          <span class="vh">: ${name}, ${since}</span>
        </button>
      </form>
    `
  return html`
    <li>
      <div>
        <b>${name}</b>
        <p class="meta">${since}. ${until}.</p>
      </div>
      ${act}
    </li>
  `
}
