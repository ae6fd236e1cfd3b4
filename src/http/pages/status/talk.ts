import type { ItemsPage } from '../../../actions/ideas/read-items.js'
import { dayIn } from '../../../domain/dates/for-people.js'
import { type Html, html, TEXT_START } from '../../../domain/html.js'
import { LIMITS } from '../../../domain/limits.js'
import type { Message } from '../../../domain/types.gen.js'
import { olderLink } from '../components/history.js'
import type { Visit } from './visit.js'

/** What was said, the oldest first, and a field to answer in. */
export function talk(
  { deps, request, found, here, error, typed = '' }: Visit,
  { items, next }: ItemsPage<Message>,
): Html {
  const { t, language } = request
  const sendsMail = deps.config.smtpUrl !== undefined
  const messages = items.toReversed().map(({ by, at, side, text }) => {
    const isMine = side === 'submitter'
    const who = isMine ? t('submission:status.you') : by.name
    return html`
      <li${isMine && html` class="mine"`}>
        <p class="meta"><b>${who}</b> · <time datetime="${at}">${dayIn(language, at)}</time></p>
        <p class="lines">${text}</p>
      </li>
    `
  })
  const { advisor } = found.idea
  const label = advisor
    ? t('submission:status.writeTo', { name: advisor.name })
    : t('submission:status.write')
  const told = error === undefined ? 'text-hint' : 'text-error text-hint'
  const field = html`
    <div class="field">
      <label for="text">${label}</label>
      <p class="hint" id="text-hint">
        ${t(sendsMail ? 'submission:status.writeHint' : 'submission:status.writeHintHere')}
      </p>
      ${error !== undefined && html`<p class="error" id="text-error">${error}</p>`}
      <textarea
        id="text"
        name="text"
        rows="4"
        data-max="${LIMITS.message}"
        aria-describedby="${told}"
        ${error !== undefined && html` aria-invalid="true"`}
      >
        ${TEXT_START}
        ${typed}
      </textarea>
    </div>
  `
  return html`
    <section class="stack" aria-labelledby="talk">
      <h2 id="talk">${t('submission:status.messages')}</h2>
      ${olderLink(t, next && `${here}?messages=${next}#talk`)}
      ${messages.length > 0 && html`<ol class="talk">${messages}</ol>`}
      <form
        method="post"
        action="${here}/messages"
        novalidate
        data-warn="${t('submission:unsaved')}"
        data-left="${t('submission:left', { number: '#' })}"
        data-over="${t('submission:over', { number: '#' })}"
      >
        ${field}
        <p class="row"><button class="btn" type="submit">${t('submission:status.send')}</button></p>
      </form>
    </section>
  `
}
