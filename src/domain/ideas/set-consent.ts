import { type Actor, nameOf } from '../actor.js'
import type { Context } from '../context.js'
import { DomainError } from '../errors.js'
import { LIMITS } from '../limits.js'
import { hideRecognisable } from '../pictures/hide-pictures.js'
import { filled, notLonger, refuseAny } from '../process/input-checks.js'
import { assertMay } from '../process/permissions.js'
import type { Consent, Idea } from '../types.gen.js'
import { isPublished, withdrawPublications } from './publishing.js'
import { changeOf, changesOf, type Happening, type Marked, record, withoutGaps } from './record.js'

export interface ConsentInput extends Marked {
  /** Id of a consent that is there; a new one without. */
  readonly id?: string
  readonly kind?: Consent['kind']
  readonly subject?: string
  readonly state: Consent['state']
  readonly to?: string
}

/**
 * Asks for, gives, refuses or withdraws a consent. Withdrawing the consent to publish withdraws the case at
 * once: that is the owner's right, not a decision of ours. A no from a person, or to a picture or a
 * quotation, takes back the clearance: somebody must read the texts again and see that it is gone.
 * @throws DomainError `not-allowed`, `not-found`, `invalid-input`
 */
export function setConsent(
  context: Context,
  idea: Idea,
  input: ConsentInput,
  actor: Actor,
  now: Date,
  newId: () => string,
): Idea {
  assertMay(context.process, actor, idea, 'consent')
  const before = input.id === undefined ? undefined : idea.consents.find(({ id }) => id === input.id)
  if (input.id !== undefined && !before) throw new DomainError('not-found')
  const consent = consentFrom(input, before, actor, now, newId)
  const others = idea.consents.filter(({ id }) => id !== consent.id)
  const changed = afterNo({ ...idea, consents: [...others, consent] }, consent, now, newId)
  const withdraws = consent.kind === 'publish' && consent.state !== 'given' && before?.state === 'given'
  const next =
    withdraws && isPublished(idea) ? withdrawPublications(changed, undefined, actor, now, newId) : changed
  const happening = {
    what: 'consent',
    data: { kind: consent.kind, state: consent.state },
    changes: [
      changeOf(`/consents/${consent.id}`, before, consent),
      ...changesOf(idea, changed, ['clearance']),
    ],
    request: input.request,
  } as Happening
  return record(idea, next, happening, actor, now, newId)
}

function afterNo(idea: Idea, { kind, state }: Consent, now: Date, newId: () => string): Idea {
  if (kind === 'publish' || (state !== 'refused' && state !== 'withdrawn')) return idea
  const { clearance: _, ...rest } = idea
  if (kind !== 'picture') return rest
  return { ...rest, outbox: [...rest.outbox, ...hideRecognisable(rest, now, newId)] }
}

function consentFrom(
  input: ConsentInput,
  before: Consent | undefined,
  actor: Actor,
  now: Date,
  newId: () => string,
): Consent {
  const subject = input.subject ?? before?.subject ?? ''
  const kind = input.kind ?? before?.kind
  refuseAny([
    ...(kind === undefined ? [{ pointer: '/kind', code: 'required' }] : []),
    // A yes to one thing is no yes to another: what it is about is fixed when it is first asked.
    ...(before && kind !== before.kind ? [{ pointer: '/kind', code: 'not-expected' }] : []),
    ...(before && subject !== before.subject ? [{ pointer: '/subject', code: 'not-expected' }] : []),
    ...filled('/subject', subject),
    ...notLonger('/subject', subject, 300),
    ...notLonger('/to', input.to, LIMITS.note),
  ])
  return withoutGaps({
    id: before?.id ?? newId(),
    kind: kind as Consent['kind'],
    subject,
    state: input.state,
    to: input.to ?? before?.to,
    by: nameOf(actor),
    at: now.toISOString(),
  })
}
