import type { FastifyRequest } from 'fastify'
import type { Deps } from '../../../actions/deps.js'
import { listNotifications } from '../../../actions/notifications/list-notifications.js'
import { html } from '../../../domain/html.js'
import { addressOf } from '../components/facets.js'
import { layout } from '../layout.js'
import { askedFor, cursorIn } from '../sent-values.js'
import { notificationRows } from './notification-rows.js'
import { seeAllForm } from './see-all-form.js'

const PAGE = 25

/** Everything that has happened and concerns this person, the newest first, page by page. */
export async function notificationsPage(deps: Deps, request: FastifyRequest): Promise<string> {
  const { t, language, actor } = request
  const { items, next, unseen } = await listNotifications(deps, actor, { limit: PAGE, ...cursorIn(request) })
  const address = `/${language}/desk/notifications`
  const isDone = askedFor(request, 'done').includes('seen')
  const list =
    items.length > 0 ? notificationRows(request, items) : html`<p>${t('notifications:noneAtAll')}</p>`
  return layout(request, {
    title: t('notifications:title'),
    styles: ['idea.css', 'desk.css'],
    main: html`
      <div class="stack">
        <a class="back" href="/${language}/desk">${t('desk:title')}</a>
        <h1>${t('notifications:title')}</h1>
        <p class="measure">${t('notifications:lead')}</p>
        ${isDone && html`<p class="notice met measure" role="status">${t('notifications:seen')}</p>`}
        ${unseen.n > 0 && seeAllForm(request)}
      </div>
      ${list}
      ${
        next !== null &&
        html`
          <p>
            <a class="btn second" href="${addressOf(address, [['after', next]])}">
              ${t('notifications:older')}
            </a>
          </p>
        `
      }
    `,
  })
}
