import { type Html, html, type Part } from '../../../domain/html.js'
import { askedIn } from '../../../domain/submission/form-values.js'
import { isAnswered, isAsked, valueOf } from '../../../domain/template/values.js'
import { idOf } from '../components/answer-form/field-parts.js'
import { valueText } from '../components/answer-form/value-text.js'
import { formPage } from './form-page.js'
import type { FormSession } from './form-session.js'
import { noticeBody } from './notice-body.js'

/** Why it could not be sent in, and what stood in the form. */
export interface Refused {
  readonly errors?: Readonly<Record<string, string>>
  /** What the gate asks for, as it says it. */
  readonly unmet?: readonly string[]
  readonly given?: { readonly read?: boolean; readonly publish?: string | undefined }
}

/** Everything that was answered and everything that is empty, with a way to change each, and sending in. */
export function checkPage(
  session: FormSession,
  { errors = {}, unmet = [], given = {} }: Refused = {},
): string {
  const { t, isDraft } = session
  const isRefused = Object.keys(errors).length > 0 || unmet.length > 0
  return formPage(session, {
    page: 'check',
    title: t(isDraft ? 'submission:check.title' : 'submission:check.titleSent'),
    hint: t('submission:check.lead'),
    labels: { read: t('submission:check.notice.read') },
    errors,
    elsewhere: isRefused ? missingFor(session, unmet) : [],
    body: html`
      ${summary(session)}
      ${isDraft && emptyNotice(session, unmet)}
      ${isDraft && before(session, given)}
    `,
    buttons: isDraft
      ? html`
        <p class="row">
          <button class="btn" type="submit" name="go" value="send">${t('submission:check.send')}</button>
          <button class="btn second" type="submit" name="go" value="later">${t('submission:later')}</button>
        </p>
      `
      : html`
        <p class="row">
          <a class="btn" href="/${session.request.language}/link/${session.linkOwner?.secret}">
            ${t('submission:check.toStatus')}
          </a>
        </p>
      `,
  })
}

function summary(session: FormSession): Html[] {
  const { t, context, idea } = session
  const sections = context.template.sections.map(({ id, number }) => {
    const title = `${number === undefined ? '' : `${number}. `}${t(`template:sections.${id}.title`)}`
    return html`
      <section aria-labelledby="s-${id}">
        <h2 id="s-${id}">${title}</h2>
        <dl class="pairs">${answers(session, id)}</dl>
      </section>
    `
  })
  const all = [...(idea?.files ?? []), ...(idea?.pictures ?? [])]
  const files = all.map(({ name }) => name).join(', ')
  const contact = [idea?.contact.name, idea?.contact.email, idea?.contact.phone, idea?.contact.organisation]
  const rest = html`
    <section aria-labelledby="s-rest">
      <h2 id="s-rest">${t('submission:check.rest')}</h2>
      <dl class="pairs">
        ${pair(session, 'files', t('submission:files.title'), files, 'files')}
        ${pair(
          session,
          'contact',
          t('submission:contact.title'),
          contact.filter(Boolean).join(', '),
          'contact',
        )}
      </dl>
    </section>
  `
  return [...sections, rest]
}

/** Answers one by one; what is empty in a line together, so that the page stays short. */
function answers(session: FormSession, section: string): Html {
  const { t, context, idea } = session
  const given = idea?.answers ?? {}
  const asked = askedIn(context.template, section).filter(({ id }) => isAsked(context.template, given, id))
  const full = asked.filter(({ id }) => isAnswered(valueOf(given, id)))
  const empty = asked.filter((field) => !full.includes(field))
  const rows = full.map(({ id, def }) =>
    pair(session, id, t(`template:fields.${id}.label`), valueText(session, def, valueOf(given, id)), section),
  )
  if (empty.length === 0) return html`${rows}`
  const names = empty.map(({ id }) => t(`template:fields.${id}.label`)).join(' · ')
  const on = `${session.at(section)}#${idOf(empty[0]?.id ?? '')}`
  return html`
    ${rows}
    <div>
      <dt>${t('submission:check.empty')}</dt>
      <dd class="none">${names}</dd>
      <dd>
        <a href="${on}">
          ${t('submission:check.fill')}
          <span class="vh">: ${t(`template:sections.${section}.title`)}</span>
        </a>
      </dd>
    </div>
  `
}

