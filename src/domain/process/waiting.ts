import type { Actor } from '../actor.js'
import type { Context } from '../context.js'
import { dayOf, daysAfter, today } from '../dates/for-machines.js'
import type { Idea } from '../types.gen.js'
import { gateOf, unmetOf } from './gate-of.js'
import { movesFor } from './moves-for.js'
import { mayDo, mayMove } from './permissions.js'

/** Why an idea waits for somebody, the most pressing first. */
export const REASONS = [
  'offer',
  'override',
  'message',
  'request',
  'review',
  'follow-up',
  'agreed',
  'incoming',
  'gate-met',
  'slow',
] as const
export type WaitingReason = (typeof REASONS)[number]

export interface Waiting {
  readonly reason: WaitingReason
  /** Since when it has waited (RFC 3339, or a calendar date). */
  readonly since: string
  /** The calendar date or time by which something must be done, where there is one. */
  readonly due?: string
  /** It should have been done already. */
  readonly isLate: boolean
}

type Rule = (asked: {
  readonly context: Context
  readonly idea: Idea
  readonly actor: Actor
  readonly now: Date
  /** The actor is its advisor. */
  readonly isMine: boolean
}) => Omit<Waiting, 'reason' | 'isLate'> | undefined

const isPast = (date: string | undefined, now: Date): date is string =>
  date !== undefined && date <= today(now)

const RULES: Readonly<Record<WaitingReason, Rule>> = {
  offer: ({ idea, actor }) =>
    idea.offer?.to.id === actor.id ? { since: idea.since, due: dayOf(idea.offer.until) } : undefined,
  override: ({ context, idea, actor }) =>
    idea.override &&
    idea.override.by.id !== actor.id &&
    mayMove(context.process, actor, idea, idea.override.move)
      ? { since: idea.override.at }
      : undefined,
  message: ({ context, idea, actor, isMine }) => {
    const last = idea.messages?.at(-1)
    // While nobody is responsible, it waits for everybody who may answer.
    const isForMe = isMine || (!idea.advisor && mayDo(context.process, actor, idea, 'message'))
    return isForMe && last?.side === 'submitter' ? { since: last.at } : undefined
  },
  request: ({ idea, isMine }) => {
    const asked = idea.requests?.find(({ state }) => state === 'open')
    return isMine && asked ? { since: asked.at } : undefined
  },
  review: ({ idea, isMine, now }) =>
    isMine && isPast(idea.pause?.reviewDate, now)
      ? { since: idea.pause?.reviewDate ?? '', due: idea.pause?.reviewDate ?? '' }
      : undefined,
  'follow-up': ({ idea, isMine, now }) =>
    isMine && isPast(idea.followUp, now) ? { since: idea.followUp, due: idea.followUp } : undefined,
  agreed: ({ idea, isMine, now }) => {
    // What was agreed is taken up again by the next advice.
    const due = idea.advice.at(-1)?.due
    return isMine && isPast(due, now) ? { since: due, due } : undefined
  },
  incoming: ({ context, idea, actor }) =>
    context.process.isIn(idea.state, 'queue') &&
    !idea.held &&
    movesFor(context, idea, actor, 'take-on').length > 0
      ? { since: idea.since, ...promisedBy(context, idea) }
      : undefined,
  'gate-met': ({ context, idea, actor, isMine }) => {
    const next = isMine && movesFor(context, idea, actor, 'advance')[0]
    if (!next || next.gate === undefined) return undefined
    return unmetOf(gateOf(context, idea, next.gate.id)).length === 0 ? { since: idea.changed.at } : undefined
  },
  slow: ({ context, idea, isMine, now }) => {
    const days = context.process.state(idea.state)?.typicalDays
    if (!isMine || days === undefined || context.process.isIn(idea.state, 'offered')) return undefined
    const due = new Date(daysAfter(new Date(idea.since), days))
    return due < now ? { since: idea.since, due: today(due) } : undefined
  },
}

/** The day by which whoever sent it in was told to hear from us. */
function promisedBy(context: Context, { state, since }: Idea): { readonly due?: string } {
  const days = context.process.state(state)?.typicalDays
  return days === undefined ? {} : { due: today(new Date(daysAfter(new Date(since), days))) }
}

/** Why this idea waits for this person now: the most pressing reason; undefined when it does not. */
export function waitingFor(context: Context, idea: Idea, actor: Actor, now: Date): Waiting | undefined {
  const isMine = idea.advisor?.id === actor.id
  for (const reason of REASONS) {
    const found = RULES[reason]({ context, idea, actor, now, isMine })
    if (found) return { reason, ...found, isLate: found.due !== undefined && found.due <= today(now) }
  }
  return undefined
}
