import type { FastifyRequest } from 'fastify'
import { dayIn, momentIn } from '../../../domain/dates/for-people.js'
import { attribute, type Html, html } from '../../../domain/html.js'
import type { Notification } from '../../../domain/types.gen.js'

/** What has happened, line by line; the way to each marks it as seen. */
export const notificationRows = (request: FastifyRequest, items: readonly Notification[]): Html =>
  html`<ol class="history">${items.map((one) => row(request, one))}</ol>`

function row(
  { t, language }: FastifyRequest,
  { id, event, by, day, at, title, reference, seen, ...idea }: Notification,
) {
  const said = t(`notifications:said.${event}`, {
    by: by?.name || t('notifications:somebody'),
    day: day === undefined ? '' : dayIn(language, day),
  })
  const lang = attribute('lang', idea.language !== language && idea.language)
  const name = title === '' ? t('web:idea.untitled') : html`<span${lang}>${title}</span>`
  const mark = seen === undefined && html`<span class="tag now">${t('notifications:unseen')}</span>`
  return html`
    <li>
      <p>${mark} ${said}</p>
      <p>
        <a href="/${language}/desk/notifications/${id}">${name}</a>
        <span class="meta">
          ${reference && html`${reference} · `}
          <time datetime="${at}">${momentIn(language, at)}</time>
        </span>
      </p>
    </li>
  `
}
