import type { Actor } from '../actor.js'
import type { Context } from '../context.js'
import { assertMay } from '../process/permissions.js'
import type { Idea } from '../types.gen.js'
import { linkMail } from './mails.js'
import { type Marked, record } from './record.js'

/** A private link: the secret that goes out once, and its hash that stays. */
export interface Link {
  readonly secret: string
  /** SHA-256 of the secret, base64url. */
  readonly hash: string
}

export interface LinkRenewal extends Marked {
  readonly link: Link
}

/**
 * A new private link; the one before stops working at once. It is sent to the submitter's address, if there
 * is one; the secret stands in the letter only.
 * @throws DomainError `not-allowed`
 */
export function renewLink(
  context: Context,
  idea: Idea,
  { link, request }: LinkRenewal,
  actor: Actor,
  now: Date,
  newId: () => string,
): Idea {
  assertMay(context.process, actor, idea, 'link')
  const mails = linkMail(idea, link.secret, now, newId)
  const next = {
    ...idea,
    link: { hash: link.hash, at: now.toISOString() },
    outbox: [...withoutOldSecrets(idea.outbox), ...mails],
  }
  return record(idea, next, { what: 'renew-link', ...(request && { request }) }, actor, now, newId)
}

/**
 * The private link stops working.
 * @throws DomainError `not-allowed`
 */
export function revokeLink(
  context: Context,
  idea: Idea,
  { request }: Marked,
  actor: Actor,
  now: Date,
  newId: () => string,
): Idea {
  assertMay(context.process, actor, idea, 'link')
  const { link: _, ...rest } = idea
  const next = { ...rest, outbox: withoutOldSecrets(idea.outbox) }
  return record(idea, next, { what: 'revoke-link', ...(request && { request }) }, actor, now, newId)
}

/** A letter that still waits with a link that no longer works would only confuse. */
const withoutOldSecrets = (outbox: Idea['outbox']): Idea['outbox'] =>
  outbox.filter((item) => item.data.secret === undefined)
