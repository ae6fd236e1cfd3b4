import type { Idea } from '../types.gen.js'
import { mailToSubmitter } from './mails.js'

const DAY = 86_400_000
/** The submitter hears of it so many days before. */
const NOTICE = 14

const after = (time: string, days: number): number => Date.parse(time) + days * DAY

/** From then on a draft that was last changed earlier is looked at. Milliseconds. */
export const staleBefore = (now: Date, days: number): number => now.getTime() - (days - NOTICE) * DAY

/**
 * What is to be done about a draft that was never submitted: it is removed so many days after its last
 * change, and not before its submitter has been told and has had two weeks to go on.
 * @param days that a draft is kept; 0: for ever
 */
export function draftFate(idea: Idea, now: Date, days: number): 'keep' | 'warn' | 'remove' {
  const { reference, changed, expiry, contact } = idea
  if (reference !== undefined || days === 0) return 'keep'
  if (expiry?.removed !== undefined) return 'remove'
  if (now.getTime() < after(changed.at, days - NOTICE)) return 'keep'
  const warned = expiry?.warned
  if (warned !== undefined && warned >= changed.at)
    return now.getTime() < after(warned, NOTICE) ? 'keep' : 'remove'
  // Nobody can be told where there is no address, or where it may be somebody else's.
  if (!contact.email || idea.held) return now.getTime() < after(changed.at, days) ? 'keep' : 'remove'
  return 'warn'
}

/** The letter is on its way. It is no change of the idea: its revision stays. */
export function withWarning(idea: Idea, now: Date, newId: () => string): Idea {
  const until = new Date(after(now.toISOString(), NOTICE)).toISOString()
  const mails = mailToSubmitter(idea, 'draft-ends', { until }, now, newId)
  return { ...idea, expiry: { warned: now.toISOString() }, outbox: [...idea.outbox, ...mails] }
}
