import type { FastifyRequest } from 'fastify'
import { listWaiting, type WaitingPage } from '../../../actions/ideas/list-waiting.js'
import { type Html, html } from '../../../domain/html.js'
import { titleOf } from '../../../domain/process/mails.js'
import type { Waiting } from '../../../domain/translation/waiting.js'
import { addressOf as addressWith } from '../components/facets.js'
import { notice } from '../components/notice.js'
import { layout } from '../layout.js'
import { type Pages, page } from '../page.js'
import { askedFor, cursorIn } from '../sent-values.js'
import { languageIn } from './language-in.js'
import { addressOf } from './translation-page.js'

const LOOK = {
  'outdated-published': 'now',
  outdated: 'now',
  'to-review': 'quiet',
  'to-translate': 'missing',
  done: 'met',
} as const

const SHOWN = 50

/** What waits to be translated or reviewed. */
export const waitingPages: Pages = (app, { deps }) => {
  page(app, {
    url: '/translate',
    access: ['translator', 'reviewer', 'advisor', 'administrator'],
    handle: async (request) => {
      const withDone = askedFor(request, 'show').includes('all')
      const asked = { done: withDone, limit: SHOWN, ...cursorIn(request) }
      return waitingPage(request, await listWaiting(deps, request.actor, asked), withDone)
    },
  })
}

function waitingPage(request: FastifyRequest, { items: all, next }: WaitingPage, withDone: boolean): string {
  const { t, language } = request
  const title = t('translation:list.title')
  const toggle = withDone
    ? html`<a href="/${language}/translate">${t('translation:list.open')}</a>`
    : html`<a href="/${language}/translate?show=all">${t('translation:list.all')}</a>`
  const table = html`
    <table class="table folds">
      <caption class="vh">${title}</caption>
      <thead>
        <tr>${COLUMNS.map((name) => html`<th scope="col">${t(`translation:list.${name}`)}</th>`)}</tr>
      </thead>
      <tbody>${all.map((one) => row(request, one))}</tbody>
    </table>
  `
  const show = withDone ? 'all' : ''
  const onward = addressWith(`/${language}/translate`, [
    ['show', show],
    ['after', next ?? ''],
  ])
  const more = next !== null && html`<p><a class="btn second" href="${onward}">${t('web:cases.more')}</a></p>`
  const nothing = notice(
    t('translation:list.nothing'),
    html`<p>${t('translation:list.nothingText')}</p>`,
    'met',
  )
  return layout(request, {
    title,
    styles: ['translate.css'],
    main: html`
      <div class="stack">
        <h1>${title}</h1>
        <p class="lead measure">${t('translation:list.lead')}</p>
        <p class="row">
          ${toggle}
          <a href="/${language}/terms">${t('translation:terms')}</a>
          <a href="/${language}/memory">${t('memory:title')}</a>
          <a href="/${language}/agency">${t('translation:agency')}</a>
        </p>
      </div>
      ${all.length > 0 ? table : next === null && nothing}
      ${more}
    `,
  })
}

const COLUMNS = ['idea', 'language', 'state', 'coverage'] as const

function row(request: FastifyRequest, { idea, language, urgency, coverage }: Waiting): Html {
  const { t } = request
  const id = idea.reference ?? idea.id
  const title = titleOf(idea) || t('web:idea.untitled')
  const label = (name: (typeof COLUMNS)[number]): Html => html` data-label="${t(`translation:list.${name}`)}"`
  const words = t('translation:list.words', {
    percent: coverage.percent,
    words: coverage.words - coverage.signedOff,
  })
  const reference = html`<span class="meta">${idea.reference ?? ''}</span>`
  return html`
    <tr>
      <th scope="row">
        <a href="${addressOf(request.language, id, language)}" lang="${idea.language}">${title}</a> ${
          reference
        }
      </th>
      <td${label('language')}>${languageIn(request, language)}</td>
      <td${label('state')}>
        <span class="tag ${LOOK[urgency]}">${t(`translation:urgency.${urgency}`)}</span>
      </td>
      <td${label('coverage')}>
        <progress
          class="translate-bar"
          max="100"
          value="${coverage.percent}"
          aria-label="${t('translation:progressLabel')}"
        ></progress> ${words}
      </td>
    </tr>
  `
}
