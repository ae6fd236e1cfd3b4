import type { Actor } from '../actor.js'
import type { Context } from '../context.js'
import { DomainError } from '../errors.js'
import { type Marked, record, stampOf, withoutGaps } from '../ideas/record.js'
import { LIMITS } from '../limits.js'
import { filled, notLonger, refuseAny } from '../process/input-checks.js'
import { assertMay } from '../process/permissions.js'
import type { AgendaProposal, Idea } from '../types.gen.js'

export interface ProposalInput extends Marked {
  readonly text: string
  /** Language that it is written in. */
  readonly language: string
}

/**
 * Puts an idea up for the next meeting, with what one proposes that it decides. Everybody has one proposal: a
 * new one takes the place of one's own, never of a colleague's.
 * @throws DomainError `not-allowed`, `invalid-input`
 */
export function proposeForAgenda(
  context: Context,
  idea: Idea,
  { text, language, request }: ProposalInput,
  actor: Actor,
  now: Date,
  newId: () => string,
): Idea {
  assertMay(context.process, actor, idea, 'advise')
  refuseAny([...filled('/text', text), ...notLonger('/text', text, LIMITS.reason)])
  const proposal: AgendaProposal = { text, language, ...stampOf(actor, now) }
  const agenda = [...others(idea, actor), proposal]
  const happening = withoutGaps({ what: 'put-up' as const, note: text, request })
  return record(idea, { ...idea, agenda }, happening, actor, now, newId)
}

/**
 * Takes back what one has proposed.
 * @throws DomainError `not-allowed`, `not-found` when there is nothing of one's own
 */
export function withdrawProposal(
  context: Context,
  idea: Idea,
  { request }: Marked,
  actor: Actor,
  now: Date,
  newId: () => string,
): Idea {
  assertMay(context.process, actor, idea, 'advise')
  const left = others(idea, actor)
  if (left.length === (idea.agenda ?? []).length) throw new DomainError('not-found')
  const happening = withoutGaps({ what: 'take-down' as const, request })
  return record(idea, withAgenda(idea, left), happening, actor, now, newId)
}

const others = ({ agenda = [] }: Idea, actor: Actor): AgendaProposal[] =>
  agenda.filter(({ by }) => by.id !== actor.id)

/** An idea that nobody puts up has no agenda at all. */
export const withAgenda = ({ agenda: _, ...idea }: Idea, agenda: readonly AgendaProposal[]): Idea =>
  agenda.length === 0 ? idea : { ...idea, agenda: [...agenda] }
