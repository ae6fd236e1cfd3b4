import type { MoveTime } from '../types.gen.js'
import type { Move, MoveInput, Requirement, State } from './rows.js'

/** The part that a state plays. */
export type StateRole = State['role']
/** What a move does besides changing the state. */
export type Effect = Move['effects'][number]
export type Weight = Move['weight']
export type Notified = Move['notify'][number]
/** A time that belongs to a state and that rows know by name. */
export type NamedTime = Extract<MoveTime, string>

export const STATE_ROLES: readonly StateRole[] = [
  'draft',
  'queue',
  'working',
  'public',
  'waiting',
  'offered',
  'closed',
]
export const WEIGHTS: readonly Weight[] = ['forward', 'side', 'grave']
export const NOTIFIED: readonly Notified[] = ['submitter', 'receiver']

/** Each time with the effect that sets it, for every move; one without is only the time of some effects. */
export const TIME_RULES: Readonly<Record<NamedTime, { readonly by?: Effect }>> = {
  'offer-end': {},
  'review-date': { by: 'pause' },
}

/** Ideas in such a state are worked on. */
export const WORKING: readonly StateRole[] = ['working', 'public']

/** Drawn below the stair: where an idea can wait or end. */
export const BESIDE: readonly StateRole[] = ['waiting', 'offered', 'closed']

type Input = Pick<MoveInput, 'name' | 'type' | 'required'>

/** What an effect can only do when its move is given this, leads there and starts here. */
export interface EffectRule {
  readonly inputs?: readonly Input[]
  /** Roles of the states that it starts from; any, if absent. */
  readonly from?: readonly StateRole[]
  /** Roles of the states that it leads to; any, if absent. */
  readonly to?: readonly StateRole[]
  /** The only time at which it is made, and at which nothing else is. */
  readonly at?: NamedTime
  /** Somebody has to answer for it: the system never does it at a time. */
  readonly person?: true
  /** Somebody gets an e-mail about what only this effect makes. */
  readonly notified?: Notified
  /** There is nothing to do it to without a case that readers can see. */
  readonly on?: 'case'
  /** What a gate before it has to ask; nobody may override that gate. */
  readonly asks?: readonly Pick<Requirement, 'check' | 'kind'>[]
}

const REASON = { name: 'reason', type: 'code', required: true } as const
const LESSON = { name: 'lesson', type: 'text', required: true } as const
const OFFERED = ['offered'] as const
const CLOSED = ['closed'] as const

/** Each effect with what it needs. */
export const EFFECT_RULES: Readonly<Record<Effect, EffectRule>> = {
  submit: { from: ['draft'], to: ['queue', 'working', 'public'], person: true },
  'take-on': { to: WORKING, person: true },
  advance: { from: WORKING, to: WORKING },
  pause: {
    inputs: [REASON, { name: 'reviewDate', type: 'future-date', required: true }],
    to: ['waiting'],
  },
  resume: { from: ['waiting'] },
  offer: {
    inputs: [
      { name: 'receiver', type: 'person', required: true },
      { name: 'shared', type: 'text', required: true },
    ],
    to: OFFERED,
    notified: 'receiver',
  },
  accept: { from: OFFERED, person: true },
  decline: { from: OFFERED },
  lapse: { from: OFFERED, at: 'offer-end' },
  close: { inputs: [REASON, LESSON], to: CLOSED },
  withdraw: { to: CLOSED },
  merge: { inputs: [{ name: 'into', type: 'idea', required: true }, LESSON], to: CLOSED },
  // Who gave it agrees, under which licence, and nobody is recognised who should not be (domain: publication
  // and law).
  publish: {
    person: true,
    asks: [
      { check: 'consent-given', kind: 'publish' },
      { check: 'consents-settled' },
      { check: 'licence-chosen' },
      { check: 'personal-data-cleared' },
    ],
  },
  'withdraw-case': { on: 'case' },
  'follow-up': { inputs: [{ name: 'followUpDate', type: 'future-date' }] },
}

export const EFFECTS = Object.keys(EFFECT_RULES) as readonly Effect[]

/** One move does at most one of each group: two would undo each other. */
export const ALTERNATIVES: readonly (readonly Effect[])[] = [
  ['close', 'withdraw', 'merge'],
  ['publish', 'withdraw-case'],
  ['accept', 'decline', 'lapse'],
  ['pause', 'resume'],
]
