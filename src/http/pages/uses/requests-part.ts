import { dayIn } from '../../../domain/dates/for-people.js'
import { languageName } from '../../../domain/export/in-words.js'
import { type Html, html } from '../../../domain/html.js'
import { decisionsFor } from '../../../domain/requests/decide-request.js'
import type { ReaderRequest, RequestDecision } from '../../../domain/types.gen.js'
import { countryName } from '../../../domain/uses/countries.js'
import { lineInput, textInput } from '../components/inputs.js'
import { listPart } from '../components/list-part.js'
import { actForm } from '../ideas/form.js'
import type { Typed, Visit } from '../ideas/visit.js'

/** Questions of readers, the newest first, each with what can be done about it. */
export function requestsPart(visit: Visit, typed: Typed): Html {
  const { t, idea } = visit
  const list = (idea.requests ?? [])
    .toReversed()
    .map((one) => html`<li>${requestHtml(visit, one, typed)}</li>`)
  return listPart({
    id: 'requests',
    title: t('uses:idea.requests'),
    items: list,
    none: t('uses:idea.noRequests'),
  })
}

const LOOKS: Readonly<Record<ReaderRequest['state'], string>> = {
  held: 'missing',
  open: 'now',
  answered: 'met',
  closed: 'quiet',
  discarded: 'quiet',
}

function requestHtml(visit: Visit, request: ReaderRequest, typed: Typed): Html {
  const { t, language } = visit
  const { at, edition, state, name, organisation, country, question, email } = request
  const who = [name, organisation, countryName(country, language)].filter(Boolean).join(', ')
  const asked = t('uses:idea.asked', { day: dayIn(language, at), edition })
  return html`
    <p class="row">
      <span class="tag ${LOOKS[state]}">${t(`uses:states.${state}`)}</span>
      <span class="meta">${asked}</span>
    </p>
    <p><b>${who}</b>${email && html` <span class="meta">${email}</span>`}</p>
    ${question && html`<p class="said"${langOf(visit, request)}>${question}</p>`}
    ${signals(visit, request.signals)}
    ${happened(visit, request)}
    ${forms(visit, request, typed)}
  `
}

/** What people write to us is in the language of the page that they wrote it on, as far as we know. */
const langOf = (visit: Visit, request: ReaderRequest): Html | '' =>
  request.language === visit.language ? '' : html` lang="${request.language}"`

export function signals({ t }: Visit, codes: readonly string[] = []): Html | '' {
  if (codes.length === 0) return ''
  return html`
    <p class="meta">
      ${t('uses:idea.spam')} ${codes.map((code) => t(`submission:signals.${code}`)).join(' ')}
    </p>
  `
}

function happened(visit: Visit, { answers, closed, erased, language: asked }: ReaderRequest): Html {
  const { t, language } = visit
  const lang = asked !== language && html` lang="${asked}"`
  const said = answers.map(
    ({ at, by, text }) =>
      html`
        <p class="meta">${t('uses:idea.answeredBy', { name: by.name, day: dayIn(language, at) })}</p>
        ${
          text === undefined
            ? html`<p class="meta">${t('uses:idea.erasedAnswer')}</p>`
            : html`<p class="said"${lang}>${text}</p>`
        }
      `,
  )
  const end =
    closed &&
    html`
      <p class="meta">
        ${t('uses:idea.closedBy', { name: closed.by.name, day: dayIn(language, closed.at) })}
        ${closed.note && html`: ${closed.note}`}
      </p>
    `
  const gone =
    erased && html`<p class="meta">${t('uses:idea.erasedBy', { day: dayIn(language, erased.at) })}</p>`
  return html`${said}${end}${gone}`
}

function forms(visit: Visit, request: ReaderRequest, typed: Typed): Html[] {
  return decisionsFor(request).map((decision) => FORMS[decision](visit, request, typed))
}

type Draw = (visit: Visit, request: ReaderRequest, typed: Typed) => Html
type Decision = RequestDecision['decision']

const folded = (open: boolean, summary: string, of: string, body: Html): Html =>
  html`
    <details class="judge"${open && html` open`}>
      <summary>${summary}<span class="vh">: ${of}</span></summary>
      ${body}
    </details>
  `

const nameOf = ({ t }: Visit, { name, organisation }: ReaderRequest): string =>
  name ?? organisation ?? t('uses:reader')

/** One form a decision; its act carries what is decided, its item the request. */
const FORMS: Readonly<Record<Decision, Draw>> = {
  answer: (visit, request, typed) => {
    const { t, language } = visit
    const spoken = languageName(request.language, language)
    const sendsMail = visit.deps.config.smtpUrl !== undefined
    const hint = t(sendsMail ? 'uses:idea.answerHint' : 'uses:idea.answerHere', {
      email: request.email ?? '',
      language: spoken,
    })
    const form = actForm(visit, {
      act: 'answer-request',
      item: request.id,
      typed,
      fields: (put) => textInput(put('text', t('uses:idea.answer'), { hint }), 6),
      go: t('uses:idea.answerGo'),
    })
    const isOpen = request.state === 'open' || typed.form === `answer-request-${request.id}`
    const label = request.state === 'open' ? t('uses:idea.answer') : t('uses:idea.answerAgain')
    return folded(isOpen, label, `${nameOf(visit, request)}, ${dayIn(language, request.at)}`, form)
  },
  close: (visit, request, typed) => {
    const { t } = visit
    const form = actForm(visit, {
      act: 'close-request',
      item: request.id,
      typed,
      fields: (put) =>
        lineInput(put('text', t('uses:idea.closeWhy'), { optional: t('ideas:optional') }), { wide: 'wide' }),
      go: t('uses:idea.closeGo'),
      look: 'second small',
    })
    const isOpen = typed.form === `close-request-${request.id}`
    return folded(isOpen, t('uses:idea.close'), nameOf(visit, request), form)
  },
  'let-through': (visit, request, typed) => plain(visit, 'let-through-request', 'letThrough', request, typed),
  discard: (visit, request, typed) => plain(visit, 'discard-request', 'discard', request, typed),
  erase: (visit, request, typed) => {
    const { t } = visit
    const form = actForm(visit, {
      act: 'erase-request',
      item: request.id,
      typed,
      fields: () => html`<p>${t('uses:idea.eraseHint')}</p>`,
      go: t('uses:idea.eraseGo'),
      look: 'danger',
    })
    return folded(false, t('uses:idea.erase'), nameOf(visit, request), form)
  },
}

const plain = (visit: Visit, act: string, word: string, request: ReaderRequest, typed: Typed): Html =>
  actForm(visit, {
    act,
    item: request.id,
    typed,
    fields: () => '',
    go: visit.t(`uses:idea.${word}`),
    look: 'second small',
  })
