import { refusalNow } from '../../../actions/meetings/decide-item.js'
import { listAdvisors } from '../../../actions/people/list-people.js'
import { dayIn } from '../../../domain/dates/for-people.js'
import { type Html, html } from '../../../domain/html.js'
import { decisionInWords } from '../../../domain/meetings/decision-in-words.js'
import {
  FREE_DECISIONS,
  type GivenDecision,
  type PossibleDecision,
  possibleDecisions,
} from '../../../domain/meetings/decisions.js'
import type { MeetingDecision, MeetingItemView } from '../../../domain/types.gen.js'
import { problemOf } from '../../plugins/problems.js'
import { lineInput, selectInput, textInput } from '../components/inputs.js'
import { decisionLine } from './agenda-page.js'
import { collisionNotice } from './collision.js'
import { given, meetingForm, type Put, type Sent, type Typed } from './form.js'
import type { MeetingVisit } from './meeting-visit.js'

/** What was decided, whether it is done on the idea, and the form to decide. */
export async function decisionPart(visit: MeetingVisit, item: MeetingItemView, typed: Typed): Promise<Html> {
  const { t, isOpen } = visit
  const mine = typed.form === 'decision' ? collisionNotice(visit, typed) : ''
  return html`
    <section class="stack" aria-labelledby="decision-title">
      <h2 id="decision-title">${t('meeting:decide.title')}</h2>
      ${mine}
      ${recorded(visit, item)}
      ${isOpen && (await decideForm(visit, item, typed))}
      ${isOpen && removePart(visit, item, typed)}
    </section>
  `
}

function recorded(visit: MeetingVisit, item: MeetingItemView): Html {
  const { t, language } = visit
  const { decision } = item
  if (!decision) return html`<p class="meta">${t('meeting:decide.none')}</p>`
  const facts = [
    [decision.person?.name, decision.who].filter(Boolean).join(', '),
    decision.due && t('meeting:decide.dueOn', { day: dayIn(language, decision.due) }),
    t('meeting:decide.by', { name: decision.by.name, day: dayIn(language, decision.at) }),
  ].filter(Boolean)
  return html`
    <div class="notice ${item.carriedOut === false ? 'now' : 'met'}">
      ${decisionLine(visit, item)}
      <p class="meta">${facts.join(' · ')}</p>
      ${notCarried(visit, item, decision)}
    </div>
  `
}

/**
 * What the process does not let this person do is told here, with the way on; else there is a button to do
 * it.
 */
function notCarried(visit: MeetingVisit, item: MeetingItemView, decision: MeetingDecision): Html | '' {
  const { t, at, deps, actor, request, meeting, ideas, language } = visit
  const known = ideas.get(item.idea ?? '')
  if (item.carriedOut !== false || !known) return ''
  const refused = refusalNow(deps, actor, { meeting, decision }, known)
  if (refused) {
    const { title, detail } = problemOf(refused, request, deps.definitions.texts)
    const way = `/${language}/ideas/${known.idea.reference ?? known.idea.id}`
    return html`
      <p>${t('meeting:notCarried.why')} <b>${title}.</b> ${detail}</p>
      <p><a href="${way}">${t('meeting:item.toIdea')}</a></p>
    `
  }
  return html`
    <p>${t('meeting:notCarried.can')}</p>
    <form method="post" action="${at(`items/${item.id}/acts/carry`)}">
      <button class="btn small" type="submit">${t('meeting:notCarried.go')}</button>
    </form>
  `
}

/** Kind and requirement in one value, as a form has one button for each. */
const valueOf = ({ kind, requirement }: PossibleDecision): string =>
  requirement === undefined ? kind : `${kind}:${requirement}`

async function decideForm(visit: MeetingVisit, item: MeetingItemView, typed: Typed): Promise<Html> {
  const { t, at, meeting, deps } = visit
  const advisors = (await listAdvisors(deps)).map(({ id, name }) => ({ value: id, label: name }))
  const form = meetingForm({
    t,
    key: 'decision',
    action: at(`items/${item.id}/acts/decision`),
    revision: meeting.revision,
    typed,
    fields: (put) => fields(visit, item, put, advisors),
    go: t('meeting:decide.go'),
  })
  const isOpen = !item.decision || typed.form === 'decision'
  return isOpen
    ? form
    : html`
      <details class="judge">
        <summary>${t('meeting:decide.change')}</summary>
        ${form}
      </details>
    `
}