function pair(session: FormSession, id: string, label: string, value: Part, page: string): Html {
  const { t } = session
  const isEmpty = value === ''
  const words = t(isEmpty ? 'submission:check.fill' : 'submission:check.change')
  const to = page === id ? session.at(page) : `${session.at(page)}#${idOf(id)}`
  return html`
    <div>
      <dt>${label}</dt>
      <dd${isEmpty && html` class="none"`}>${isEmpty ? t('submission:check.nothing') : value}</dd>
      <dd><a href="${to}">${words}<span class="vh">: ${label}</span></a></dd>
    </div>
  `
}

/** What must be there before it can be sent in and is not, with the way to it. */
export function neededFor(session: FormSession): { readonly to: string; readonly label: string }[] {
  const { t, context, idea } = session
  const needed = context.template.fields.filter(
    ({ id, def }) => def.submit && !isAnswered(valueOf(idea?.answers ?? {}, id)),
  )
  const hasContact = idea?.contact.email !== undefined || idea?.contact.phone !== undefined
  return [
    ...needed.map(({ id, section }) => ({
      to: `${session.at(section)}#${idOf(id)}`,
      label: t(`template:fields.${id}.label`),
    })),
    ...(hasContact ? [] : [{ to: session.at('contact'), label: t('submission:check.contact') }]),
  ]
}

/** For the summary: every answer that is missing, else what the gate asks for. */
function missingFor(
  session: FormSession,
  unmet: readonly string[],
): { readonly to: string; readonly words: string }[] {
  const needed = neededFor(session)
  const words = (label: string): string => session.t('submission:check.needed', { label })
  if (needed.length > 0) return needed.map(({ to, label }) => ({ to, words: words(label) }))
  return unmet.map((label) => ({ to: '#needed', words: words(label) }))
}

/** @param unmet what the gate asks for, as it says it, besides what can be seen from here */
function emptyNotice(session: FormSession, unmet: readonly string[]): Html {
  const { t } = session
  const missing = neededFor(session)
  if (missing.length === 0 && unmet.length === 0)
    return html`
      <div class="notice met">
        <h2>${t('submission:check.ready')}</h2>
        <p>${t('submission:check.readyText')}</p>
      </div>
    `
  const items = missing.map(({ to, label }) => html`<li><a href="${to}">${label}</a></li>`)
  const others = missing.length > 0 ? [] : unmet.map((words) => html`<li>${words}</li>`)
  return html`
    <div class="notice missing" id="needed">
      <h2>${t('submission:check.notReady')}</h2>
      <ul>${items}${others}</ul>
    </div>
  `
}

/** What one must know, and what one may say, before sending in. */
function before(session: FormSession, given: NonNullable<Refused['given']>): Html {
  const { t } = session
  const said = (['given', 'asked', 'refused'] as const).map(
    (state, n) =>
      html`
        <label class="choice">
          <input
            type="radio"
            ${n === 0 && html` id="publish"`}
            name="publish"
            value="${state}"
            ${given.publish === state && html` checked`}
          >
          <span>${t(`submission:check.publish.${state}`)}</span>
        </label>
      `,
  )
  return html`
    <section aria-labelledby="notice">
      <h2 id="notice">${t('submission:check.notice.title')}</h2>
      ${noticeBody(session)}
      <input type="hidden" name="notice" value="${session.deps.definitions.notices.notice.current.edition}">
      <div class="choices">
        <label class="choice">
          <input type="checkbox" id="read" name="read" value="yes"${given.read && html` checked`}>
          <span>${t('submission:check.notice.read')}</span>
        </label>
      </div>
    </section>
    <fieldset>
      <legend>
        ${t('submission:check.publish.title')} <span class="opt">${t('submission:optional')}</span>
      </legend>
      <p class="hint">${t('submission:check.publish.hint')}</p>
      <div class="choices">${said}</div>
    </fieldset>
  `
}
