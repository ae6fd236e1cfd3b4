import { SYSTEM } from '../actor.js'
import type { Context } from '../context.js'
import { startOfDay } from '../dates/for-machines.js'
import type { Idea } from '../types.gen.js'
import type { NamedTime } from './behaviour.js'
import { gateOf, unmetOf } from './gate-of.js'
import { mayMove } from './permissions.js'
import { transitionsFrom, type Way } from './places.js'
import type { Move } from './rows.js'

/** A move that the system makes by itself from a moment on. */
export interface TimedMove {
  readonly move: string
  /** Milliseconds since 1970. */
  readonly at: number
}

/**
 * The move that the system makes next, if nothing happens before. It never passes an unmet gate: as long as
 * something is missing, there is no such move.
 */
export function nextTimedMove(context: Context, idea: Idea): TimedMove | undefined {
  const timed = context.process.definition.moves.flatMap((move) => {
    const at = timeOfMove(idea, move)
    return at === undefined || !isOpen(context, idea, move) ? [] : [{ move: move.id, at }]
  })
  return timed.sort((one, other) => one.at - other.at)[0]
}

/** From when on the system makes it, in milliseconds since 1970; undefined when row or idea has no time. */
export function timeOfMove(idea: Idea, { at }: Move): number | undefined {
  if (at === undefined) return undefined
  return typeof at === 'string' ? NAMED[at](idea) : Date.parse(idea.since) + lengthOf(at.after)
}

const NAMED: Readonly<Record<NamedTime, (idea: Idea) => number | undefined>> = {
  'offer-end': ({ offer }) => offer && Date.parse(offer.until),
  'review-date': ({ pause }) => pause && startOfDay(pause.reviewDate).getTime(),
}

/** One that stays where it is would be made again and again. */
function isOpen(context: Context, idea: Idea, move: Move): boolean {
  const ways = transitionsFrom(context.process, idea, move)
  const leads = ({ transition: { gate }, to }: Way): boolean =>
    to !== idea.state && (gate === undefined || unmetOf(gateOf(context, idea, gate)).length === 0)
  return ways.length > 0 && ways.every(leads) && mayMove(context.process, SYSTEM, idea, move.id)
}

const PERIOD = /^P([1-9]\d{0,3})([DW])$/
const DAY = 86_400_000

/** Days or weeks as ISO 8601 writes them: months and years are not always as long. */
export const isPeriod = (value: unknown): value is string => typeof value === 'string' && PERIOD.test(value)

export interface Period {
  readonly count: number
  readonly unit: 'days' | 'weeks'
}

/** The period must have passed `isPeriod`. */
export function periodOf(value: string): Period {
  const [, count, unit] = PERIOD.exec(value) ?? []
  return { count: Number(count), unit: unit === 'W' ? 'weeks' : 'days' }
}

/** Milliseconds. */
function lengthOf(value: string): number {
  const { count, unit } = periodOf(value)
  return count * (unit === 'weeks' ? 7 : 1) * DAY
}
