import { type Actor, nameOf } from '../actor.js'
import type { Context } from '../context.js'
import { DomainError } from '../errors.js'
import { assertMay } from '../process/permissions.js'
import type { HeldDecision, Idea, OutboxItem } from '../types.gen.js'
import { mailToSubmitter } from './mails.js'
import { publicStatus } from './public-status.js'
import { type Marked, record, withoutGaps } from './record.js'

/**
 * Holds an idea away from the lists, because it looks like spam; once let through, it is never held again.
 * The idea comes back as it was when there is nothing new to say.
 */
export function holdIdea(
  idea: Idea,
  signals: readonly string[],
  actor: Actor,
  now: Date,
  newId: () => string,
): Idea {
  const known = idea.held?.signals ?? []
  const all = [...new Set([...known, ...signals])]
  if (idea.freed || all.length === known.length) return idea
  const held = { ...idea.held, signals: all, at: idea.held?.at ?? now.toISOString() } as NonNullable<
    Idea['held']
  >
  // Whatever letter waits would go to an address that may not be the writer's.
  const outbox = idea.outbox.filter(({ kind, data }) => kind !== 'mail' && !isWithdrawnWhenHeld(kind, data))
  return record(idea, { ...idea, held, outbox }, { what: 'hold', data: { signals: all } }, actor, now, newId)
}

/**
 * Lets a held idea through to the lists, or puts it away for good. Who sent it in is told that it came in
 * only now.
 * @throws DomainError `not-allowed`, `invalid-input` (`not-held`)
 */
export function decideHeld(
  context: Context,
  idea: Idea,
  { decision, note, request }: HeldDecision & Marked,
  actor: Actor,
  now: Date,
  newId: () => string,
): Idea {
  assertMay(context.process, actor, idea, 'moderate')
  if (!idea.held)
    throw new DomainError('invalid-input', { errors: [{ pointer: '/decision', code: 'not-held' }] })
  const happening = withoutGaps({ what: decision, note, request })
  if (decision === 'discard') {
    const held = { ...idea.held, discarded: { by: nameOf(actor), at: now.toISOString() } }
    return record(idea, { ...idea, held }, happening, actor, now, newId)
  }
  const { held: _, ...rest } = idea
  const freed = { ...rest, freed: true }
  const status = publicStatus(context, freed, freed.contact.language ?? freed.language)
  const mails =
    freed.reference === undefined
      ? []
      : mailToSubmitter(freed, 'submitted', { state: freed.state, status }, now, newId)
  return record(idea, { ...freed, outbox: [...freed.outbox, ...mails] }, happening, actor, now, newId)
}

/** What colleagues would be told of an idea that only moderators may see. */
const isWithdrawnWhenHeld = (kind: OutboxItem['kind'], { event }: OutboxItem['data']): boolean =>
  kind === 'notification' && event !== 'held'
