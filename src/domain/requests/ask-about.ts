import type { Context } from '../context.js'
import { mailToAdvisor, titleOf } from '../ideas/mails.js'
import { record, withoutGaps } from '../ideas/record.js'
import { filled, refuseAny } from '../process/input-checks.js'
import { effect } from '../process/outbox.js'
import type { Idea, NewReaderRequest, OutboxItem, ReaderRequest } from '../types.gen.js'
import { knownCountry, notTooMany, published, withRoom } from '../uses/checks.js'
import { READER, tidied } from './reader.js'

/** Where the function that readers write to is reached; the setting of the installation. */
export interface ContactFunction {
  readonly contactEmail?: string | undefined
}

export interface Asked extends Omit<NewReaderRequest, 'notice'>, ContactFunction {
  /** Language of the reader. */
  readonly language: string
  /** What makes it look like spam; none: nothing. */
  readonly signals: readonly string[]
}

/**
 * A reader asks about a published case. What looks like spam is kept and sent to nobody until staff let it
 * through. The same question sent twice, by a second click or a lost reply, is one.
 * @throws DomainError `invalid-input`
 */
export function askAbout(_context: Context, idea: Idea, asked: Asked, now: Date, newId: () => string): Idea {
  const { contactEmail, signals, ...given } = asked
  const said = tidied(given)
  const requests = idea.requests ?? []
  if (requests.some((one) => isSame(one, said))) return idea
  refuseAny([
    ...published(idea),
    ...filled('/question', said.question),
    ...filled('/email', said.email),
    ...knownCountry('/country', said.country),
    ...notTooMany('/question', requests.filter(({ state }) => state === 'open').length),
  ])
  const isHeld = signals.length > 0
  const request: ReaderRequest = {
    id: newId(),
    at: now.toISOString(),
    state: isHeld ? 'held' : 'open',
    ...said,
    edition: idea.publications.at(-1)?.edition ?? 1,
    ...(isHeld && { signals: [...signals] }),
    answers: [],
  }
  const next = {
    ...idea,
    requests: [...(isHeld ? withRoom(requests, ({ state }) => state === 'held') : requests), request],
    outbox: [...idea.outbox, ...(isHeld ? [] : contactMails(idea, request, { contactEmail }, now, newId))],
  }
  // Who asked stands in the request alone, where it can be erased.
  const happening = { what: isHeld ? ('ask-held' as const) : ('ask' as const), data: { request: request.id } }
  return record(idea, next, happening, READER, now, newId)
}

export const isWaiting = ({ state }: ReaderRequest): boolean => state === 'open' || state === 'held'

const isSame = (one: ReaderRequest, said: Pick<Asked, 'email' | 'question'>): boolean =>
  isWaiting(one) && one.email === said.email && one.question === said.question

/**
 * Letters to the contact function and to the advisor. They tell the question and where it comes from; the
 * reader's address stays in the product, so that the answer goes by it and is logged.
 */
export function contactMails(
  idea: Idea,
  { id, organisation, country, question = '', language }: ReaderRequest,
  { contactEmail }: ContactFunction,
  now: Date,
  newId: () => string,
): OutboxItem[] {
  const told = {
    request: id,
    organisation,
    country,
    question,
    readerLanguage: language,
  }
  const toFunction =
    contactEmail === undefined
      ? []
      : [
          effect(
            'mail',
            { template: 'reader-asks', to: contactEmail, language: idea.language, ...about(idea) },
            now,
            newId(),
          ),
        ]
  return [...toFunction, ...mailToAdvisor(idea, 'reader-asks', now, newId)].map((item) => ({
    ...item,
    data: withoutGaps({ ...item.data, ...told }),
  }))
}

const about = (idea: Idea) => ({ reference: idea.reference, ideaId: idea.id, title: titleOf(idea) })
