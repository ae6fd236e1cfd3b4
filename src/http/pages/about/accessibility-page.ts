import type { FastifyRequest } from 'fastify'
import type { Deps } from '../../../actions/deps.js'
import { dateIn } from '../../../domain/dates/for-people.js'
import { type Html, html } from '../../../domain/html.js'
import { textPage } from '../components/opening.js'
import { type Pages, page } from '../page.js'
import { reachHtml } from './contact-page.js'

/** The statement that the Swedish act on accessibility of digital public services asks for (2018:1937). */
export const accessibilityPage: Pages = (app, { deps }) => {
  page(app, {
    url: '/accessibility',
    access: 'public',
    handle: async (request) => {
      const { t } = request
      const say = sayIn(request)
      return textPage(request, {
        title: say('title'),
        lead: say('lead'),
        main: html`
          ${part(request, 'status', html`<p>${say(`status.${deps.config.accessibilityStatus}`)}</p>`)}
          ${part(request, 'how', html`<p>${say('how.text')}</p>`)}
          ${part(request, 'known', html`<p>${say('known.text')}</p>`)}
          ${part(request, 'tell', html`<p>${say('tell.text')}</p>${reachHtml(deps, t)}`)}
          ${part(
            request,
            'supervision',
            html`
              <p>${say('supervision.text')}</p>
              <p><a href="https://www.digg.se/">${say('supervision.link')}</a></p>
            `,
          )}
          ${part(request, 'tested', html`<p>${testedIn(deps, request)}</p>`)}
        `,
      })
    },
  })
}

const sayIn =
  ({ t }: FastifyRequest) =>
  (key: string): string =>
    t(`web:texts.accessibility.${key}`, {
      publisher: t('export:publisher'),
      product: t('export:words.product'),
    })

const part = (request: FastifyRequest, id: string, body: Html): Html =>
  html`
    <section class="measure" aria-labelledby="${id}">
      <h2 id="${id}">${sayIn(request)(`${id}.title`)}</h2>
      ${body}
    </section>
  `

function testedIn({ config }: Deps, { t, language }: FastifyRequest): string {
  const { accessibilityMethod, accessibilityReviewed } = config
  const way = t(`web:texts.accessibility.tested.${accessibilityMethod ?? 'none'}`)
  if (accessibilityReviewed === undefined) return way
  const day = dateIn(language, accessibilityReviewed)
  return `${way} ${t('web:texts.accessibility.tested.day', { day })}`
}
