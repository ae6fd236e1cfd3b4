import type { Actor } from '../actor.js'
import type { Context } from '../context.js'
import { daysAfter, today } from '../dates/for-machines.js'
import { gateOf, unmetOf } from './gate-of.js'
import { movesFor } from './moves-for.js'
import { mayMove } from './permissions.js'
import type { Matter } from './subject.js'

export interface Waiting<Reason extends string> {
  readonly reason: Reason
  /** Since when it has waited (RFC 3339, or a calendar date). */
  readonly since: string
  /** The calendar date or time by which something must be done, where there is one. */
  readonly due?: string
  /** It should have been done already. */
  readonly isLate: boolean
}

interface Asked<M extends Matter> {
  readonly context: Context<M>
  readonly matter: M
  readonly actor: Actor
  readonly now: Date
  /** The actor is responsible for it. */
  readonly isMine: boolean
}

type Found = Omit<Waiting<string>, 'reason' | 'isLate'> | undefined

/** One reason why a matter waits for somebody; a kind of matter has its own beside those below. */
export type WaitingRule<M extends Matter> = (asked: Asked<M>) => Found

export const isPast = (date: string | undefined, now: Date): date is string =>
  date !== undefined && date <= today(now)

/** Another has asked to pass a gate that is not met. */
export const overrideAsked = <M extends Matter>({ context, matter, actor }: Asked<M>): Found =>
  matter.override &&
  matter.override.by.id !== actor.id &&
  mayMove(context.process, actor, matter, matter.override.move)
    ? { since: matter.override.at }
    : undefined

/** Nobody has taken it on. */
export const incoming = <M extends Matter>({ context, matter, actor }: Asked<M>): Found =>
  context.process.isIn(matter.state, 'queue') && movesFor(context, matter, actor, 'take-on').length > 0
    ? { since: matter.since, ...promisedBy(context, matter) }
    : undefined

/** Nothing of the gate on the way forward is missing. */
export function gateMet<M extends Matter>(
  { context, matter, actor, isMine }: Asked<M>,
  since: string,
): Found {
  const next = isMine && movesFor(context, matter, actor, 'advance')[0]
  if (!next || next.gate === undefined) return undefined
  return unmetOf(gateOf(context, matter, next.gate.id)).length === 0 ? { since } : undefined
}

/** Longer in its state than is usual. */
export function slow<M extends Matter>({ context, matter, isMine, now }: Asked<M>): Found {
  const { state, since } = matter
  const days = context.process.state(state)?.typicalDays
  if (!isMine || days === undefined || context.process.isIn(state, 'offered')) return undefined
  const due = new Date(daysAfter(new Date(since), days))
  return due < now ? { since, due: today(due) } : undefined
}

/** The day by which whoever sent it in was told to hear from us. */
function promisedBy<M extends Matter>(
  { process }: Context<M>,
  { state, since }: M,
): { readonly due?: string } {
  const days = process.state(state)?.typicalDays
  return days === undefined ? {} : { due: today(new Date(daysAfter(new Date(since), days))) }
}

/** The most pressing reason why it waits for this person now; undefined when it does not. */
export function firstWaiting<M extends Matter, Reason extends string>(
  reasons: readonly Reason[],
  rules: Readonly<Record<Reason, WaitingRule<M>>>,
  context: Context<M>,
  matter: M,
  actor: Actor,
  now: Date,
): Waiting<Reason> | undefined {
  const isMine = context.process.subject.responsibleFor(matter) === actor.id
  for (const reason of reasons) {
    const found = rules[reason]({ context, matter, actor, now, isMine })
    if (found) return { reason, ...found, isLate: found.due !== undefined && found.due <= today(now) }
  }
  return undefined
}
