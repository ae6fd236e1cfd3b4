import { momentIn } from '../../../domain/dates/for-people.js'
import { type Html, html, type Part } from '../../../domain/html.js'
import { idOf } from '../components/answer-form/field-parts.js'
import { errorSummary, summaryOf } from '../components/form.js'
import { mailedTo } from '../components/mailed-to.js'
import { notice } from '../components/notice.js'
import { layout } from '../layout.js'
import { askedFor } from '../sent-values.js'
import { channelField, channelLine } from './channel.js'
import type { FormSession } from './form-session.js'
import { marks } from './open-form-session.js'
import { privateLink } from './private-link-part.js'

export interface FormPage {
  readonly page: string
  /** The page that leads back; the one before, unless said. */
  readonly back?: string
  readonly title: string
  readonly hint?: string
  /** Of everything that can be wrong, in the order of the page. */
  readonly labels: Readonly<Record<string, string>>
  readonly errors: Readonly<Record<string, string>>
  /** What is mended on other pages of the form; it comes first. */
  readonly elsewhere?: readonly { readonly to: string; readonly words: string }[]
  /** Others have saved meanwhile. */
  readonly isConflict?: boolean
  readonly body: Part
  /** For files. */
  readonly multipart?: boolean
  /** Instead of the usual buttons. */
  readonly buttons?: Part
}

/** Of an error that no field of the form can mend. */
export const NO_FIELD = ''

export const STYLES = ['submit.css']
export const SCRIPTS = ['submit.js']

/** ` lang="sv-x-lattlast"` where the words are not those of the page. */
export const langOf = ({ isEasy, language }: FormSession): Html | false => isEasy && html` lang="${language}"`

/** One page of the form: where one is, what is wrong, the fields, and the ways on. */
export function formPage(session: FormSession, parts: FormPage): string {
  const { t, request } = session
  const labels = session.channel ? { party: request.t('parties:walk.choose'), ...parts.labels } : parts.labels
  const summary = wrongOf(session, { ...parts, labels })
  const conflict = parts.isConflict && conflictNotice(session)
  const said = summary || conflict
  const main = html`
    <div class="question"${langOf(session)}>
      <a class="back" href="${session.at(parts.back ?? before(session, parts.page))}">
        ${t('submission:back')}
      </a>
      ${channelLine(session)}
      ${count(session, parts.page)}
      <h1>${parts.title}</h1>
      ${parts.hint && html`<p class="hint">${parts.hint}</p>`}
      ${said || started(session)}
      <form
        method="post"
        action="${session.at(parts.page)}"
        ${parts.multipart && html` enctype="multipart/form-data"`}
        class="stack"
        novalidate
        data-warn="${t('submission:unsaved')}"
        data-left="${t('submission:left', { number: '#' })}"
        data-over="${t('submission:over', { number: '#' })}"
      >
        <button class="vh" type="submit" name="go" value="next" tabindex="-1">${t('submission:next')}</button>
        ${marks(session)}
        ${channelField(session, parts.errors.party)}
        ${parts.body}
        ${parts.buttons ?? buttons(session)}
      </form>
      ${session.pages.includes(parts.page) && saved(session)}
      ${help(session)}
    </div>
  `
  return layout(request, {
    title: said ? t('submission:mend', { title: parts.title }) : parts.title,
    main,
    styles: STYLES,
    scripts: SCRIPTS,
    // Before there is a private link, whoever comes next to a shared computer would be shown the text.
    ...(session.idea && { drafts: session.idea.id }),
  })
}

function wrongOf({ t }: FormSession, { errors, labels, elsewhere = [] }: FormPage): Html | '' {
  const whole = errors[NO_FIELD]
  if (whole !== undefined) return notice(t('errors:quota-reached.title'), html`<p>${whole}</p>`, 'now')
  if (elsewhere.length === 0) return errorSummary(t, byId(errors), byId(labels))
  const here = Object.entries(errors).map(([name, text]) => ({
    to: `#${idOf(name)}`,
    words: `${labels[name]}: ${text}`,
  }))
  return summaryOf(t, [...elsewhere, ...here])
}

/** The summary links to controls, which go by their ids. */
const byId = (named: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(named).map(([name, text]) => [idOf(name), text]))

function before({ pages, isDraft }: FormSession, page: string): string {
  if (!isDraft) return 'check'
  const place = pages.indexOf(page)
  return place <= 0 ? '' : (pages[place - 1] as string)
}

/** One counter, from the first page to the last. */
function count({ t, pages }: FormSession, page: string): Html {
  const place = pages.indexOf(page)
  if (place < 0) return html``
  const width = pages.length * 18 - 4
  const beads = pages.map(
    (_, n) =>
      html`
        <rect
          ${n <= place && html` class="on"`}
          x="${n * 18 + 0.75}"
          y="1.75"
          width="12.5"
          height="6.5"
          rx="1.5"/
        >
      `,
  )
  return html`
    <p class="count">
      <svg class="beads" viewBox="0 0 ${width} 10" aria-hidden="true">${beads}</svg>
      ${t('submission:page', { number: place + 1, of: pages.length })}
    </p>
  `
}

const buttons = ({ t, isDraft }: FormSession): Html =>
  isDraft
    ? html`
      <p class="row">
        <button class="btn" type="submit" name="go" value="next">${t('submission:next')}</button>
        <button class="btn second" type="submit" name="go" value="later">${t('submission:later')}</button>
      </p>
    `
    : html`
      <p class="row">
        <button class="btn" type="submit" name="go" value="check">${t('submission:saveChange')}</button>
      </p>
    `

function conflictNotice({ t }: FormSession): Html {
  return html`
    <div class="error-summary stack" role="alert" aria-labelledby="wrong" tabindex="-1" autofocus>
      <h2 id="wrong">${t('submission:conflict.title')}</h2>
      <p>${t('submission:conflict.text')}</p>
    </div>
  `
}

/** After the first page the link is shown, since it is the only way back. */
function started(session: FormSession): Html | false {
  if (askedFor(session.request, 'new').length === 0 || !session.linkOwner) return false
  return html`
    <div class="notice met" role="status">
      <h2>${session.t('submission:started.title')}</h2>
      <p>${session.t('submission:started.text')}</p>
      ${privateLink(session)}
    </div>
  `
}

function saved(session: FormSession): Html | false {
  const { t, idea } = session
  if (!idea) return html`<p class="keep">${t('submission:notSaved')}</p>`
  const time = momentIn(session.request.language, idea.changed.at)
  const email = mailedTo(session.deps, idea)
  const mailed = email && ` ${t('submission:mailed', { email })}`
  return html`
    <details class="keep">
      <summary>${t('submission:saved', { time })}</summary>
      <p>${t('submission:linkOpens')}${mailed}</p>
      ${privateLink(session)}
    </details>
  `
}

const help = (session: FormSession): Html =>
  html`
    <p class="row">
      <a href="${session.at('')}">${session.t('submission:seeAll')}</a>
      <a href="${session.at('form.docx')}" download>${session.t('submission:docx')}</a>
    </p>
  `
