import type { FastifyRequest } from 'fastify'
import type { Deps } from '../../../actions/deps.js'
import { listWaitingSpread } from '../../../actions/uses/list-waiting-spread.js'
import { dayIn } from '../../../domain/dates/for-people.js'
import { type Html, html } from '../../../domain/html.js'
import type { SpreadWaiting } from '../../../domain/types.gen.js'
import { countryName } from '../../../domain/uses/countries.js'
import { layout } from '../layout.js'

type Item = SpreadWaiting['items'][number]

/** Questions that wait for an answer, and news of uptakes that nobody has looked at. */
export async function waitingPage(deps: Deps, request: FastifyRequest): Promise<string> {
  const { t, language } = request
  const items = await listWaitingSpread(deps, request.actor)
  const list = items.map((one) => item(request, one))
  return layout(request, {
    title: t('uses:queue.title'),
    styles: ['spread.css'],
    main: html`
      <div class="stack measure">
        <a class="back" href="/${language}/desk">${t('desk:title')}</a>
        <h1>${t('uses:queue.title')}</h1>
        <p class="saying">${t('uses:queue.lead')}</p>
      </div>
      ${list.length === 0 ? html`<p>${t('uses:queue.none')}</p>` : html`<ul class="queue">${list}</ul>`}
    `,
  })
}

function item(
  { t, language }: FastifyRequest,
  { reference, title, language: written, requests, uptakes }: Item,
): Html {
  const address = `/${language}/ideas/${reference}/spread`
  const asked = requests.map(
    ({ at, state, country, question = '', language: spoken }) =>
      html`
        <p>
          ${stateTag(t, state)} <span class="meta">
            ${dayIn(language, at)} · ${countryName(country, language)}
          </span>
        </p>
        <p class="said"${spoken !== language && html` lang="${spoken}"`}>${shortened(question)}</p>
      `,
  )
  const told = uptakes.map(
    ({ at, who, country }) =>
      html`
        <p>
          <span class="tag now">${t('uses:states.told')}</span> <span class="meta">
            ${dayIn(language, at)}
          </span>
        </p>
        <p>${who}, ${countryName(country, language)}</p>
      `,
  )
  return html`
    <li>
      <span class="meta">${reference}</span>
      <div class="stack">
        <h2><a href="${address}"${written !== language && html` lang="${written}"`}>${title}</a></h2>
        ${asked}
        ${told}
      </div>
      <a class="btn second small" href="${address}">
        ${t('uses:queue.toIdea')}
        <span class="vh">: ${title}</span>
      </a>
    </li>
  `
}

const stateTag = (t: FastifyRequest['t'], state: Item['requests'][number]['state']): Html =>
  html`<span class="tag ${state === 'held' ? 'missing' : 'now'}">${t(`uses:states.${state}`)}</span>`

const shortened = (text: string): string => (text.length > 200 ? `${text.slice(0, 200)}…` : text)
