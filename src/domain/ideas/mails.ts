import { nameOf } from '../actor.js'
import type { Context } from '../context.js'
import { offerItem } from '../notifications/notification-items.js'
import { channelledBy } from '../parties/channelled.js'
import { effect } from '../process/outbox.js'
import type { Move } from '../process/rows.js'
import type { Moving } from '../process/subject.js'
import { type Answered, answerTo, fieldOfPart } from '../template/parts.js'
import type { Idea, OutboxItem } from '../types.gen.js'
import { publicStatus } from './public-status.js'

/** Language for letters to the one who sent in the idea. */
export const letterLanguage = (idea: Pick<Idea, 'contact' | 'language'>): string =>
  idea.contact.language ?? idea.language

export const titleOf = (idea: Answered): string => String(answerTo(idea, 'title') ?? '')

/** The title in a language as far as it is translated, else as it was written. */
export const titleInLanguage = (idea: Idea, language: string): string =>
  idea.variants[language]?.[fieldOfPart(idea, 'title')]?.text ?? titleOf(idea)

/** The letters that a move asks for in its row. */
export function mailsOf(
  after: Idea,
  move: Move,
  { context, before, actor, now, newId }: Moving<Idea>,
): OutboxItem[] {
  const { notify } = move
  return [
    ...(notify.includes('receiver') ? offerItem(after, nameOf(actor), now, newId()) : []),
    ...(notify.includes('submitter') ? statusMail(context, before, after, move, now, newId) : []),
  ]
}

/** A letter to the submitter, if there is an address: none is sent unless what they see has changed. */
function statusMail(
  context: Context,
  before: Idea,
  after: Idea,
  { effects }: Move,
  now: Date,
  newId: () => string,
): OutboxItem[] {
  const language = letterLanguage(after)
  const status = publicStatus(context, after, language)
  if (publicStatus(context, before, language).label === status.label) return []
  const template = effects.includes('submit') ? 'submitted' : 'status-changed'
  return mailToSubmitter(after, template, { state: after.state, status }, now, newId)
}

export function mailToSubmitter(
  idea: Idea,
  template: string,
  data: object,
  now: Date,
  newId: () => string,
): OutboxItem[] {
  const { email } = idea.contact
  // Who sends spam often gives somebody else's address: we do not write there.
  if (email === undefined || email === '' || idea.held) return []
  const common = { template, language: letterLanguage(idea), to: email, ...aboutIdea(idea) }
  return [effect('mail', { ...common, ...data }, now, newId())]
}

/**
 * The private link, by letter: the secret stands there only. Whose idea was channelled by a contact person is
 * told who wrote it down.
 */
export function linkMail(idea: Idea, secret: string, now: Date, newId: () => string): OutboxItem[] {
  const { by } = idea.created
  const isChannelled = channelledBy(idea) !== undefined && by.kind === 'person'
  return isChannelled
    ? mailToSubmitter(idea, 'channelled-link', { secret, from: by.name }, now, newId)
    : mailToSubmitter(idea, 'draft-link', { secret }, now, newId)
}

/** A draft that was never sent in has no reference to tell. */
const aboutIdea = (idea: Idea) => ({
  ...(idea.reference !== undefined && { reference: idea.reference }),
  ideaId: idea.id,
  title: titleOf(idea),
})
