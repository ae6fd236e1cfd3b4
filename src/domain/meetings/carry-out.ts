import type { Actor } from '../actor.js'
import type { Context } from '../context.js'
import { arrange } from '../ideas/arrange.js'
import { record, withoutGaps } from '../ideas/record.js'
import { tick, untick } from '../ideas/tick.js'
import type { MoveRequest } from '../process/move-request.js'
import { moveThat } from '../process/moves-for.js'
import { assertMay } from '../process/permissions.js'
import { transitionsFrom } from '../process/places.js'
import { takesInput } from '../process/takes-input.js'
import { transition } from '../process/transition.js'
import type { Idea, Meeting, MeetingDecision } from '../types.gen.js'
import { decisionInWords, meetingInWords } from './decision-in-words.js'
import { withAgenda } from './propose.js'
import { withAuthority } from './with-authority.js'

export interface Decided {
  readonly meeting: Pick<Meeting, 'id' | 'kind' | 'start'>
  readonly decision: MeetingDecision
}

type Hand = (idea: Idea, note: string) => Idea

/** Longer notes than this are refused where a requirement is ticked; the whole is in the minutes. */
const NOTE = 2000

/**
 * Carries a decision through on its idea by the ordinary acts of the process, after what the meeting decided
 * has been written into the idea's history. It does only what the process allows, and nothing by halves.
 * @throws DomainError as those acts refuse
 */
export function carryOut(
  context: Context,
  idea: Idea,
  decided: Decided,
  actor: Actor,
  now: Date,
  newId: () => string,
): Idea {
  const note = noteOf(context, decided, actor)
  const told = noteDecision(context, idea, decided, true, actor, now, newId)
  return handOf(context, decided.decision, withAuthority(actor), now, newId)(told, note)
}

/**
 * Writes into the idea's history what was decided, and takes the idea off the list for the next meeting,
 * unless it was postponed.
 * @param carried whether what follows from it is done in the same breath
 * @throws DomainError `not-allowed`
 */
export function noteDecision(
  context: Context,
  idea: Idea,
  decided: Decided,
  carried: boolean,
  actor: Actor,
  now: Date,
  newId: () => string,
): Idea {
  assertMay(context.process, actor, idea, 'advise')
  const { meeting, decision } = decided
  const { id, kind, requirement } = decision
  const data = withoutGaps({ meeting: meeting.id, decision: id, kind, requirement, carried })
  const note = noteOf(context, decided, actor)
  const offList = kind === 'postponed' ? idea : withAgenda(idea, [])
  const next = withDecision(offList, decided, carried || !asksForActs(decision), now)
  const what = isTold(idea, decision) ? 'carry-out' : 'decide'
  return record(idea, next, { what, note, data }, actor, now, newId)
}

/** A decision that asks for nothing to be done is carried out when it is told. */
export const asksForActs = ({ kind }: Pick<MeetingDecision, 'kind'>): boolean =>
  kind !== 'other' && kind !== 'postponed'

type Decisions = Pick<Idea, 'decisions'>

const known = ({ decisions = [] }: Decisions, { id }: MeetingDecision) =>
  decisions.find((one) => one.id === id)

/** Whether the idea knows of a decision. */
export const isTold = (idea: Decisions, decision: MeetingDecision): boolean =>
  known(idea, decision) !== undefined

/** Whether a decision, with what follows from it, is done. */
export const isCarriedOut = (idea: Decisions, decision: MeetingDecision): boolean =>
  known(idea, decision)?.done === true

function withDecision(idea: Idea, { meeting, decision }: Decided, done: boolean, now: Date): Idea {
  const { id } = decision
  const others = (idea.decisions ?? []).filter((one) => one.id !== id)
  const at = known(idea, decision)?.at ?? now.toISOString()
  const isDone = done || isCarriedOut(idea, decision)
  return { ...idea, decisions: [...others, { id, done: isDone, at, meeting: meeting.id }] }
}

function noteOf(context: Context, { meeting, decision }: Decided, { language }: Actor): string {
  const sentence = decisionInWords(context, language, decision)
  const said = [sentence, decision.words].filter(Boolean).join(' ')
  return `${meetingInWords(context, language, meeting)}: ${said}`.slice(0, NOTE)
}

function handOf(
  context: Context,
  { kind, requirement = '', person, shared = '' }: MeetingDecision,
  actor: Actor,
  now: Date,
  newId: () => string,
): Hand {
  const move = (idea: Idea, { note, ...request }: MoveRequest): Idea => {
    // What the meeting decided stands in the history already, whether or not the move takes a note.
    const isNoted = note !== undefined && takesInput(context.process, request.move, 'note')
    const given = { ...request, ...(isNoted && { note }) }
    const result = transition(context, idea, given, actor, now, newId)
    if (!result.ok) throw result.error
    return result.next
  }
  const offering = (idea: Idea): string => moveThat(context.process, idea, actor, 'offer')?.id ?? ''
  const hands: Readonly<Partial<Record<MeetingDecision['kind'], Hand>>> = {
    yes: (idea, note) => tick(context, idea, { requirement, note }, actor, now, newId),
    no: (idea) =>
      idea.ticks[requirement] ? untick(context, idea, { requirement }, actor, now, newId) : idea,
    'take-on': (idea, note) => {
      const entry = entryOf(context, idea)
      const taken = entry === undefined ? idea : move(idea, { ...entry, note })
      if (person === undefined || taken.advisor?.id === person.id) return taken
      return arrange(context, taken, { advisor: person }, actor, now, newId)
    },
    'hand-over': (idea, note) =>
      move(idea, { move: offering(idea), shared, note, ...(person && { receiver: person }) }),
  }
  return hands[kind] ?? ((idea) => idea)
}

/** How an idea that waits to be taken on begins: at the first step that is open to it. */
function entryOf({ process }: Context, idea: Idea): Pick<MoveRequest, 'move' | 'to'> | undefined {
  const ways = process
    .movesWith('take-on')
    .flatMap((move) => transitionsFrom(process, idea, move).map(({ to }) => ({ move: move.id, to })))
  const place = ({ to }: { readonly to: string }) => process.placeOf(process.state(to)?.step ?? null)
  return ways.toSorted((a, b) => place(a) - place(b))[0]
}
