import type { Context } from '../context.js'
import type { FieldError } from '../errors.js'
import { LIMITS } from '../limits.js'
import { type Effect, WORKING } from '../process/behaviour.js'
import { filled, notLonger, realDate } from '../process/input-checks.js'
import { transitionsFrom } from '../process/places.js'
import type { Idea, MeetingDecision } from '../types.gen.js'
import { pendingDecision } from './pending-decision.js'

export type DecisionKind = MeetingDecision['kind']

/** One way in which a meeting can decide. */
export interface PossibleDecision {
  readonly kind: DecisionKind
  /** Of `yes` and `no`. */
  readonly requirement?: string
}

/** What can be decided about a matter without an idea. */
export const FREE_DECISIONS: readonly PossibleDecision[] = [{ kind: 'other' }, { kind: 'postponed' }]

/** Names somebody who can be responsible for an idea. */
export const namesSomebody = (kind: DecisionKind): boolean => kind === 'take-on' || kind === 'hand-over'

export const isAnswer = (kind: DecisionKind): boolean => kind === 'yes' || kind === 'no'

/** Everything that a meeting can decide about an idea as it stands. */
export function possibleDecisions(context: Context, idea: Idea): PossibleDecision[] {
  const { process } = context
  const leads = (effect: Effect): boolean =>
    process.movesWith(effect).some((move) => transitionsFrom(process, idea, move).length > 0)
  const isActive = process.isIn(idea.state, ...WORKING)
  const asked = pendingDecision(context, idea)?.requirements ?? []
  return [
    ...(leads('take-on') || isActive ? [{ kind: 'take-on' } as const] : []),
    ...(leads('offer') ? [{ kind: 'hand-over' } as const] : []),
    ...asked.flatMap((requirement): PossibleDecision[] => [
      { kind: 'yes', requirement },
      { kind: 'no', requirement },
    ]),
    ...FREE_DECISIONS,
  ]
}

/** A decision as it is given, before it is recorded. */
export interface GivenDecision {
  readonly kind: DecisionKind
  readonly requirement?: string | undefined
  /** Id of a person. */
  readonly person?: string | undefined
  readonly shared?: string | undefined
  readonly words?: string | undefined
  readonly who?: string | undefined
  readonly due?: string | undefined
}

/** What is wrong with a decision: what it needs to know, and what it has no use for. */
export function checkDecision(given: GivenDecision, possible: readonly PossibleDecision[]): FieldError[] {
  const { kind, due } = given
  const choices = possible.filter((one) => one.kind === kind)
  if (choices.length === 0) {
    const known = [...new Set(possible.map((one) => one.kind))].join(', ')
    return [{ pointer: '/kind', code: 'not-a-choice', params: { choices: known } }]
  }
  return [
    ...(isAnswer(kind) ? checkRequirement(given, choices) : unexpected(given, 'requirement')),
    ...(namesSomebody(kind) ? filled('/person', given.person) : unexpected(given, 'person')),
    ...(kind === 'hand-over' ? filled('/shared', given.shared) : unexpected(given, 'shared')),
    ...(kind === 'other' ? filled('/words', given.words) : []),
    ...notLonger('/words', given.words, LIMITS.reason),
    ...(due === undefined ? [] : realDate('/due', due)),
  ]
}

function checkRequirement(
  { requirement }: GivenDecision,
  choices: readonly PossibleDecision[],
): FieldError[] {
  if (requirement === undefined) return [{ pointer: '/requirement', code: 'required' }]
  if (choices.some((one) => one.requirement === requirement)) return []
  return [{ pointer: '/requirement', code: 'unknown-requirement', params: { value: requirement } }]
}

const unexpected = (given: GivenDecision, name: 'requirement' | 'person' | 'shared'): FieldError[] =>
  given[name] === undefined ? [] : [{ pointer: `/${name}`, code: 'not-expected' }]
