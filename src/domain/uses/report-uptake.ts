import { type Actor, nameOf } from '../actor.js'
import type { Context } from '../context.js'
import { thisYear } from '../dates/for-machines.js'
import type { FieldError } from '../errors.js'
import { mailToAdvisor } from '../ideas/mails.js'
import { type Marked, record, withoutGaps } from '../ideas/record.js'
import { filled, refuseAny } from '../process/input-checks.js'
import { assertMay } from '../process/permissions.js'
import { READER, tidied } from '../requests/reader.js'
import type { Idea, NewUptake, ToldUptake, Uptake } from '../types.gen.js'
import { knownCountry, knownMunicipality, notTooMany, published, sentIn, withRoom } from './checks.js'
import { withSpreadEffect } from './shown-uptakes.js'

export interface Told extends Omit<ToldUptake, 'notice'> {
  readonly signals: readonly string[]
}

/**
 * A reader tells who has taken up the solution. It is shown when staff have looked at it; who told it is
 * never shown. The same told twice while nobody has looked is one.
 * @throws DomainError `invalid-input`
 */
export function reportUptake(context: Context, idea: Idea, told: Told, now: Date, newId: () => string): Idea {
  const { signals, name, email, ...given } = tidied(told)
  const uptakes = idea.uptakes ?? []
  const waiting = uptakes.filter(({ state }) => state === 'told')
  const honest = waiting.filter((one) => !isSuspect(one))
  if (waiting.some((one) => one.who === given.who && one.country === given.country)) return idea
  refuseAny([...published(idea), ...wrongIn(given, context, now), ...notTooMany('/who', honest.length)])
  const uptake: Uptake = {
    id: newId(),
    state: 'told',
    source: 'reader',
    at: now.toISOString(),
    by: nameOf(READER),
    ...given,
    ...((name ?? email) !== undefined && { teller: withoutGaps({ name, email }) }),
    ...(signals.length > 0 && { signals: [...signals] }),
  }
  // The advisor is written to of what a person seems to have told; spam waits in the list.
  const mails = signals.length > 0 ? [] : mailToAdvisor(idea, 'uptake-told', now, newId)
  const kept = signals.length > 0 ? withRoom(uptakes, isSuspect) : uptakes
  const next = { ...idea, uptakes: [...kept, uptake], outbox: [...idea.outbox, ...mails] }
  return record(idea, next, { what: 'tell-uptake', data: { uptake: uptake.id } }, READER, now, newId)
}

/** Told, and it looks like spam. */
const isSuspect = ({ state, signals }: Uptake): boolean => state === 'told' && signals !== undefined

/**
 * Staff know who has taken up the solution; it is shown at once, as soon as the case is public.
 * @throws DomainError `not-allowed`, `invalid-input`
 */
export function addUptake(
  context: Context,
  idea: Idea,
  { request, ...told }: NewUptake & Marked,
  actor: Actor,
  now: Date,
  newId: () => string,
): Idea {
  assertMay(context.process, actor, idea, 'uptake')
  const given = tidied(told)
  refuseAny([...sentIn(idea), ...wrongIn(given, context, now)])
  const uptake: Uptake = {
    id: newId(),
    state: 'shown',
    source: 'staff',
    at: now.toISOString(),
    by: nameOf(actor),
    ...given,
    ...(given.adapted !== undefined && { language: given.language ?? actor.language }),
  }
  const next = withSpreadEffect({ ...idea, uptakes: [...(idea.uptakes ?? []), uptake] }, now, newId)
  const { id, who, country } = uptake
  const happening = withoutGaps({
    what: 'add-uptake' as const,
    note: who,
    data: { uptake: id, country },
    request,
  })
  return record(idea, next, happening, actor, now, newId)
}

function wrongIn(given: NewUptake, context: Context, now: Date): FieldError[] {
  const { who, country, year } = given
  return [
    ...filled('/who', who),
    ...knownCountry('/country', country),
    ...knownMunicipality('/municipality', given, context),
    ...(year !== undefined && year > thisYear(now) ? [{ pointer: '/year', code: 'in-future' }] : []),
  ]
}
