import { rolesOn } from '../actor.js'
import { startOfDay } from '../dates/for-machines.js'
import { EFFECT_RULES, EFFECTS, type Effect, type NamedTime } from '../process/behaviour.js'
import { INPUTS } from '../process/move-request.js'
import type { Move } from '../process/rows.js'
import type { Subject } from '../process/subject.js'
import type { Idea } from '../types.gen.js'
import { mailsOf } from './mails.js'
import { withEffects } from './move-effects.js'
import { isPublished } from './publishing.js'
import { recordMove } from './record.js'
import { CHECK_COLUMNS, CHECKS } from './requirement-checks.js'

/** Ideas, as a process knows them. */
export const IDEAS: Subject<Idea> = {
  id: 'idea',
  effects: EFFECTS,
  inputs: INPUTS,
  times: ['offer-end', 'review-date'],
  tracks: ['idea', 'solution'],
  checks: CHECK_COLUMNS,
  rolesOn,
  responsibleFor: ({ advisor }) => advisor?.id,
  isSubmitted: ({ reference }) => reference !== undefined,
  trackOf: ({ track }) => track,
  verdict: (requirement, context, idea) => CHECKS[requirement.check]?.(requirement, context, idea),
  timeOf: (idea, time) => TIMES[time](idea),
  isIdle: (idea, { effects }) =>
    effects.some((effect) => EFFECT_RULES[effect].on === 'case') && !isPublished(idea),
  isOutOfTime: isOfferOutOfTime,
  left: ({ offer: _o, pause: _p, closing: _c, ...idea }) => idea,
  moved: (idea, move, moving) => {
    const next = withEffects(idea, move, moving)
    return { ...next, outbox: [...next.outbox, ...mailsOf(next, move, moving)] }
  },
  record: (next, happening, { before, actor, now, newId }) =>
    recordMove(before, next, happening, actor, now, newId),
}

const TIMES: Readonly<Record<NamedTime, (idea: Idea) => number | undefined>> = {
  'offer-end': ({ offer }) => offer && Date.parse(offer.until),
  'review-date': ({ pause }) => pause && startOfDay(pause.reviewDate).getTime(),
}

/**
 * An offer lapses when its time is over, not before; and nobody takes it after that, swept up already or not.
 */
function isOfferOutOfTime({ offer }: Idea, { effects }: Move, now: Date): boolean {
  if (offer === undefined) return false
  const isOver = now.toISOString() >= offer.until
  return effects.includes('lapse') ? !isOver : isOver && effects.some((effect) => ANSWERS.has(effect))
}

const ANSWERS: ReadonlySet<Effect> = new Set<Effect>(['accept', 'decline'])
