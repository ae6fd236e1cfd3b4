import type { FastifyRequest } from 'fastify'
import { listNotBegun, listWaiting, type WaitingPage } from '../../../actions/ideas/list-waiting.js'
import { type Html, html } from '../../../domain/html.js'
import { titleOf } from '../../../domain/ideas/mails.js'
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
      const [asked = ''] = askedFor(request, 'show')
      const show = asked === 'all' || asked === 'early' ? asked : ''
      const page = { limit: SHOWN, ...cursorIn(request) }
      const found =
        show === 'early'
          ? await listNotBegun(deps, request.actor, page)
          : await listWaiting(deps, request.actor, { ...page, done: show === 'all' })
      return waitingPage(request, found, show)
    },
  })
}

/** What waits, also what is done, or what can be begun before its turn. */
type Show = '' | 'all' | 'early'

function waitingPage(request: FastifyRequest, { items: all, next }: WaitingPage, show: Show): string {
  const { t, language } = request
  const title = t('translation:list.title')
  const ways = (['', 'all', 'early'] as const).filter((one) => one !== show)
  const toggle = ways.map(
    (one) => html`
      <a href="/${language}/translate${one !== '' && `?show=${one}`}">
        ${t(`translation:list.${WORDS[one]}`)}
      </a>
    `,
  )
  const table = html`
    <table class="table folds">
      <caption class="vh">${title}</caption>
      <thead>
        <tr>${COLUMNS.map((name) => html`<th scope="col">${t(`translation:list.${name}`)}</th>`)}</tr>
      </thead>
      <tbody>${all.map((one) => row(request, one))}</tbody>
    </table>
  `
  const onward = addressWith(`/${language}/translate`, [
    ['show', show],
    ['after', next ?? ''],
  ])
  const more = next !== null && html`<p><a class="btn second" href="${onward}">${t('web:cases.more')}</a></p>`
  const nothing = show === 'early' ? html`<p>${t('translation:list.noneEarly')}</p>` : nothingWaits(request)
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
          <a href="/${language}/concordance">${t('translation:concordance.title')}</a>
          <a href="/${language}/agency">${t('translation:agency')}</a>
        </p>
      </div>
      ${all.length > 0 ? table : next === null && nothing}
      ${more}
    `,
  })
}

const WORDS = { '': 'open', all: 'all', early: 'early' } as const

/** Who has nothing to do can begin with what will come. */
const nothingWaits = ({ t, language }: FastifyRequest): Html =>
  notice(
    t('translation:list.nothing'),
    html`
      <p>${t('translation:list.nothingText')}</p>
      <p><a href="/${language}/translate?show=early">${t('translation:list.early')}</a></p>
    `,
    'met',
  )

const COLUMNS = ['idea', 'language', 'state', 'coverage'] as const

function row(request: FastifyRequest, { idea, language, urgency, coverage }: Waiting): Html {
  const { t } = request
  const id = idea.reference ?? idea.id
  const title = titleOf(idea) || t('web:idea.untitled')
  const label = (name: (typeof COLUMNS)[number]): Html => html` data-label="${t(`translation:list.${name}`)}"`
  const words = t('translation:list.words', {
    percent: coverage.percent,
    count: coverage.words - coverage.signedOff,
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
