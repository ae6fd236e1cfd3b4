import { type Actor, SYSTEM } from '../actor.js'
import type { Context } from '../context.js'
import { gateOf, unmetOf } from './gate-of.js'
import { mayMove } from './permissions.js'
import { transitionsFrom, type Way } from './places.js'
import type { Move } from './rows.js'
import type { Matter, Subject } from './subject.js'

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
export function nextTimedMove<M extends Matter>(context: Context<M>, matter: M): TimedMove | undefined {
  const { definition, subject } = context.process
  const timed = definition.moves.flatMap((move) => {
    const at = timeOfMove(subject, matter, move)
    return at === undefined || !isOpen(context, matter, move) ? [] : [{ move: move.id, at }]
  })
  return timed.sort((one, other) => one.at - other.at)[0]
}

/** From when on the system makes it, in milliseconds since 1970; undefined when row or matter has no time. */
function timeOfMove<M extends Matter>(subject: Subject<M>, matter: M, { at }: Move): number | undefined {
  if (at === undefined) return undefined
  return typeof at === 'string' ? subject.timeOf(matter, at) : Date.parse(matter.since) + lengthOf(at.after)
}

/** The system waits for the time that the row says; somebody who may make the move as well need not. */
export function isTooEarly<M extends Matter>(
  subject: Subject<M>,
  matter: M,
  move: Move,
  actor: Actor,
  now: Date,
): boolean {
  if (actor.kind !== 'system' || move.at === undefined) return false
  const at = timeOfMove(subject, matter, move)
  return at === undefined || now.getTime() < at
}

/** One that stays where it is would be made again and again. */
function isOpen<M extends Matter>(context: Context<M>, matter: M, move: Move): boolean {
  const ways = transitionsFrom(context.process, matter, move)
  const leads = ({ transition: { gate }, to }: Way): boolean =>
    to !== matter.state && (gate === undefined || unmetOf(gateOf(context, matter, gate)).length === 0)
  return ways.length > 0 && ways.every(leads) && mayMove(context.process, SYSTEM, matter, move.id)
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
