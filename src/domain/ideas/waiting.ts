import { type Actor, rolesOn } from '../actor.js'
import type { Context } from '../context.js'
import { dayOf } from '../dates/for-machines.js'
import { openAgreements } from '../notifications/open-agreements.js'
import { mayDo } from '../process/permissions.js'
import {
  firstWaiting,
  gateMet,
  incoming,
  isPast,
  overrideAsked,
  slow,
  type WaitingRule,
  type Waiting as Waits,
} from '../process/waiting.js'
import type { Idea } from '../types.gen.js'
import { assignedSince, undoneSince } from './given.js'

/** Why an idea waits for somebody, the most pressing first. */
export const REASONS = [
  'offer',
  'override',
  'decision',
  'message',
  'request',
  'review',
  'follow-up',
  'agreed',
  'assigned',
  'incoming',
  'gate-met',
  'slow',
] as const
export type WaitingReason = (typeof REASONS)[number]
export type Waiting = Waits<WaitingReason>

const RULES: Readonly<Record<WaitingReason, WaitingRule<Idea>>> = {
  offer: ({ matter: { offer, since }, actor }) =>
    offer?.to.id === actor.id ? { since, due: dayOf(offer.until) } : undefined,
  override: overrideAsked,
  decision: ({ matter: idea, actor, isMine }) => {
    const since = undoneSince(idea)
    // Those who keep the minutes of the workgroup can carry it out as well.
    return since !== undefined && (isMine || rolesOn(actor, idea).has('workgroup')) ? { since } : undefined
  },
  message: ({ context, matter: idea, actor, isMine }) => {
    const last = idea.messages?.at(-1)
    // While nobody is responsible, it waits for everybody who may answer.
    const isForMe = isMine || (!idea.advisor && mayDo(context.process, actor, idea, 'message'))
    return isForMe && last?.side === 'submitter' ? { since: last.at } : undefined
  },
  request: ({ matter: { requests }, isMine }) => {
    const asked = requests?.find(({ state }) => state === 'open')
    return isMine && asked ? { since: asked.at } : undefined
  },
  review: ({ matter: { pause }, isMine, now }) =>
    isMine && isPast(pause?.reviewDate, now)
      ? { since: pause?.reviewDate ?? '', due: pause?.reviewDate ?? '' }
      : undefined,
  'follow-up': ({ matter: { followUp }, isMine, now }) =>
    isMine && isPast(followUp, now) ? { since: followUp, due: followUp } : undefined,
  agreed: ({ matter: { advice }, isMine, now }) => {
    const [due] = openAgreements(advice)
    return isMine && isPast(due, now) ? { since: due, due } : undefined
  },
  assigned: ({ context, matter, isMine }) => {
    const since = isMine ? assignedSince(context, matter) : undefined
    return since === undefined ? undefined : { since }
  },
  // What somebody is responsible for waits for them alone.
  incoming: (asked) => (asked.matter.held || asked.matter.advisor ? undefined : incoming(asked)),
  'gate-met': (asked) => gateMet(asked, asked.matter.changed.at),
  slow,
}

/** Why this idea waits for this person now: the most pressing reason; undefined when it does not. */
export const waitingFor = (context: Context, idea: Idea, actor: Actor, now: Date): Waiting | undefined =>
  firstWaiting(REASONS, RULES, context, idea, actor, now)
