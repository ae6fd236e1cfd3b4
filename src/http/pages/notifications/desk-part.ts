import type { FastifyRequest } from 'fastify'
import type { Deps } from '../../../actions/deps.js'
import { listNotifications } from '../../../actions/notifications/list-notifications.js'
import { type Html, html } from '../../../domain/html.js'
import { notificationRows } from './notification-rows.js'
import { seeAllForm } from './see-all-form.js'

/** So many stand on the desk; the rest is a page away. */
const SHOWN = 10

/** What has happened since this person was last here, on the desk. */
export async function notificationsPart(deps: Deps, request: FastifyRequest): Promise<Html> {
  const { t, language, actor } = request
  const { items, unseen } = await listNotifications(deps, actor, { limit: SHOWN, isUnseen: true })
  const left = unseen.n - items.length
  const more = left > 0 && html`<p>${t('notifications:more', { count: left })}</p>`
  const rows =
    items.length > 0
      ? html`${notificationRows(request, items)}${more}${seeAllForm(request)}`
      : html`<p class="meta">${t('notifications:none')}</p>`
  return html`
    <section class="stack" aria-labelledby="happened">
      <h2 id="happened">${t('notifications:since')}</h2>
      ${rows}
      <p><a href="/${language}/desk/notifications">${t('notifications:all')}</a></p>
    </section>
  `
}
