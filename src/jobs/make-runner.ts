import type { Deps } from '../actions/deps.js'
import { keepHistory, withSittingClosed } from '../actions/history/keep-history.js'
import { saveGuarded, saveGuardedIdea } from '../actions/ideas/save-guarded.js'
import { lacksAppointments, withAppointments } from '../domain/notifications/appointments.js'
import type { Idea, OutboxItem } from '../domain/types.gen.js'
import type { CarryOut } from './effects/effect.js'
import { dueItems, leased, type Outcome, settled } from './flush-items.js'

/** How long another process leaves claimed items alone. Milliseconds. */
const LEASE = 120_000

export interface Runner {
  /**
   * Carries out what is due for this idea, or only what is of these kinds. One run at a time an idea: a
   * second call waits and looks again.
   */
  now(ideaId: string, kinds?: readonly OutboxItem['kind'][]): Promise<void>
  /** The same, but only what no other process has taken: costs one write more. */
  claimed(ideaId: string): Promise<void>
}

export function makeRunner(deps: Deps, effects: Readonly<Record<OutboxItem['kind'], CarryOut>>): Runner {
  const last = new Map<string, Promise<void>>()
  const inTurn = (id: string, work: () => Promise<void>): Promise<void> => {
    const turn = (last.get(id) ?? Promise.resolve()).catch(() => {}).then(work)
    last.set(id, turn)
    const forget = () => last.get(id) === turn && last.delete(id)
    turn.then(forget, forget)
    return turn
  }
  return {
    now: (id, kinds) => inTurn(id, () => runDue(deps, effects, id, kinds)),
    claimed: (id) => inTurn(id, () => runClaimed(deps, effects, id)),
  }
}

type Effects = Readonly<Record<OutboxItem['kind'], CarryOut>>

async function runDue(
  deps: Deps,
  effects: Effects,
  id: string,
  kinds?: readonly OutboxItem['kind'][],
): Promise<void> {
  const idea = await withoutOldSitting(deps, id)
  const items = idea ? dueItems(idea, deps.clock()) : []
  if (idea)
    await carryOut(deps, effects, idea, kinds ? items.filter(({ kind }) => kinds.includes(kind)) : items)
}

async function runClaimed(deps: Deps, effects: Effects, id: string): Promise<void> {
  await withoutOldSitting(deps, id)
  const stored = await deps.collections.ideas.get(id)
  if (!stored) return
  const items = dueItems(stored.doc, deps.clock())
  if (items.length === 0) return carryOut(deps, effects, stored.doc, items)
  const until = new Date(deps.clock().getTime() + LEASE)
  const claimed = await deps.collections.ideas.replace(leased(stored.doc, items, until), stored.version)
  if (claimed) await carryOut(deps, effects, stored.doc, items)
}

/** The days of an idea that an earlier version wrote are noted once. */
const withDays = (idea: Idea, now: Date): Idea =>
  lacksAppointments(idea) ? withAppointments(idea, now) : idea

/**
 * A sitting that is over is chained by a write of its own: only what is chained in the idea may be copied.
 */
async function withoutOldSitting(deps: Deps, id: string): Promise<Idea | undefined> {
  await saveGuardedIdea(
    deps,
    id,
    (stored) => stored && withDays(withSittingClosed(stored, deps.clock()), deps.clock()),
  )
  return (await deps.collections.ideas.get(id))?.doc
}

/**
 * What is done, items and entries that were copied, is taken away by one write, so that a move costs one
 * write more and not one for each letter.
 */
async function carryOut(
  deps: Deps,
  effects: Effects,
  idea: Idea,
  items: readonly OutboxItem[],
): Promise<void> {
  const trim = await keepHistory(deps, idea)
  const outcomes: Outcome[] = []
  for (const item of items)
    if (!isOvertaking(item, outcomes)) outcomes.push(await attempt(deps, effects, item, idea))
  await saveGuarded(deps.collections.ideas, idea.id, (stored) => {
    const trimmed = stored && trim(stored)
    return trimmed && outcomes.length > 0 ? settled(trimmed, outcomes, deps.clock()) : trimmed
  })
}

/** An edition waits until the one before it is there. */
const isOvertaking = ({ kind }: OutboxItem, outcomes: readonly Outcome[]): boolean =>
  kind === 'case-edition' && outcomes.some(({ item, error }) => error && item.kind === kind)

async function attempt(deps: Deps, effects: Effects, item: OutboxItem, idea: Idea): Promise<Outcome> {
  try {
    await effects[item.kind](item, idea)
    return { item }
  } catch (cause) {
    const error = cause instanceof Error ? cause : new Error(String(cause))
    deps.log.warn({ idea: idea.id, item: item.id, kind: item.kind, err: error }, 'an effect failed')
    return { item, error }
  }
}
