import { type Actor, nameOf } from '../actor.js'
import type { Context } from '../context.js'
import { DomainError, type FieldError } from '../errors.js'
import type { EventId } from '../history/events.js'
import { titleInLanguage } from '../ideas/mails.js'
import { type Marked, record, stampOf, withoutGaps } from '../ideas/record.js'
import { filled, refuseAny } from '../process/input-checks.js'
import { effect } from '../process/outbox.js'
import { assertMay } from '../process/permissions.js'
import type { Idea, ReaderRequest, RequestDecision } from '../types.gen.js'
import { type ContactFunction, contactMails } from './ask-about.js'
import { tidy } from './reader.js'

export interface Decided extends RequestDecision, Marked, ContactFunction {
  /** Id of the request. */
  readonly item: string
}

type Decision = RequestDecision['decision']

/** Rows of the rule: from which states each decision can be taken, and what it is called in the history. */
const RULES: Readonly<
  Record<Decision, { readonly from: readonly ReaderRequest['state'][]; readonly what: EventId }>
> = {
  answer: { from: ['open', 'answered'], what: 'answer' },
  close: { from: ['open', 'answered'], what: 'close-request' },
  'let-through': { from: ['held', 'discarded'], what: 'let-through' },
  discard: { from: ['held', 'open'], what: 'discard-request' },
  erase: { from: ['held', 'open', 'answered', 'closed', 'discarded'], what: 'erase-request' },
}

/** What can be decided about this request now, in the order of the rule. */
export const decisionsFor = ({ state, erased }: ReaderRequest): Decision[] =>
  (Object.keys(RULES) as Decision[]).filter((one) => RULES[one].from.includes(state) && !erased)

/**
 * Answers, closes, lets through, puts away or erases a reader's question. An answer goes by mail, in the
 * words that were written, and readers' replies come to the contact function.
 * @throws DomainError `not-allowed`, `not-found`, `invalid-input`
 */
export function decideRequest(
  context: Context,
  idea: Idea,
  decided: Decided,
  actor: Actor,
  now: Date,
  newId: () => string,
): Idea {
  assertMay(context.process, actor, idea, 'answer')
  const request = idea.requests?.find(({ id }) => id === decided.item)
  if (!request) throw new DomainError('not-found')
  const text = tidy(decided.text ?? '')
  refuseAny([...possible(request, decided), ...(decided.decision === 'answer' ? filled('/text', text) : [])])
  const after = DO[decided.decision](request, text, actor, now)
  const changed = {
    ...idea,
    requests: (idea.requests ?? []).map((one) => (one === request ? after : one)),
    outbox: outboxAfter(idea, request, { ...decided, text }, now, newId),
  }
  const happening = {
    what: RULES[decided.decision].what,
    data: { request: request.id },
    request: decided.request,
  }
  return record(idea, changed, withoutGaps(happening), actor, now, newId)
}

const possible = (request: ReaderRequest, { decision }: Decided): FieldError[] =>
  decisionsFor(request).includes(decision) ? [] : [{ pointer: '/decision', code: 'not-in-this-state' }]

const DO: Readonly<
  Record<Decision, (request: ReaderRequest, text: string, actor: Actor, now: Date) => ReaderRequest>
> = {
  answer: (request, text, actor, now) => ({
    ...request,
    state: 'answered',
    answers: [...request.answers, { ...stampOf(actor, now), text }],
  }),
  close: (request, text, actor, now) => ({
    ...request,
    state: 'closed',
    closed: { ...stampOf(actor, now), ...(text !== '' && { note: text.slice(0, 2000) }) },
  }),
  'let-through': ({ signals: _, ...request }) => ({ ...request, state: 'open' }),
  discard: (request) => ({ ...request, state: 'discarded' }),
  erase: erased,
}

/** When it was asked and answered, and from where, stays to be counted: that tells of nobody. */
function erased(request: ReaderRequest, _text: string, actor: Actor, now: Date): ReaderRequest {
  const { id, at, language, country, edition, answers } = request
  return {
    id,
    at,
    state: request.state === 'discarded' || request.state === 'held' ? 'discarded' : 'closed',
    language,
    country,
    edition,
    answers: answers.map(({ at, by }) => ({ at, by })),
    erased: { by: nameOf(actor), at: now.toISOString() },
  }
}

function outboxAfter(
  idea: Idea,
  request: ReaderRequest,
  { decision, text = '', contactEmail }: Decided,
  now: Date,
  newId: () => string,
): Idea['outbox'] {
  if (decision === 'let-through')
    return [...idea.outbox, ...contactMails(idea, request, { contactEmail }, now, newId)]
  // A letter that could not be sent yet holds what was erased.
  if (decision === 'erase') return idea.outbox.filter(({ data }) => data.request !== request.id)
  if (decision !== 'answer' || request.email === undefined) return idea.outbox
  const { email: to, language, question = '', id } = request
  const letter = { template: 'reader-answer', to, language, replyTo: contactEmail, request: id }
  const about = { reference: idea.reference, ideaId: idea.id, title: titleIn(idea, language) }
  return [
    ...idea.outbox,
    effect('mail', withoutGaps({ ...letter, ...about, question, answer: text }), now, newId()),
  ]
}

/** The title as the reader knows it from the case. */
const titleIn = (idea: Idea, language: string): string => titleInLanguage(idea, language)
