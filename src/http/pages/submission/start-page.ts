import { type Html, html } from '../../../domain/html.js'
import { titleOf } from '../../../domain/ideas/mails.js'
import { askedIn } from '../../../domain/submission/form-values.js'
import { layout } from '../layout.js'
import { channelNotice } from './channel.js'
import { langOf, SCRIPTS, STYLES } from './form-page.js'
import type { FormSession } from './form-session.js'
import type { EarlierIdea } from './open-form-session.js'

/** Before anything is written: what it is for, how long it takes, and every question. */
export function startPage(session: FormSession, earlier: readonly EarlierIdea[] = []): string {
  const { t, request, pages, isEasy } = session
  const first = pages[0] as string
  const main = html`
    <div class="question"${langOf(session)}>
      <h1>${t('submission:start.title')}</h1>
      <p class="hint">${t('submission:start.lead')}</p>
      ${channelNotice(session)}
      ${session.idea ? resume(session) : begin(session, first)}
      ${earlierPart(session, earlier)}
      <ul class="planks">
        <li>${t('submission:start.time')}</li>
        <li>${t('submission:start.need')}</li>
        <li>${t('submission:start.save')}</li>
        <li>${t('submission:start.after')}</li>
      </ul>
      <section aria-labelledby="all">
        <h2 id="all">${t('submission:start.all')}</h2>
        <p>${t('submission:start.allText')}</p>
        ${allQuestions(session)}
      </section>
      <section aria-labelledby="other">
        <h2 id="other">${t('submission:start.otherWays')}</h2>
        <ul class="plain ways">
          <li><a href="${session.at('form.docx')}" download>${t('submission:docx')}</a></li>
          <li><a href="${session.at('form')}">${t('submission:document.link')}</a></li>
          <li><a href="${session.at('print')}">${t('submission:print')}</a></li>
          ${easyChoice(session, isEasy)}
        </ul>
      </section>
    </div>
  `
  return layout(request, {
    title: t('submission:start.title'),
    description: t('submission:start.lead'),
    main,
    open: true,
    styles: STYLES,
    scripts: SCRIPTS,
  })
}

/** An idea, or a solution that exists: which of the two decides how it goes through the process. */
const begin = ({ t, at }: FormSession, first: string): Html => html`
  <p class="row">
    <a class="btn" href="${at(first)}">${t('submission:start.go')}</a>
    <a class="btn second" href="${at(first, { track: 'solution' })}">${t('submission:start.goSolution')}</a>
  </p>
  <p class="hint">${t('submission:start.solutionHint')}</p>
`

/** What was submitted from this browser before. */
function earlierPart({ t, request }: FormSession, earlier: readonly EarlierIdea[]): Html | '' {
  if (earlier.length === 0) return ''
  const rows = earlier.map(
    ({ secret, idea }) => html`
      <li>
        <a href="/${request.language}/link/${secret}">${titleOf(idea) || t('web:idea.untitled')}</a>
        <span class="meta">${idea.reference}</span>
      </li>
    `,
  )
  return html`
    <section aria-labelledby="earlier">
      <h2 id="earlier">${t('submission:start.earlier')}</h2>
      <ul class="planks">${rows}</ul>
    </section>
  `
}

/** Where one was: the first question without an answer. */
export function nextPage({ idea, pages }: FormSession): string {
  if (!idea) return pages[0] as string
  return pages.find((page) => idea.answers[page] === undefined && page !== 'files') ?? 'check'
}

/** The next idea begins without the one before being forgotten. */
export const anotherIdea = ({ t, at, isDraft }: FormSession): Html | false =>
  !isDraft &&
  html`
    <form method="post" action="${at('another')}">
      <p class="row"><button class="btn second" type="submit">${t('submission:start.another')}</button></p>
    </form>
  `

function resume(session: FormSession): Html {
  const { t, idea } = session
  const title = (idea && titleOf(idea)) || t('web:idea.untitled')
  const on = session.isDraft
    ? session.at(nextPage(session))
    : `/${session.request.language}/link/${session.linkOwner?.secret}`
  const words = session.isDraft ? t('submission:start.resume') : t('submission:start.status')
  return html`
    <div class="notice now">
      <h2>${t('submission:start.yours', { title })}</h2>
      <p class="row"><a class="btn" href="${on}">${words}</a></p>
      ${anotherIdea(session)}
      <form method="post" action="${session.at('forget')}">
        <p class="hint">${t('submission:start.forgetText')}</p>
        <button class="link" type="submit">${t('submission:start.forget')}</button>
      </form>
    </div>
  `
}

function allQuestions(session: FormSession): Html[] {
  const { t, context, has } = session
  return context.template.sections.map(({ id, number }) => {
    const key = `template:sections.${id}`
    const title = has(`${key}.question`) ? t(`${key}.question`) : t(`${key}.title`)
    const fields = askedIn(context.template, id).map(({ id, def }) => {
      const needed = def.submit && html` <span class="tag now">${t('submission:needed')}</span>`
      return html`<li>${t(`template:fields.${id}.label`)}${needed}</li>`
    })
    return html`
      <details>
        <summary>${number !== undefined && `${number}. `}${title}</summary>
        <ul>${fields}</ul>
      </details>
    `
  })
}

function easyChoice({ request, t }: FormSession, isEasy: boolean): Html | false {
  if (request.language !== 'sv') return false
  return isEasy
    ? html`<li><a href="/sv/submit" lang="sv">${t('submission:usual')}</a></li>`
    : html`<li><a href="/sv/submit?easy=1" lang="sv-x-lattlast">${t('submission:easy')}</a></li>`
}
