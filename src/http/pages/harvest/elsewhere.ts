import type { FastifyRequest } from 'fastify'
import { type ForeignCasePage, listForeignCases } from '../../../actions/harvest/list-foreign-cases.js'
import { dayIn } from '../../../domain/dates/for-people.js'
import { type Html, html } from '../../../domain/html.js'
import type { ForeignCase } from '../../../domain/types.gen.js'
import { addressOf } from '../components/facets.js'
import { opening } from '../components/opening.js'
import { layout } from '../layout.js'
import { type Pages, page } from '../page.js'
import { cursorIn } from '../sent-values.js'

/** Cases that other installations publish: told in short, with the way to the original. */
export const elsewherePage: Pages = (app, { deps }) => {
  page(app, {
    url: '/cases/elsewhere',
    access: 'public',
    handle: async (request) => draw(request, await listForeignCases(deps, cursorIn(request))),
  })
}

function draw(request: FastifyRequest, { items, next }: ForeignCasePage): string {
  const { t, language } = request
  const path = `/${language}/cases/elsewhere`
  const list =
    items.length > 0
      ? html`<ul class="queue">${items.map((doc) => row(request, doc))}</ul>`
      : html`<p>${t('harvest:elsewhere.none')}</p>`
  return layout(request, {
    title: t('harvest:elsewhere.title'),
    description: t('harvest:elsewhere.lead'),
    main: html`
      ${opening(
        t('harvest:elsewhere.title'),
        t('harvest:elsewhere.lead'),
        html`<p><a href="/${language}/cases">${t('harvest:elsewhere.own')}</a></p>`,
      )}
      <section aria-label="${t('harvest:elsewhere.title')}">
        ${list}
        ${
          next !== null &&
          html`
            <p>
              <a class="btn second" href="${addressOf(path, [['after', next]])}">${t('web:cases.more')}</a>
            </p>
          `
        }
      </section>
    `,
  })
}

function row({ t, language }: FastifyRequest, doc: ForeignCase): Html {
  const lang = doc.language !== language && html` lang="${doc.language}"`
  const host = new URL(doc.url).host
  const from = t('harvest:elsewhere.from', {
    publisher: doc.publisher ?? host,
    day: dayIn(language, doc.modified),
  })
  return html`
    <li>
      <span class="meta">${host}</span>
      <div>
        <h2${lang}><a href="${doc.url}" rel="noopener external">${doc.title}</a></h2>
        ${doc.summary !== undefined && html`<p${lang}>${doc.summary}</p>`}
        <p class="why">${from}</p>
      </div>
    </li>
  `
}
