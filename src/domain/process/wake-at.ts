import type { Context } from '../context.js'
import { daysAfter, startOfDay } from '../dates/for-machines.js'
import type { Idea } from '../types.gen.js'
import { gateOf, unmetOf } from './gate-of.js'
import { transitionsFrom } from './places.js'

/**
 * When an idea begins to wait for its advisor: the earliest of everything that `waitingFor` finds for the one
 * who is responsible, now or on a day to come. Null when nothing will. Stored as a key, so that a desk asks
 * for what is due and never reads what is not.
 * @returns milliseconds since 1970
 */
export function wakeAt(context: Context, idea: Idea): number | null {
  const times = [
    messageAt(idea),
    requestAt(idea),
    dayAt(idea.pause?.reviewDate),
    dayAt(idea.followUp),
    dayAt(idea.advice.at(-1)?.due),
    gateMetAt(context, idea),
    slowAt(context, idea),
  ].filter((time) => time !== undefined)
  return times.length === 0 ? null : Math.min(...times)
}

const dayAt = (date: string | undefined): number | undefined =>
  date === undefined ? undefined : startOfDay(date).getTime()

function messageAt({ messages }: Idea): number | undefined {
  const last = messages?.at(-1)
  return last?.side === 'submitter' ? Date.parse(last.at) : undefined
}

function requestAt({ requests }: Idea): number | undefined {
  const asked = requests?.find(({ state }) => state === 'open')
  return asked && Date.parse(asked.at)
}

/** The way forward is open: nothing of its gate is missing. */
function gateMetAt(context: Context, idea: Idea): number | undefined {
  const { process } = context
  const [way] = process.movesWith('advance').flatMap((move) => transitionsFrom(process, idea, move))
  const gate = way?.transition.gate
  if (gate === undefined) return undefined
  return unmetOf(gateOf(context, idea, gate)).length === 0 ? Date.parse(idea.changed.at) : undefined
}

/** Longer in its state than is usual. */
function slowAt({ process }: Context, { state, since }: Idea): number | undefined {
  const days = process.state(state)?.typicalDays
  if (days === undefined || process.isIn(state, 'offered')) return undefined
  return Date.parse(daysAfter(new Date(since), days))
}
