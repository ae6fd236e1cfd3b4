import type { Context } from '../context.js'
import { startOfDay } from '../dates/for-machines.js'
import { openAgreements } from '../notifications/open-agreements.js'
import { isGateMet, slowAt } from '../process/wake-times.js'
import type { Idea } from '../types.gen.js'
import { assignedSince, undoneSince } from './given.js'

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
    dayAt(openAgreements(idea.advice)[0]),
    assignedAt(context, idea),
    undoneAt(idea),
    isGateMet(context, idea) ? Date.parse(idea.changed.at) : undefined,
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

function undoneAt(idea: Idea): number | undefined {
  const at = undoneSince(idea)
  return at === undefined ? undefined : Date.parse(at)
}

function assignedAt(context: Context, idea: Idea): number | undefined {
  const at = assignedSince(context, idea)
  return at === undefined ? undefined : Date.parse(at)
}
