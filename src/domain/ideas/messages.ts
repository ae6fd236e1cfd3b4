import { type Actor, nameOf, rolesOn } from '../actor.js'
import type { Context } from '../context.js'
import { LIMITS } from '../limits.js'
import { filled, notLonger, refuseAny } from '../process/input-checks.js'
import { assertMay } from '../process/permissions.js'
import type { Idea, Message, NewMessage as Shape } from '../types.gen.js'
import { mailToSubmitter } from './mails.js'
import { type Marked, record, withoutGaps } from './record.js'

export type NewMessage = Shape & Marked

/**
 * Something said between the one who sent in an idea and the staff. It is never edited. The other side is
 * told by a letter, which does not repeat what was said: a mailbox may be read by others.
 * @throws DomainError `not-allowed`, `invalid-input`
 */
export function sendMessage(
  context: Context,
  idea: Idea,
  { text, request }: NewMessage,
  actor: Actor,
  now: Date,
  newId: () => string,
): Idea {
  assertMay(context.process, actor, idea, 'message')
  const said = text.normalize('NFC').replace(/\r\n?/g, '\n').trim()
  refuseAny([...filled('/text', said), ...notLonger('/text', said, LIMITS.message)])
  const side = rolesOn(actor, idea).has('submitter') ? 'submitter' : 'staff'
  const message: Message = { id: newId(), at: now.toISOString(), by: nameOf(actor), side, text: said }
  const next = {
    ...idea,
    messages: [...(idea.messages ?? []), message],
    outbox: [...idea.outbox, ...(side === 'staff' ? mailToSubmitter(idea, 'message', {}, now, newId) : [])],
  }
  const happening = withoutGaps({ what: 'message' as const, data: { message: message.id, side }, request })
  return record(idea, next, happening, actor, now, newId)
}
