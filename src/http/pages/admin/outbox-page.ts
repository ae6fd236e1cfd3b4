import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Deps } from '../../../actions/deps.js'
import { listOutbox, retryOutboxItem } from '../../../actions/process/outbox-items.js'
import { momentIn } from '../../../domain/dates/for-people.js'
import { html } from '../../../domain/html.js'
import { cursorIn, formOf } from '../sent-values.js'
import { adminFrame } from './frame.js'

/** What waits to be delivered, and what was given up after many tries: to be tried again. */
export async function outboxPage(deps: Deps, request: FastifyRequest): Promise<string> {
  const { t, language } = request
  const { items, next } = await listOutbox(deps, { limit: 50, ...cursorIn(request) })
  const rows = items.map(
    ({ idea, reference, item, kind, attempts, due, error, failed }) =>
      html`
        <li>
          <span class="tag ${failed ? 'missing' : 'now'}">
            ${t(failed ? 'admin:outbox.failed' : 'admin:outbox.waiting')}
          </span>
          <div>
            <h2><a href="/${language}/ideas/${reference ?? idea}">${reference ?? idea}</a></h2>
            <p class="why">
              ${t(`admin:outbox.kind.${kind}`)}. ${t('admin:outbox.tried', { count: attempts })}. ${t(
                'admin:outbox.due',
                { time: momentIn(language, due) },
              )}
            </p>
            ${error && html`<p class="meta">${error}</p>`}
          </div>
          ${
            failed &&
            html`
              <form method="post" action="/${language}/admin/outbox">
                <input type="hidden" name="idea" value="${idea}">
                <input type="hidden" name="item" value="${item}">
                <button class="btn second small" type="submit">
                  ${t('admin:outbox.retry')}
                  <span class="vh">: ${reference ?? idea}</span>
                </button>
              </form>
            `
          }
        </li>
      `,
  )
  const more =
    next &&
    html`
      <p><a class="btn second" href="/${language}/admin/outbox?after=${next}">${t('web:cases.more')}</a></p>
    `
  return adminFrame(
    request,
    t('admin:outbox.title'),
    html`
      <p class="measure">${t('admin:outbox.lead')}</p>
      ${rows.length > 0 ? html`<ul class="queue">${rows}</ul>` : html`<p>${t('admin:outbox.none')}</p>`}
      ${more}
    `,
  )
}

export async function takeRetry(deps: Deps, request: FastifyRequest, reply: FastifyReply) {
  const { idea = '', item = '' } = formOf(request)
  await retryOutboxItem(deps, idea, item)
  return reply.redirect(`/${request.language}/admin/outbox?saved=1`, 303)
}
