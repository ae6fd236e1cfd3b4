import { type Actor, nameOf } from '../actor.js'
import { daysAfter } from '../dates/for-machines.js'
import { DomainError } from '../errors.js'
import type { Effect } from '../process/behaviour.js'
import { labelOf } from '../process/label-of.js'
import type { MoveRequest } from '../process/move-request.js'
import { effect } from '../process/outbox.js'
import type { Move } from '../process/rows.js'
import type { Moving } from '../process/subject.js'
import type { Idea, Offer } from '../types.gen.js'
import { publishCase, withdrawPublications } from './publishing.js'
import { withoutGaps } from './record.js'

type MoveEffect = (idea: Idea, moving: Moving<Idea>) => Idea

/** What the row of a move says that it does besides changing the state, in that order. */
export const withEffects = (idea: Idea, { effects }: Move, moving: Moving<Idea>): Idea =>
  effects.reduce((next, effect) => MOVE_EFFECTS[effect]?.(next, moving) ?? next, idea)

/**
 * What an effect changes in the idea. One without a row here is all in the state that is left or entered:
 * what belonged to an offer or a pause ends with it.
 */
const MOVE_EFFECTS: Readonly<Partial<Record<Effect, MoveEffect>>> = {
  submit: (idea, { request, now }) => ({
    ...idea,
    reference: idea.reference ?? referenceIn(request),
    submitted: idea.submitted ?? now.toISOString(),
  }),
  'take-on': (idea, { actor }) => ({ ...idea, advisor: nameOf(actor) }),
  pause: (idea, { request: { reason = '', reviewDate = '', note } }) => ({
    ...idea,
    pause: withoutGaps({ reason, reviewDate, note }),
  }),
  offer: (idea, moving) => ({ ...idea, offer: offerIn(moving, idea.state) }),
  accept: (idea, { before, actor }) => ({
    ...idea,
    advisor: before.offer?.to ?? idea.advisor,
    parties: withinReach(idea, actor),
  }),
  close: (idea, { request: { reason = '', lesson = '' } }) => ({ ...idea, closing: { reason, lesson } }),
  withdraw: (idea, { context, request }) => ({
    ...idea,
    closing: {
      reason: 'withdrawn',
      lesson: request.note ?? labelOf(context, idea.language, 'withdrawnWithoutNote'),
    },
  }),
  merge: (idea, { request: { into = '', lesson = '' }, now, newId }) => {
    const link = { into, from: idea.id, ...(idea.reference !== undefined && { reference: idea.reference }) }
    const merged = { ...idea, closing: { reason: 'merged', lesson, into } }
    return addEffects(merged, [effect('merge-link', link, now, newId())])
  },
  publish: publishCase,
  'withdraw-case': (idea, { request, actor, now, newId }) =>
    withdrawPublications(idea, request.note, actor, now, newId),
  'follow-up': ({ followUp: _, ...idea }, { request: { followUpDate } }) =>
    followUpDate === undefined ? idea : { ...idea, followUp: followUpDate },
}

/**
 * Whoever answers for an idea must see it: if only for a party that it is not with, that party takes part
 * from now on.
 */
function withinReach({ parties }: Idea, { grants }: Actor): Idea['parties'] {
  const own = grants.filter(({ role }) => role === 'advisor')
  if (own.some(({ party }) => party === undefined || parties.includes(party))) return parties
  const [first] = own.flatMap(({ party }) => (party === undefined ? [] : [party]))
  return first === undefined ? parties : [...parties, first]
}

const addEffects = (idea: Idea, items: Idea['outbox']): Idea => ({
  ...idea,
  outbox: [...idea.outbox, ...items],
})

function referenceIn({ reference }: MoveRequest): string {
  const errors = [{ pointer: '/reference', code: 'required' }]
  if (reference === undefined) throw new DomainError('invalid-input', { errors })
  return reference
}

/**
 * How long a receiver has before the idea comes back, unless the definition says how long it usually takes.
 */
const OFFER_DAYS = 14

function offerIn({ context, before, request, actor, now }: Moving<Idea>, state: string): Offer {
  const { receiver, shared = '', note } = request
  if (receiver === undefined) throw new DomainError('invalid-input')
  const until = daysAfter(now, context.process.state(state)?.typicalDays ?? OFFER_DAYS)
  return withoutGaps({ to: receiver, from: before.advisor ?? nameOf(actor), shared, note, until })
}
