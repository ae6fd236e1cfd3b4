import type { Actor, Role } from '../actor.js'
import { DomainError } from '../errors.js'
import type { Process } from './compile-process.js'
import type { Act, Move, Transition } from './rows.js'
import type { Matter } from './subject.js'

const READING = ['read', 'read-inner']

/** All roles that a process can name, in the order of the matrix. */
export const ROLES: readonly Role[] = [
  'submitter',
  'partner',
  'advisor',
  'receiver',
  'workgroup',
  'translator',
  'reviewer',
  'administrator',
  'system',
]

/** Whether the actor has a role for this act while the matter is in its state. */
export function mayDo<M extends Matter>(process: Process<M>, actor: Actor, matter: M, act: string): boolean {
  if (actor.readOnly && !READING.includes(act)) return false
  const roles = process.subject.rolesOn(actor, matter)
  return process.definition.acts.some(
    (row) => row.id === act && isIn(row, matter.state) && row.roles.some((r) => roles.has(r)),
  )
}

/**
 * Who may write to whoever sent it in may know how they are reached; a token that only reads writes to
 * nobody.
 */
export const mayReach = <M extends Matter>(process: Process<M>, actor: Actor, matter: M): boolean =>
  mayDo(process, { ...actor, readOnly: false }, matter, 'message')

/**
 * Whether the actor has a role for this move. Whether it is possible now is another question (`movesFor`).
 */
export function mayMove<M extends Matter>(
  process: Process<M>,
  actor: Actor,
  matter: M,
  move: string,
): boolean {
  return movesOf(process, actor, matter).some(({ id }) => id === move)
}

/** The moves that the actor has a role for, in the order of the definition. */
export function movesOf<M extends Matter>(process: Process<M>, actor: Actor, matter: M): readonly Move[] {
  if (actor.readOnly) return []
  const roles = process.subject.rolesOn(actor, matter)
  return process.definition.moves.filter((move) => move.roles.some((role) => roles.has(role)))
}

/** @throws DomainError as `refusal` says, when the actor may not. */
export function assertMay<M extends Matter>(process: Process<M>, actor: Actor, matter: M, act: string): void {
  if (!mayDo(process, actor, matter, act)) throw refusal(actor, matter)
}

/**
 * How to say no: who is not signed in is not told that the matter exists (`not-found`), and a private link
 * says nothing of others; others are told that they may not (`not-allowed`).
 */
export function refusal(actor: Actor, { id }: Pick<Matter, 'id'>): DomainError {
  const unknown = actor.kind === 'visitor' || (actor.kind === 'submitter' && actor.id !== id)
  return new DomainError(unknown ? 'not-found' : 'not-allowed')
}

export interface MatrixRow {
  readonly state: string
  readonly role: Role
  readonly moves: readonly string[]
  readonly acts: readonly string[]
}

/** Who may do what in which state: one row for each state and role, in the order of the definition. */
export function permissionMatrix(process: Process): MatrixRow[] {
  return process.definition.states.flatMap(({ id }) => ROLES.map((role) => matrixRow(process, id, role)))
}

function matrixRow({ definition }: Process, state: string, role: Role): MatrixRow {
  const moves = definition.moves.filter((m) => m.roles.includes(role) && startsFrom(m.transitions, state))
  const acts = definition.acts.filter((act) => act.roles.includes(role) && isIn(act, state))
  return { state, role, moves: moves.map((m) => m.id), acts: [...new Set(acts.map((act) => act.id))] }
}

const startsFrom = (transitions: readonly Transition[], state: string): boolean =>
  transitions.some((transition) => transition.from.includes(state))

const isIn = (act: Act, state: string): boolean => act.states === '*' || act.states.includes(state)
