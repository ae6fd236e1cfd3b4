import { html, TEXT_START } from '../../../domain/html.js'
import { titleOf } from '../../../domain/ideas/mails.js'
import { errorSummary } from '../components/form.js'
import { mailedTo } from '../components/mailed-to.js'
import { layout } from '../layout.js'
import type { Visit } from './visit.js'

/** Before an idea is taken back: what it means, and why, if one wants to say. */
export function withdrawPage({ request, found, here, error, typed = '' }: Visit): string {
  const { t } = request
  const { idea } = found
  const title = t('submission:withdraw.title')
  const meaning = idea.advisor
    ? t('submission:withdraw.advisor', { name: idea.advisor.name })
    : t('submission:withdraw.text')
  const label = t('submission:withdraw.why')
  const wrong = error === undefined ? '' : errorSummary(t, { note: error }, { note: label })
  const main = html`
    <div class="question">
      <a class="back" href="${here}">${t('submission:back')}</a>
      <h1>${title}</h1>
      ${wrong}
      <p><b>${titleOf(idea) || t('web:idea.untitled')}</b></p>
      <p>${meaning}</p>
      <p>${t('submission:withdraw.kept')}</p>
      <form method="post" action="${here}/withdraw" class="stack" novalidate>
        <div class="field">
          <label for="note">${label} <span class="opt">${t('submission:optional')}</span></label>
          ${error !== undefined && html`<p class="error" id="note-error">${error}</p>`}
          <textarea
            id="note"
            name="note"
            rows="4"
            ${error !== undefined && html` aria-invalid="true" aria-describedby="note-error"`}
          >
            ${TEXT_START}
            ${typed}
          </textarea>
        </div>
        <p class="row">
          <button class="btn danger" type="submit">${t('submission:withdraw.go')}</button>
          <a class="btn second" href="${here}">${t('submission:withdraw.keep')}</a>
        </p>
      </form>
    </div>
  `
  return layout(request, { title, main, styles: ['submit.css'] })
}

/** Before the private link is replaced. */
export function renewPage({ deps, request, found, here }: Visit): string {
  const { t } = request
  const title = t('submission:renew.title')
  const email = mailedTo(deps, found.idea)
  const kept = t(found.idea.contact.email === undefined ? 'submission:renew.noMail' : 'submission:notMailed')
  const mailed = email === undefined ? kept : t('submission:renew.mail', { email })
  const main = html`
    <div class="question">
      <a class="back" href="${here}">${t('submission:back')}</a>
      <h1>${title}</h1>
      <p>${t('submission:renew.text')}</p>
      <p>${mailed}</p>
      <form method="post" action="${here}/renew">
        <p class="row">
          <button class="btn" type="submit">${t('submission:renew.go')}</button>
          <a class="btn second" href="${here}">${t('submission:renew.keep')}</a>
        </p>
      </form>
    </div>
  `
  return layout(request, { title, main, styles: ['submit.css'] })
}