type Choices = Parameters<typeof selectInput>[1]

function fields(visit: MeetingVisit, item: MeetingItemView, put: Put, advisors: Choices): Html {
  const { t, ideas } = visit
  const known = ideas.get(item.idea ?? '')
  const possible = known ? possibleDecisions(known.context, known.idea) : FREE_DECISIONS
  const kind = put('kind', t('meeting:decide.kind'))
  const boxes = possible.map((one, n) => box(visit, item, one, n, kind, put, advisors))
  const optional = t('meeting:optional')
  return html`
    <fieldset class="decide">
      <legend>${kind.label}</legend>
      ${kind.error && html`<p class="error" id="${kind.id}-error">${kind.error}</p>`}
      <div class="choices">${boxes}</div>
    </fieldset>
    ${textInput(put('words', t('meeting:decide.words'), { hint: t('meeting:decide.wordsHint') }), 3)}
    ${lineInput(put('who', t('meeting:decide.who'), { optional }))}
    ${lineInput(put('due', t('meeting:decide.due'), { optional }), { type: 'date', wide: 'wide-s' })}
  `
}

/** One way to decide, and below it what only that way needs to know. */
function box(
  visit: MeetingVisit,
  { idea }: MeetingItemView,
  possible: PossibleDecision,
  n: number,
  chosen: ReturnType<Put>,
  put: Put,
  advisors: Choices,
): Html {
  const { t, language, ideas, deps } = visit
  const context = ideas.get(idea ?? '')?.context ?? deps.definitions.current
  const value = valueOf(possible)
  const person = (): Html =>
    selectInput(put(`${value}.person`, t(`meeting:decide.person.${value}`)), advisors, t('idea:choose'))
  const inner = {
    'take-on': () => person(),
    'hand-over': () =>
      html`
        ${person()}
        ${textInput(put('shared', t('meeting:decide.shared'), { hint: t('meeting:decide.sharedHint') }), 2)}
      `,
  }[possible.kind as 'take-on' | 'hand-over']
  const label =
    possible.requirement === undefined
      ? t(`meeting:decide.kinds.${possible.kind}`)
      : decisionInWords(context, language, possible)
  return html`
    <label class="choice">
      <input
        ${n === 0 && html` id="${chosen.id}"`}
        type="radio"
        name="kind"
        value="${value}"
        ${value === chosen.value && html` checked`}
      >
      <span>${label}</span>
    </label>
    ${inner && html`<div class="then">${inner()}</div>`}
  `
}

/** What the form decides; fields of ways that were not chosen are not looked at. */
export function decisionIn(sent: Sent): GivenDecision {
  const [kind = '', requirement] = sent.one('kind').split(':')
  return {
    ...(kind && { kind: kind as GivenDecision['kind'] }),
    ...(requirement && { requirement }),
    ...(sent.one(`${kind}.person`) && { person: sent.one(`${kind}.person`) }),
    ...(kind === 'hand-over' && given(sent, 'shared')),
    ...given(sent, 'words', 'who', 'due'),
  } as GivenDecision
}

/** The field of the form that a part of the decision stands in. */
export const decisionField =
  (sent: Sent) =>
  (pointer: string): string => {
    if (pointer === '/person') return `${sent.one('kind')}.person`
    return pointer === '/requirement' ? 'kind' : pointer.slice(1)
  }

/** What nothing is written about can be taken off the agenda. */
function removePart(visit: MeetingVisit, { id, note, decision }: MeetingItemView, typed: Typed): Html | '' {
  const { t, at } = visit
  if (note?.text || decision) return ''
  const form = meetingForm({
    t,
    key: 'remove',
    action: at(`items/${id}/acts/remove`),
    typed,
    fields: () => '',
    go: t('meeting:item.remove'),
    look: 'second small',
  })
  return form
}
