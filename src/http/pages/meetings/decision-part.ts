import { listAdvisors } from '../../../actions/people/list-people.js'
import { type Html, html } from '../../../domain/html.js'
import { decisionInWords } from '../../../domain/meetings/decision-in-words.js'
import {
  FREE_DECISIONS,
  type GivenDecision,
  type PossibleDecision,
  possibleDecisions,
} from '../../../domain/meetings/decisions.js'
import type { MeetingItemView } from '../../../domain/types.gen.js'
import { lineInput, selectInput, textInput } from '../components/inputs.js'
import { collisionNotice } from './collision.js'
import { given, meetingForm, type Put, type Sent, type Typed } from './form.js'
import type { MeetingVisit } from './meeting-visit.js'
import { recorded } from './recorded-decision.js'

/** What was decided, whether it is done on the idea, and the form to decide. */
export async function decisionPart(visit: MeetingVisit, item: MeetingItemView, typed: Typed): Promise<Html> {
  const { t, isOpen } = visit
  const mine = typed.form === 'decision' ? collisionNotice(visit, typed) : ''
  return html`
    <section class="stack" aria-labelledby="decision-title">
      <h2 id="decision-title">${t('meetings:decide.title')}</h2>
      ${mine}
      ${recorded(visit, item)}
      ${isOpen && (await decideForm(visit, item, typed))}
      ${isOpen && removePart(visit, item, typed)}
    </section>
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
    go: t('meetings:decide.go'),
  })
  const isOpen = !item.decision || typed.form === 'decision'
  return isOpen
    ? form
    : html`
      <details class="judge">
        <summary>${t('meetings:decide.change')}</summary>
        ${form}
      </details>
    `
}

type Choices = Parameters<typeof selectInput>[1]

function fields(visit: MeetingVisit, item: MeetingItemView, put: Put, advisors: Choices): Html {
  const { t, ideas } = visit
  const known = ideas.get(item.idea ?? '')
  const possible = known ? possibleDecisions(known.context, known.idea) : FREE_DECISIONS
  const kind = put('kind', t('meetings:decide.kind'))
  const boxes = possible.map((one, n) => box(visit, item, one, n, kind, put, advisors))
  const optional = t('meetings:optional')
  return html`
    <fieldset class="decide">
      <legend>${kind.label}</legend>
      ${kind.error && html`<p class="error" id="${kind.id}-error">${kind.error}</p>`}
      <div class="choices">${boxes}</div>
    </fieldset>
    ${textInput(put('words', t('meetings:decide.words'), { hint: t('meetings:decide.wordsHint') }), 3)}
    ${lineInput(put('who', t('meetings:decide.who'), { optional }))}
    ${lineInput(put('due', t('meetings:decide.due'), { optional }), { type: 'date', wide: 'wide-s' })}
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
    selectInput(put(`${value}.person`, t(`meetings:decide.person.${value}`)), advisors, t('ideas:choose'))
  const inner = {
    'take-on': () => person(),
    'hand-over': () =>
      html`
        ${person()}
        ${textInput(put('shared', t('meetings:decide.shared'), { hint: t('meetings:decide.sharedHint') }), 2)}
      `,
  }[possible.kind as 'take-on' | 'hand-over']
  const label =
    possible.requirement === undefined
      ? t(`meetings:decide.kinds.${possible.kind}`)
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
    go: t('meetings:item.remove'),
    look: 'second small',
  })
  return form
}
