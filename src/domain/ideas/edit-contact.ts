import type { Actor } from '../actor.js'
import type { Context } from '../context.js'
import { mailAddress } from '../people/mail-address.js'
import type { Contact, Idea } from '../types.gen.js'
import { editIdea } from './edit-idea.js'
import { linkMail } from './mails.js'

/**
 * How to reach the one who tells an idea, as the whole form says it. Who holds the private link and gives a
 * new address is sent the link there.
 * @throws DomainError as `editIdea` does.
 */
export function editContact(
  context: Context,
  idea: Idea,
  { contact, secret }: { readonly contact: Contact; readonly secret: string },
  actor: Actor,
  now: Date,
  newId: () => string,
): Idea {
  const names = ['name', 'email', 'phone', 'organisation', 'function'] as const
  const given = contact.email === undefined ? contact : { ...contact, email: mailAddress(contact.email) }
  const patch = Object.fromEntries(names.map((name) => [name, given[name] ?? null]))
  const next = editIdea(context, idea, { contact: { ...patch, language: actor.language } }, actor, now, newId)
  if (next === idea || next.contact.email === idea.contact.email) return next
  const mails = linkMail(next, secret, now, newId)
  return { ...next, outbox: [...next.outbox, ...mails] }
}
