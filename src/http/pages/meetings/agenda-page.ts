import { notYetOn, suggestAgenda } from '../../../actions/meetings/suggest-agenda.js'
import { type Html, html } from '../../../domain/html.js'
import { decisionInWords } from '../../../domain/meetings/decision-in-words.js'
import type { MeetingItemView } from '../../../domain/types.gen.js'
import { lineInput } from '../components/inputs.js'
import { meetingForm, NOTHING_TYPED, type Typed } from './form.js'
import { meetingFrame } from './frame.js'
import { langOf, type MeetingVisit, titleIn } from './meeting-visit.js'
import { nameOf, whyOf } from './suggestion-list.js'

/** The agenda in its order, what could be put on it, and the way to close the meeting. */
export async function agendaPage(visit: MeetingVisit, typed: Typed = NOTHING_TYPED): Promise<string> {
  const { t, seen, isOpen } = visit
  const rows = seen.items.map((item, n) => agendaRow(visit, item, n + 1))
  const list =
    rows.length === 0
      ? html`<p class="meta">${t('meetings:agenda.none')}</p>`
      : html`<ol class="queue agenda">${rows}</ol>`
  const hidden =
    seen.hidden !== undefined &&
    html`<p class="meta">${t('meetings:agenda.hidden', { count: seen.hidden })}</p>`
  const more =
    isOpen &&
    html`
      <div class="stack-l">${await suggestPart(visit)}${addPart(visit, typed)}${statePart(visit, typed)}</div>
    `
  return meetingFrame(
    visit,
    '',
    t('meetings:pages.agenda'),
    html`
      <div class="rail">
        <section aria-labelledby="agenda">
          <h2 id="agenda">${t('meetings:agenda.title')}</h2>
          ${list}
          ${hidden}
        </section>
        ${more}
      </div>
    `,
  )
}

function agendaRow(visit: MeetingVisit, item: MeetingItemView, number: number): Html {
  const { t, at } = visit
  const why = item.reasons.map((reason) => t(`meetings:reason.${reason}`)).join(' · ')
  const reference = item.about?.reference && html`${item.about.reference} · `
  const proposals = item.proposals.map(
    ({ by, text, language }) =>
      html`
        <p class="why">
          ${t('meetings:proposalBy', { name: by.name })} <span${langOf(visit, language)}>${text}</span>
        </p>
      `,
  )
  return html`
    <li>
      <span class="n">${number}</span>
      <div>
        <h3><a href="${at(`items/${item.id}`)}">${titleIn(visit, item)}</a></h3>
        <p class="meta">${reference}${why}</p>
        ${proposals}
        ${decisionLine(visit, item)}
      </div>
      ${
        item.decision
          ? html`<span class="tag met">${t('meetings:decidedTag')}</span>`
          : html`<span class="tag quiet">${t('meetings:openTag')}</span>`
      }
    </li>
  `
}

/** What was decided, in a line or two; and whether something remains to be done about it. */
export function decisionLine(visit: MeetingVisit, item: MeetingItemView): Html | '' {
  const { t, ideas, deps, language, meeting } = visit
  if (!item.decision) return ''
  const context = ideas.get(item.idea ?? '')?.context ?? deps.definitions.current
  const sentence = decisionInWords(context, language, item.decision)
  const words = item.decision.words
  const left =
    item.carriedOut === false && html` <span class="tag missing">${t('meetings:notCarried.tag')}</span>`
  return html`
    <p>
      <b>${t('meetings:minutes.decision')}:</b> ${sentence}
      ${sentence && words && ' '}
      <span class="said"${langOf(visit, meeting.language)}>${words}</span>
      ${left}
    </p>
  `
}

/** What waits and is not on the agenda: what is ready is chosen already. */
async function suggestPart(visit: MeetingVisit): Promise<Html> {
  const { deps, t, at, meeting, actor } = visit
  const { suggestions, ideas } = await suggestAgenda(deps, actor)
  const fresh = notYetOn(meeting, suggestions)
  if (fresh.length === 0) return html``
  const boxes = fresh.map(
    (suggestion) =>
      html`
        <label class="choice">
          <input
            type="checkbox"
            name="chosen"
            value="${suggestion.idea ?? suggestion.title}"
            ${suggestion.ready && html` checked`}
          >
          <span>${nameOf(visit, suggestion, ideas)}<br>${whyOf(visit, suggestion)}</span>
        </label>
      `,
  )
  return html`
    <section aria-labelledby="suggested">
      <h2 id="suggested">${t('meetings:suggest.more')}</h2>
      <form class="stack" method="post" action="${at('acts/suggested')}">
        <fieldset>
          <legend class="vh">${t('meetings:suggest.more')}</legend>
          <div class="choices">${boxes}</div>
        </fieldset>
        <p class="row"><button class="btn second" type="submit">${t('meetings:suggest.go')}</button></p>
      </form>
    </section>
  `
}

function addPart({ t, at }: MeetingVisit, typed: Typed): Html {
  const form = meetingForm({
    t,
    key: 'add',
    action: at('acts/add'),
    typed,
    fields: (put) =>
      html`
        ${lineInput(put('idea', t('meetings:add.idea'), { hint: t('meetings:add.ideaHint') }))}
        ${lineInput(put('title', t('meetings:add.title')))}
      `,
    go: t('meetings:add.go'),
    look: 'second',
  })
  return html`
    <section aria-labelledby="more">
      <h2 id="more">${t('meetings:add.heading')}</h2>
      ${form}
    </section>
  `
}

/** To close a meeting, or to open it again while its minutes are not approved. */
function statePart({ t, at, meeting }: MeetingVisit, typed: Typed): Html {
  const to = meeting.state === 'planned' ? 'held' : 'planned'
  const form = meetingForm({
    t,
    key: 'state',
    action: at('acts/state'),
    revision: meeting.revision,
    typed,
    fields: () => html`<input type="hidden" name="state" value="${to}">`,
    go: t(`meetings:close.${to}.go`),
    look: to === 'held' ? '' : 'second',
  })
  return html`
    <section class="stack" aria-labelledby="close">
      <h2 id="close">${t(`meetings:close.${to}.title`)}</h2>
      <p>${t(`meetings:close.${to}.text`)}</p>
      ${form}
    </section>
  `
}
