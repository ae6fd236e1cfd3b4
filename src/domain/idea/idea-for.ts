import type { HistoryEntry, Idea } from '../../types.gen.js'
import { type Actor, rolesOn } from '../actor.js'
import type { Context } from '../context.js'
import { mayDo, refusal } from '../process/permissions.js'

/** An idea as an actor may see it: what is not theirs to see is not there. */
export type IdeaView = Omit<
  Idea,
  | 'link'
  | 'outbox'
  | 'requests'
  | 'deliveries'
  | 'uptakes'
  | 'levels'
  | 'ticks'
  | 'history'
  | 'advice'
  | 'variants'
  | 'consents'
> &
  Partial<Pick<Idea, 'levels' | 'ticks' | 'advice' | 'variants' | 'consents'>> & {
    readonly history: Idea['history']
  }

/** What a submitter and a partner may read of the history, whole or as far as it concerns them. */
const PUBLIC = new Set([
  'create',
  'edit',
  'submit',
  'withdraw',
  'consent',
  'publish',
  'withdraw-case',
  'renew-link',
  'revoke-link',
  'attach',
  'detach',
])

/**
 * What this actor sees. Secrets and pending effects are nobody's; what readers told is read where it is asked for; judgements, ticks, team advice and inner notes are
 * the staff's; the way to reach a person is the staff's and their own.
 * @throws DomainError `not-found` or `not-allowed` when the actor may not read it at all.
 */
export function ideaFor(actor: Actor, context: Context, idea: Idea): IdeaView {
  if (!mayDo(context.process, actor, idea, 'read')) throw refusal(actor, idea)
  const { link: _link, outbox: _outbox, requests: _r, deliveries: _d, uptakes: _u, ...seen } = idea
  if (mayDo(context.process, actor, idea, 'read-inner'))
    return { ...seen, history: seen.history.map(withoutRequest) }
  return outerView(actor, context, seen)
}

/** The mark of an Idempotency-Key tells nothing to people. */
const withoutRequest = ({ request: _, ...entry }: HistoryEntry): HistoryEntry => entry

type Seen = Omit<Idea, 'link' | 'outbox' | 'requests' | 'deliveries' | 'uptakes'>

function outerView(actor: Actor, context: Context, seen: Seen): IdeaView {
  const {
    levels: _levels,
    screening: _screening,
    ticks: _ticks,
    override: _override,
    variants: _variants,
    orders: _orders,
    tags: _tags,
    offer: _offer,
    held: _held,
    agenda: _agenda,
    messages,
    pause,
    advice,
    contact,
    consents,
    history,
    ...outer
  } = seen
  const isOwner = rolesOn(actor, seen).has('submitter')
  const { name, organisation, function: role } = contact
  const known = Object.entries({ name, organisation, function: role }).filter(
    ([, value]) => value !== undefined,
  )
  return {
    ...outer,
    tags: [],
    ...(pause && { pause: { reason: pause.reason, reviewDate: pause.reviewDate } }),
    contact: isOwner ? contact : Object.fromEntries(known),
    ...(isOwner && { consents }),
    ...(isOwner && messages && { messages }),
    advice: isOwner ? advice.filter(({ visibility }) => visibility === 'submitter') : [],
    history: history.flatMap((entry) => publicEntry(entry, context, isOwner)),
  }
}

/** A move is told as what became of it, without what staff wrote to each other. */
function publicEntry(entry: HistoryEntry, { process }: Context, isOwner: boolean): HistoryEntry[] {
  const { id, revision, what, by, at, from, to, changes } = entry
  const told = {
    id,
    revision,
    what,
    by,
    at,
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
  }
  if (what === 'message') return isOwner ? [told] : []
  if (PUBLIC.has(what))
    return [changes === undefined ? told : { ...told, changes: changes.filter(isOpenTo(isOwner)) }]
  return process.move(what) && from !== to ? [told] : []
}

/** Consents name third persons: only who holds them reads of them, in the document and in its history alike. */
const isOpenTo =
  (isOwner: boolean) =>
  ({ pointer }: { pointer: string }): boolean =>
    pointer.startsWith('/answers/') ||
    pointer === '/track' ||
    pointer === '/files' ||
    (isOwner && (pointer.startsWith('/consents/') || pointer.startsWith('/contact/')))
