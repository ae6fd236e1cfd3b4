import { type Actor, rolesOn } from '../actor.js'
import type { Context } from '../context.js'
import { withoutTokens } from '../ideas/idea-for.js'
import { withoutGaps } from '../ideas/record.js'
import { effectsOf } from '../process/effects-of.js'
import { mayDo, mayReach } from '../process/permissions.js'
import type { HistoryEntry, Idea } from '../types.gen.js'
import { eventOf, OPEN_EFFECTS } from './events.js'

/** The entries as this actor may see them, who may see the idea. How they are chained is the store's. */
export function entriesFor(
  actor: Actor,
  context: Context,
  idea: Idea,
  entries: readonly HistoryEntry[],
): HistoryEntry[] {
  const told = entries.map(({ seal: _s, open: _o, ...entry }) => entry)
  if (mayDo(context.process, actor, idea, 'read-inner'))
    return mayReach(context.process, actor, idea) ? told : told.map(withoutWays)
  const isOwner = rolesOn(actor, idea).has('submitter')
  return withoutTokens(told.flatMap((entry) => publicEntry(entry, context, isOwner)))
}

/** Without how a person is reached. */
const withoutWays = (entry: HistoryEntry): HistoryEntry =>
  entry.changes === undefined
    ? entry
    : { ...entry, changes: entry.changes.filter(({ pointer }) => !WAYS.has(pointer)) }

const WAYS = new Set(['/contact/email', '/contact/phone'])

/** A move is told as what became of it, without what staff wrote to each other. */
function publicEntry(entry: HistoryEntry, { process }: Context, isOwner: boolean): HistoryEntry[] {
  const { id, revision, what, by, at, since, saves, from, to, changes } = entry
  const told = withoutGaps<HistoryEntry>({ id, revision, what, by, at, since, saves })
  const event = eventOf(what)
  if (event?.owner) return isOwner ? [told] : []
  if (event?.open || effectsOf(process, what).some((effect) => OPEN_EFFECTS.includes(effect)))
    return [changes === undefined ? told : { ...told, changes: changes.filter(isOpenTo(isOwner)) }]
  return process.move(what) && from !== to ? [told] : []
}

/**
 * Consents name third persons: only who holds them reads of them, in the document and in its history alike.
 */
const isOpenTo =
  (isOwner: boolean) =>
  ({ pointer }: { pointer: string }): boolean =>
    pointer.startsWith('/answers/') ||
    pointer === '/track' ||
    pointer === '/files' ||
    (isOwner && (pointer.startsWith('/consents/') || pointer.startsWith('/contact/')))
