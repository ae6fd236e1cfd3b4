import type { Actor, Role } from '../actor.js'
import type { Template } from '../template/compile-template.js'
import type { Vocabularies } from '../template/vocabularies.js'
import type { Texts } from '../texts.js'
import type { PendingOverride, ProcessDefinition, RequirementStatus } from '../types.gen.js'
import type { Effect, NamedTime, StateRole } from './behaviour.js'
import type { Happening } from './happening.js'
import type { InputName, MoveRequest } from './move-request.js'
import type { Gate, Move, Requirement, State } from './rows.js'

/** What goes through a process, as far as the process knows it. */
export interface Matter {
  readonly id: string
  readonly state: string
  /** The step that it stands on, or stood on last; null before the first. */
  readonly step: string | null
  /** Since when it has been in its state. */
  readonly since: string
  /** Somebody has asked to pass a gate that is not met; it ends with the state. */
  readonly override?: PendingOverride
}

/** In a verdict on a level: the answer that was judged is another by now. */
export const OUTDATED = 'outdated'

/** `details`: ids of what is missing; for a level, the level as it was judged, if it was, or `OUTDATED`. */
export interface Verdict {
  readonly state: RequirementStatus['state']
  readonly details?: readonly string[]
}

/** What the rows of a definition may say of a kind of matter. */
export interface SubjectRows {
  /** As a definition names it. */
  readonly id: ProcessDefinition['subject']
  readonly effects: readonly Effect[]
  readonly inputs: readonly InputName[]
  readonly times: readonly NamedTime[]
  readonly tracks: readonly string[]
  /** Checks of requirements, with the columns without which each would be met by anything, or by nothing. */
  readonly checks: Readonly<Record<string, readonly (keyof Requirement)[]>>
}

/**
 * A kind of matter: the facts that the process asks for, and what a move changes besides state, step and
 * time. Whatever decides (who may, which way, which gate, when) is the engine's and the definition's.
 */
export interface Subject<M extends Matter> extends SubjectRows {
  /** What the actor was granted that reaches it, and what only it can make of them. */
  rolesOn(actor: Actor, matter: M): ReadonlySet<Role>
  /** Id of the person who is responsible. */
  responsibleFor(matter: M): string | undefined
  /** It was sent in at some time. */
  isSubmitted(matter: M): boolean
  trackOf(matter: M): string | undefined
  /** How a requirement stands; undefined when its check is unknown. */
  verdict(requirement: Requirement, context: MatterContext<M>, matter: M): Verdict | undefined
  /** A time that rows name, in milliseconds since 1970; undefined while none is set. */
  timeOf(matter: M, time: NamedTime): number | undefined
  /** A move that would have nothing to do. */
  isIdle(matter: M, move: Move): boolean
  /** A move that nobody makes now: what it answers is over, or goes on. */
  isOutOfTime(matter: M, move: Move, now: Date): boolean
  /** Without what belonged to the state that it leaves. */
  left(matter: M): M
  /** What the effects of a move change, with the letters that its row asks for. */
  moved(matter: M, move: Move, moving: Moving<M>): M
  /** The following revision of what it was, with one entry of history more. */
  record(next: M, happening: Happening, act: Act<M>): M
}

/** A process definition, ready to look things up in, for the kind of matter that it is about. */
export interface Process<M extends Matter = Matter> {
  readonly subject: Subject<M>
  readonly definition: ProcessDefinition
  /** Ids of the steps, in order. */
  readonly steps: readonly string[]
  state(id: string): State | undefined
  move(id: string): Move | undefined
  gate(id: string): Gate | undefined
  requirement(id: string): Requirement | undefined
  /** The state in which a step is worked on. */
  stateOfStep(step: string): State | undefined
  /** Place of the step in the order, from 0; -1 before the first. */
  placeOf(step: string | null): number
  /** Where matters wait after they were sent in. */
  readonly queue: string
  /** Whether a state plays one of these parts. */
  isIn(state: string, ...roles: readonly StateRole[]): boolean
  /** Whether a move has this effect. */
  does(move: string, effect: Effect): boolean
  /** The moves that have this effect, in the order of the definition. */
  movesWith(effect: Effect): readonly Move[]
}

/** The definitions that one matter is judged by: the editions it is on, and the words for them. */
export interface MatterContext<M extends Matter> {
  readonly process: Process<M>
  readonly template: Template
  readonly vocabularies: Vocabularies
  readonly texts: Texts
}

/** Who did something to what, and when. `before` is the matter as it was. */
export interface Act<M extends Matter> {
  readonly before: M
  readonly actor: Actor
  readonly now: Date
  readonly newId: () => string
}

/** What a move is decided from; what its state had may be gone in the next. */
export interface Moving<M extends Matter> extends Act<M> {
  readonly context: MatterContext<M>
  readonly request: MoveRequest
}
