import { type Actor, rolesOn } from '../actor.js'
import type { Context } from '../context.js'
import { mayDo, mayReach, refusal } from '../process/permissions.js'
import type { Idea } from '../types.gen.js'

/** Nobody's to see in an idea: secrets, effects under way, and how its history is kept. */
type Hidden =
  | 'link'
  | 'outbox'
  | 'requests'
  | 'deliveries'
  | 'uptakes'
  | 'pending'
  | 'chain'
  | 'doneRequests'
  | 'freed'
  | 'decisions'
  | 'moved'
  | 'appointed'
  | 'assigned'

/** An idea as an actor may see it: what is not theirs to see is not there. */
export type IdeaView = Omit<
  Idea,
  Hidden | 'levels' | 'ticks' | 'advice' | 'variants' | 'comments' | 'consents'
> &
  Partial<Pick<Idea, 'levels' | 'ticks' | 'advice' | 'variants' | 'comments' | 'consents'>>

/**
 * What this actor sees. Secrets and pending effects are nobody's; what readers told is read where it is asked
 * for, and so is the history; judgements, ticks, team advice and inner notes are the staff's; the way to
 * reach a person is the staff's and their own.
 * @throws DomainError `not-found` or `not-allowed` when the actor may not read it at all.
 */
export function ideaFor(actor: Actor, context: Context, idea: Idea): IdeaView {
  if (!mayDo(context.process, actor, idea, 'read')) throw refusal(actor, idea)
  const seen = withoutHidden(idea)
  const contact = contactFor(actor, context, idea)
  if (mayDo(context.process, actor, idea, 'read-inner')) return { ...seen, contact }
  return { ...outerView(actor, seen), contact }
}

type Seen = Omit<Idea, Hidden>

/** Who it is, and for those who may write to them how they are reached. */
export function contactFor(actor: Actor, { process }: Context, { contact, ...idea }: Idea): Idea['contact'] {
  if (mayReach(process, actor, idea)) return contact
  const { email: _e, phone: _p, ...known } = contact
  return known
}

function withoutHidden(idea: Idea): Seen {
  const { link: _l, outbox: _o, requests: _r, deliveries: _d, uptakes: _u, ...seen } = idea
  const { pending: _p, chain: _c, doneRequests: _k, freed: _f, decisions: _e, moved: _m, ...more } = seen
  const { appointed: _a, assigned: _s, ...rest } = more
  return rest
}

function outerView(actor: Actor, seen: Seen): IdeaView {
  const {
    levels: _levels,
    screening: _screening,
    ticks: _ticks,
    override: _override,
    variants: _variants,
    comments: _comments,
    orders: _orders,
    tags: _tags,
    offer: _offer,
    held: _held,
    agenda: _agenda,
    messages,
    pause,
    advice,
    consents,
    ...outer
  } = seen
  const isOwner = rolesOn(actor, seen).has('submitter')
  return {
    ...outer,
    tags: [],
    ...(pause && { pause: { reason: pause.reason, reviewDate: pause.reviewDate } }),
    ...(isOwner && { consents }),
    ...(isOwner && messages && { messages }),
    advice: adviceFor(isOwner, advice),
  }
}

/** Advice for the team stays there. */
export const adviceFor = (isOwner: boolean, advice: Idea['advice']): Idea['advice'] =>
  isOwner ? advice.filter(({ visibility }) => visibility === 'submitter') : []
