import { type Actor, nameOf } from '../actor.js'
import type { Context } from '../context.js'
import { isFuture, today } from '../dates/for-machines.js'
import { DomainError, type FieldError } from '../errors.js'
import { titleInLanguage } from '../ideas/mails.js'
import { type Marked, record, stampOf, withoutGaps } from '../ideas/record.js'
import { LIMITS } from '../limits.js'
import { filled, notLonger, realDate, refuseAny } from '../process/input-checks.js'
import { effect } from '../process/outbox.js'
import { assertMay } from '../process/permissions.js'
import type { ContactFunction } from '../requests/ask-about.js'
import { tidied, tidy } from '../requests/reader.js'
import type { Delivery, Idea, NewDelivery, OutboxItem } from '../types.gen.js'
import { knownCountry } from './checks.js'

export interface Delivering extends NewDelivery, Marked, ContactFunction {
  /**
   * The same for all cases that are handed over together; what was recorded under it once is not recorded
   * again.
   */
  readonly selection?: string
}

/**
 * Records that an edition of the case was handed to a named receiver; with an address, the link is sent
 * there, and the address is not kept. Without an edition it is the newest, without a date today, without a
 * language English where the edition has it.
 * @throws DomainError `not-allowed`, `invalid-input`
 */
export function recordDelivery(
  context: Context,
  idea: Idea,
  { email, contactEmail, request, selection, way, ...given }: Delivering,
  actor: Actor,
  now: Date,
  newId: () => string,
): Idea {
  assertMay(context.process, actor, idea, 'deliver')
  const done = idea.deliveries?.some((one) => selection !== undefined && one.selection === selection)
  if (done) return idea
  const said = tidied(given)
  const delivery: Delivery = withoutGaps({
    id: newId(),
    at: now.toISOString(),
    by: nameOf(actor),
    ...said,
    date: said.date ?? today(now),
    edition: said.edition ?? idea.publications.at(-1)?.edition ?? 0,
    language: said.language ?? languageOf(idea, said.edition),
    way: email === undefined ? (way ?? 'recorded') : 'sent',
    ...(selection !== undefined && { selection }),
  })
  refuseAny(wrongIn(idea, delivery, now))
  const mails = email === undefined ? [] : [letter(idea, delivery, { email, contactEmail }, now, newId)]
  const next = {
    ...idea,
    deliveries: [...(idea.deliveries ?? []), delivery],
    outbox: [...idea.outbox, ...mails],
  }
  const { organisation, country, edition, language, format } = delivery
  const data = { delivery: delivery.id, organisation, country, edition, language, format }
  return record(
    idea,
    next,
    withoutGaps({ what: 'deliver', note: organisation, data, request }),
    actor,
    now,
    newId,
  )
}

const languageOf = ({ publications, language }: Idea, edition?: number): string => {
  const found = publications.find((one) => one.edition === edition) ?? publications.at(-1)
  return found?.languages.includes('en') ? 'en' : language
}

function wrongIn(
  { publications }: Idea,
  { organisation, country, date, edition, language }: Delivery,
  now: Date,
): FieldError[] {
  if (publications.length === 0) return [{ pointer: '', code: 'not-published' }]
  const found = publications.find((one) => one.edition === edition)
  return [
    ...filled('/organisation', organisation),
    ...knownCountry('/country', country),
    ...realDate('/date', date),
    ...(isFuture(date, now) ? [{ pointer: '/date', code: 'in-future' }] : []),
    ...(found ? [] : [{ pointer: '/edition', code: 'unknown-edition' }]),
    ...(found && !found.languages.includes(language)
      ? [{ pointer: '/language', code: 'not-in-this-language' }]
      : []),
  ]
}

function letter(
  idea: Idea,
  { id, language, edition, note }: Delivery,
  { email, contactEmail }: Pick<Delivering, 'email' | 'contactEmail'>,
  now: Date,
  newId: () => string,
): OutboxItem {
  const title = titleInLanguage(idea, language)
  const data = {
    template: 'case-sent',
    to: email,
    language,
    title,
    reference: idea.reference,
    ideaId: idea.id,
  }
  const more = { edition: String(edition), note, replyTo: contactEmail, delivery: id }
  return effect('mail', withoutGaps({ ...data, ...more }), now, newId())
}

/**
 * Strikes what was recorded by mistake: it stays, and is counted no more.
 * @throws DomainError `not-allowed`, `not-found`, `invalid-input`
 */
export function strikeDelivery(
  context: Context,
  idea: Idea,
  { item, note = '', request }: { readonly item: string; readonly note?: string } & Marked,
  actor: Actor,
  now: Date,
  newId: () => string,
): Idea {
  assertMay(context.process, actor, idea, 'deliver')
  const found = idea.deliveries?.find(({ id }) => id === item)
  if (!found) throw new DomainError('not-found')
  if (found.struck) return idea
  const why = tidy(note)
  refuseAny(notLonger('/note', why, LIMITS.note))
  const struck = { ...stampOf(actor, now), ...(why !== '' && { note: why }) }
  const deliveries = (idea.deliveries ?? []).map((one) => (one === found ? { ...one, struck } : one))
  const happening = {
    what: 'strike-delivery' as const,
    data: { delivery: item },
    note: why || undefined,
    request,
  }
  return record(idea, { ...idea, deliveries }, withoutGaps(happening), actor, now, newId)
}
