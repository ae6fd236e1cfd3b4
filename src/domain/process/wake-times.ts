import type { Context } from '../context.js'
import { daysAfter } from '../dates/for-machines.js'
import { gateOf, unmetOf } from './gate-of.js'
import { transitionsFrom } from './places.js'
import type { Matter } from './subject.js'

/** The way forward is open: nothing of its gate is missing. */
export function isGateMet<M extends Matter>(context: Context<M>, matter: M): boolean {
  const { process } = context
  const [way] = process.movesWith('advance').flatMap((move) => transitionsFrom(process, matter, move))
  const gate = way?.transition.gate
  return gate !== undefined && unmetOf(gateOf(context, matter, gate)).length === 0
}

/** When it has been longer in its state than is usual. Milliseconds since 1970. */
export function slowAt<M extends Matter>({ process }: Context<M>, { state, since }: M): number | undefined {
  const days = process.state(state)?.typicalDays
  if (days === undefined || process.isIn(state, 'offered')) return undefined
  return Date.parse(daysAfter(new Date(since), days))
}
