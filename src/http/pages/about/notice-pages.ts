import type { FastifyRequest } from 'fastify'
import type { Deps } from '../../../actions/deps.js'
import { type Notice, noticeIn } from '../../../domain/definitions/notices.js'
import { DomainError } from '../../../domain/errors.js'
import { type Html, html } from '../../../domain/html.js'
import { renderMarkdown } from '../../../domain/markdown.js'
import { COOKIES } from '../../plugins/cookies.js'
import { layout } from '../layout.js'
import { type Pages, page } from '../page.js'

const KINDS = ['notice', 'privacy'] as const

/** The notices that people are shown: each as it reads now, and as it read when they were shown it. */
export const noticePages: Pages = (app, { deps }) => {
  for (const kind of KINDS) {
    const editions = () => deps.definitions.notices[kind]
    page(app, {
      url: `/${kind}`,
      access: 'public',
      handle: async (request) => draw(deps, request, editions().current),
    })
    page(app, {
      url: `/${kind}/:edition`,
      access: 'public',
      handle: async (request) => {
        const { edition } = request.params as { edition: string }
        const found = editions().editions.get(edition)
        if (!found) throw new DomainError('not-found')
        return draw(deps, request, found)
      },
    })
  }
}

function draw({ definitions, config }: Deps, request: FastifyRequest, notice: Notice): string {
  const { t, language } = request
  const { kind, edition } = notice
  const { current } = definitions.notices[kind]
  const title = t(`definitions:kinds.${kind}.public`)
  const older =
    edition !== current.edition &&
    html`
      <div class="notice now measure">
        <h2>${t('definitions:notices.older')}</h2>
        <p><a href="/${language}/${kind}">${t('definitions:notices.newest')}</a></p>
      </div>
    `
  return layout(request, {
    title,
    open: edition === current.edition,
    main: html`
      <div class="stack measure">
        <h1>${title}</h1>
        <p class="meta">${t('definitions:editionNamed', { edition })}</p>
      </div>
      ${older}
      <div class="prose stack measure">${body(notice, language)}</div>
      ${kind === 'privacy' && edition === current.edition && cookieList(request, config)}
      ${others(definitions.notices[kind].editions, request, notice)}
    `,
  })
}

const body = (notice: Notice, language: string): Html =>
  renderMarkdown(noticeIn(notice, language).text, { headingLevel: 2 })

/** What a browser keeps of ours, whoever wrote the notice: from the register, so that none is forgotten. */
function cookieList({ t }: FastifyRequest, { sessionHours }: Deps['config']): Html {
  const say = (key: string, params?: { count: number }): string =>
    t(`web:texts.privacy.cookies.${key}`, params)
  const rows = Object.entries(COOKIES).map(([key, { name, days }]) => {
    const kept = days === 'session' ? say('hours', { count: sessionHours }) : say('days', { count: days })
    return html`
      <div>
        <dt><code>${name}</code></dt>
        <dd>${say(`each.${key}`)} ${kept}</dd>
      </div>
    `
  })
  return html`
    <section class="measure" aria-labelledby="cookies">
      <h2 id="cookies">${say('list')}</h2>
      <dl class="pairs">${rows}</dl>
    </section>
  `
}

/** Other editions, the newest first; somebody was shown each of them. */
function others(
  editions: ReadonlyMap<string, Notice>,
  { t, language }: FastifyRequest,
  { kind, edition }: Notice,
): Html | '' {
  const rest = [...editions.keys()].filter((one) => one !== edition).toReversed()
  if (rest.length === 0) return ''
  const links = rest.map((one) => html`<li><a href="/${language}/${kind}/${one}">${one}</a></li>`)
  return html`
    <section class="measure" aria-labelledby="editions">
      <h2 id="editions">${t('definitions:notices.others')}</h2>
      <ul class="plain">${links}</ul>
    </section>
  `
}
