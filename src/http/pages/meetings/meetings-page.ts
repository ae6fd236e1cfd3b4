import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Deps } from '../../../actions/deps.js'
import { listMeetings, plannedMeetings } from '../../../actions/meetings/find-meetings.js'
import { planMeeting } from '../../../actions/meetings/plan-meeting.js'
import { notYetOnAny, suggestAgenda } from '../../../actions/meetings/suggest-agenda.js'
import { momentIn } from '../../../domain/dates/for-people.js'
import { type Html, html } from '../../../domain/html.js'
import { meetingSummary } from '../../../domain/meetings/meeting-for.js'
import type { Meeting, NewMeeting } from '../../../domain/types.gen.js'
import { lineInput, radioInputs } from '../components/inputs.js'
import { languageChoices } from '../languages.js'
import { layout } from '../layout.js'
import { cursorIn } from '../sent-values.js'
import { checked } from '../wrong-fields.js'
import { given, meetingForm, NOTHING_TYPED, type Put, sentIn, type Typed, typedAgain } from './form.js'
import { nameOfMeeting, STYLES, stateTag } from './frame.js'
import { langOf } from './meeting-visit.js'
import { suggestionList } from './suggestion-list.js'
import { startIn, startName, whenFields } from './when-fields.js'

const EARLIER = 20

/** The next meeting and the earlier ones, what waits for a meeting, and a form to plan one. */
export async function meetingsPage(
  deps: Deps,
  request: FastifyRequest,
  typed: Typed = NOTHING_TYPED,
): Promise<string> {
  const { t, language } = request
  const planned = await plannedMeetings(deps)
  const asked = { limit: EARLIER, ...cursorIn(request), state: ['held', 'approved'] as const }
  const { items: earlier, next } = await listMeetings(deps, asked)
  const more =
    next &&
    html`<p><a class="btn second" href="/${language}/meeting?after=${next}">${t('web:cases.more')}</a></p>`
  const list = (meetings: readonly Meeting[], none: string): Html =>
    meetings.length === 0
      ? html`<p class="meta">${none}</p>`
      : html`<ul class="queue">${meetings.map((meeting) => row(deps, request, meeting))}</ul>`
  return layout(request, {
    title: t('meetings:title'),
    styles: STYLES,
    main: html`
      <div class="stack">
        <h1>${t('meetings:title')}</h1>
        <p class="measure">${t('meetings:lead')}</p>
      </div>
      <div class="rail">
        <div class="stack-l">
          <section aria-labelledby="next">
            <h2 id="next">${t('meetings:next')}</h2>
            ${list(planned, t('meetings:noneNext'))}
          </section>
          ${await waiting(deps, request, planned)}
          <section aria-labelledby="earlier">
            <h2 id="earlier">${t('meetings:earlier')}</h2>
            ${list(earlier, t('meetings:noneEarlier'))}
            ${more}
          </section>
        </div>
        <section class="stack" aria-labelledby="plan">
          <h2 id="plan">${t('meetings:plan.title')}</h2>
          <p class="hint">${t('meetings:plan.lead')}</p>
          ${planForm(request, typed)}
        </section>
      </div>
    `,
  })
}

function row(deps: Deps, request: FastifyRequest, meeting: Meeting): Html {
  const { t, language } = request
  const { items, decided } = meetingSummary(meeting)
  const here = `/${language}/meeting/${meeting.id}`
  const where = meeting.place && html` · <span${langOf(request, meeting.language)}>${meeting.place}</span>`
  const way =
    meeting.state === 'planned'
      ? html`
        <a class="btn second small" href="${here}">
          ${t('meetings:open')}
          <span class="vh">: ${nameOfMeeting({ deps, language }, meeting)}</span>
        </a>
      `
      : html`
        <a class="btn second small" href="${here}/minutes">
          ${t('meetings:pages.minutes')}
          <span class="vh">: ${nameOfMeeting({ deps, language }, meeting)}</span>
        </a>
      `
  return html`
    <li>
      ${stateTag(request, meeting)}
      <div>
        <h3><a href="${here}">${nameOfMeeting({ deps, language }, meeting)}</a></h3>
        <p class="why">${momentIn(language, meeting.start)}${where}</p>
        <p class="meta">
          ${t('meetings:items', { count: items })} · ${t('meetings:decidedCount', { count: decided })}
        </p>
      </div>
      ${way}
    </li>
  `
}

/** What waits and is on no agenda: what a new one would hold. */
async function waiting(deps: Deps, request: FastifyRequest, planned: readonly Meeting[]): Promise<Html> {
  const { t } = request
  const { suggestions: all, ideas } = await suggestAgenda(deps, request.actor)
  const suggestions = notYetOnAny(planned, all)
  const body =
    suggestions.length === 0
      ? html`<p class="meta">${t('meetings:suggest.none')}</p>`
      : html`
        <details class="judge">
          <summary>${t('meetings:suggest.count', { count: suggestions.length })}</summary>
          ${suggestionList(request, suggestions, ideas)}
        </details>
      `
  return html`
    <section aria-labelledby="waiting">
      <h2 id="waiting">${t('meetings:suggest.title')}</h2>
      ${body}
    </section>
  `
}

const planForm = (request: FastifyRequest, typed: Typed): Html =>
  meetingForm({
    t: request.t,
    key: 'new',
    action: `/${request.language}/meeting`,
    typed,
    fields: (put) => planFields(request, put),
    go: request.t('meetings:plan.go'),
  })

function planFields(request: FastifyRequest, put: Put): Html {
  const { t, language } = request
  const optional = t('meetings:optional')
  const languages = languageChoices(request)
  return html`
    ${whenFields(t, put)}
    ${lineInput(put('place', t('meetings:place'), { optional }))}
    ${lineInput(put('link', t('meetings:link'), { optional, hint: t('meetings:linkHint') }))}
    ${radioInputs(
      put('language', t('meetings:writtenIn'), { value: language, hint: t('meetings:writtenInHint') }),
      languages,
    )}
  `
}

export async function takeNewMeeting(deps: Deps, request: FastifyRequest, reply: FastifyReply) {
  const sent = sentIn(request)
  try {
    const asked = { start: startIn(sent), ...given(sent, 'place', 'link', 'language') }
    const meeting = checked<NewMeeting>(request, 'api-new-meeting.json', asked)
    const { doc } = await planMeeting(deps, meeting, request.actor)
    return reply.redirect(`/${request.language}/meeting/${doc.id}?saved=1`, 303)
  } catch (error) {
    const typed = typedAgain(deps, request, error, { form: 'new', sent, nameOf: startName })
    return reply.status(422).send(await meetingsPage(deps, request, typed))
  }
}
