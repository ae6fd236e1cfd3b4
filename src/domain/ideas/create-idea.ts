import { type Actor, isStaff, nameOf } from '../actor.js'
import type { Context } from '../context.js'
import { DomainError } from '../errors.js'
import { ownParties } from '../parties/channelled.js'
import { codeIn, refuseAny } from '../process/input-checks.js'
import { applyAnswers } from '../template/apply-answers.js'
import { checkAnswers } from '../template/check-answers.js'
import { partsKept } from '../template/parts.js'
import type { Answers, Contact, Idea } from '../types.gen.js'
import type { Link } from './links.js'
import { linkMail } from './mails.js'
import { type Marked, record, withoutGaps } from './record.js'

export interface NewIdea extends Marked {
  readonly track: Idea['track']
  /** Language of the source text; without it the actor's. */
  readonly language?: string
  readonly origin?: Idea['origin']
  readonly parties?: readonly string[]
  readonly answers?: Answers
  readonly contact?: Contact
  /** Edition of the notice on official documents and personal data that was shown. */
  readonly notice?: string
}

/**
 * A new draft. Anyone may tell an idea; what a partner contact tells is channelled by the own party, and only
 * staff may set others. The private link's secret is kept only in the letter that carries it, until that is
 * sent.
 * @throws DomainError `invalid-answers`, `invalid-input`, or `not-allowed` for who may only read.
 */
export function createIdea(
  context: Context,
  input: NewIdea,
  actor: Actor,
  now: Date,
  newId: () => string,
  link: Link,
): Idea {
  if (actor.readOnly) throw new DomainError('not-allowed')
  const parties = partiesFor(actor, input.parties ?? [])
  const origin = input.origin ?? { kind: originFor(actor, parties) }
  refuseAny(codeIn('/origin/kind', origin.kind, 'origin', context.vocabularies))
  const blank = blankIdea(context, input, actor, now, newId())
  const idea = withoutGaps<Idea>({
    ...blank,
    origin,
    parties,
    contact: input.contact ?? {},
    answers: answersIn(context, input.answers ?? {}, newId),
    notice: input.notice === undefined ? undefined : { edition: input.notice, at: now.toISOString() },
    link: { hash: link.hash, at: now.toISOString() },
  })
  const mails = linkMail(idea, link.secret, now, newId)
  // Revision 0 is never saved: the first entry makes revision 1.
  const happening = {
    what: 'create' as const,
    to: idea.state,
    ...(input.request && { request: input.request }),
  }
  return record(idea, { ...idea, outbox: mails }, happening, authorOf(actor, idea.id), now, newId)
}

function blankIdea(context: Context, input: NewIdea, actor: Actor, now: Date, id: string): Idea {
  const at = now.toISOString()
  const created = { by: nameOf(authorOf(actor, id)), at }
  const { definition } = context.process
  return {
    id,
    revision: 0,
    track: input.track,
    state: definition.start,
    step: null,
    since: at,
    language: input.language ?? actor.language,
    template: context.template.edition.edition,
    ...partsKept(context.template.edition),
    process: definition.edition,
    origin: { kind: 'web' },
    parties: [],
    contact: {},
    tags: [],
    answers: {},
    earlier: [],
    levels: {},
    ticks: {},
    consents: [],
    advisor: null,
    advice: [],
    variants: {},
    publications: [],
    merged: [],
    pending: [],
    doneRequests: [],
    outbox: [],
    created,
    changed: created,
  }
}

/** Who tells an idea without signing in is its submitter from then on. */
const authorOf = (actor: Actor, id: string): Actor =>
  actor.kind === 'visitor' || actor.kind === 'submitter' ? { ...actor, kind: 'submitter', id } : actor

/** A contact person channels; whoever of the staff is one as well does so only when they name that party. */
const originFor = (actor: Actor, [first]: readonly string[]): string =>
  first !== undefined && ownParties(actor).includes(first) ? 'partner' : 'web'

/** The first party is the one that channelled it: a contact person for several says which. */
function partiesFor(actor: Actor, wished: readonly string[]): string[] {
  if (isStaff(actor)) return [...new Set(wished)]
  const own = ownParties(actor)
  if (wished.some((party) => !own.includes(party))) throw new DomainError('not-allowed')
  if (wished.length === 0 && own.length > 1)
    throw new DomainError('invalid-input', { errors: [{ pointer: '/parties', code: 'which-party' }] })
  return wished.length > 0 ? [...new Set(wished)] : own
}

function answersIn({ template }: Context, given: Answers, newId: () => string): Answers {
  const answers = applyAnswers({}, given, newId)
  const errors = checkAnswers(template, answers)
  if (errors.length > 0) throw new DomainError('invalid-answers', { errors })
  return answers
}
