import type { Idea, OutboxItem } from '../domain/types.gen.js'

const SECOND = 1000
const FIRST_PAUSE = 10 * SECOND
const LONGEST_PAUSE = 6 * 60 * 60 * SECOND
const MOST_TRIES = 10

/** How one item went: carried out, or why not. */
export interface Outcome {
  readonly item: OutboxItem
  readonly error?: Error
}

/** What is to be done now, in order. Editions of a case follow one another: none overtakes one that waits. */
export function dueItems(idea: Idea, now: Date): OutboxItem[] {
  const due = idea.outbox.filter((item) => isDue(item, now))
  const waiting = idea.outbox.findIndex((item) => item.kind === 'case-edition' && !isDue(item, now))
  if (waiting === -1) return due
  return due.filter((item) => item.kind !== 'case-edition' || idea.outbox.indexOf(item) < waiting)
}

const isDue = (item: OutboxItem, now: Date): boolean => !item.failed && Date.parse(item.due) <= now.getTime()

/**
 * The idea without what is done, and with what failed put off. The revision stays: nothing that people see
 * has changed.
 */
export function settled(idea: Idea, outcomes: readonly Outcome[], now: Date): Idea {
  const byId = new Map(outcomes.map((outcome) => [outcome.item.id, outcome]))
  const outbox = idea.outbox.flatMap((item) => {
    const outcome = byId.get(item.id)
    if (!outcome) return [item]
    return outcome.error ? [putOff(item, outcome.error, now)] : []
  })
  return { ...idea, outbox }
}

/** 10 s, 20 s, 40 s … 6 h; after ten tries an administrator has to look at it. */
export function putOff(item: OutboxItem, error: Error, now: Date): OutboxItem {
  const attempts = item.attempts + 1
  const pause = Math.min(FIRST_PAUSE * 2 ** item.attempts, LONGEST_PAUSE)
  const due = new Date(now.getTime() + pause).toISOString()
  const why = error.message.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').slice(0, 1000)
  return { ...item, attempts, due, error: why, ...(attempts >= MOST_TRIES && { failed: true }) }
}

/** Marks items as being worked on, so that another process leaves them alone for a while. */
export function leased(idea: Idea, items: readonly OutboxItem[], until: Date): Idea {
  const ids = new Set(items.map(({ id }) => id))
  const due = until.toISOString()
  return { ...idea, outbox: idea.outbox.map((item) => (ids.has(item.id) ? { ...item, due } : item)) }
}
