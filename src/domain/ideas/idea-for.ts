import { type Actor, rolesOn } from '../actor.js'
import type { Context } from '../context.js'
import { mayDo, mayReach, refusal } from '../process/permissions.js'
import type { Idea, Picture } from '../types.gen.js'

/** What everybody sees who may read an idea; all else is named below, or is nobody's to see. */
const OUTER = [
  'id',
  'revision',
  'reference',
  'track',
  'language',
  'template',
  'parts',
  'process',
  'origin',
  'parties',
  'notice',
  'registration',
  'answers',
  'earlier',
  'licence',
  'clearance',
  'advisor',
  'closing',
  'followUp',
  'files',
  'publications',
  'merged',
  'submitted',
  'created',
  'changed',
] as const satisfies readonly (keyof Idea)[]

/** What is seen besides from the inside: where it is in the process, and what staff made of it. */
const INNER = [
  'state',
  'step',
  'since',
  'tags',
  'levels',
  'screening',
  'ticks',
  'consents',
  'offer',
  'pause',
  'override',
  'advice',
  'messages',
  'held',
  'agenda',
  'variants',
  'comments',
  'orders',
  'pictures',
] as const satisfies readonly (keyof Idea)[]

type Outer = (typeof OUTER)[number]
type Inner = (typeof INNER)[number]

/** An idea as an actor may see it: what is not theirs to see is not there. */
export type IdeaView = Pick<Idea, Outer | 'contact'> & Partial<Pick<Idea, Inner>>

/** The named parts, as far as they are there. */
const partsOf = <K extends keyof Idea>(idea: Idea, names: readonly K[]): Pick<Idea, K> =>
  Object.fromEntries(names.flatMap((name) => (idea[name] === undefined ? [] : [[name, idea[name]]]))) as Pick<
    Idea,
    K
  >

/**
 * What this actor sees. Secrets and pending effects are nobody's; what readers told is read where it is asked
 * for, and so is the history; judgements, ticks, team advice and inner notes are the staff's; the way to
 * reach a person is the staff's and their own.
 * @throws DomainError `not-found` or `not-allowed` when the actor may not read it at all.
 */
export function ideaFor(actor: Actor, context: Context, idea: Idea): IdeaView {
  if (!mayDo(context.process, actor, idea, 'read')) throw refusal(actor, idea)
  const contact = contactFor(actor, context, idea)
  const outer = partsOf(idea, OUTER)
  if (mayDo(context.process, actor, idea, 'read-inner')) return { ...outer, ...partsOf(idea, INNER), contact }
  return withoutTokens({ ...outer, ...ownParts(actor, idea), contact })
}

/** Who it is, and for those who may write to them how they are reached. */
export function contactFor(actor: Actor, { process }: Context, { contact, ...idea }: Idea): Idea['contact'] {
  if (mayReach(process, actor, idea)) return contact
  const { email: _e, phone: _p, ...known } = contact
  return known
}

/** What the owner sees besides; of a pause, until when it is, and not what staff wrote to each other. */
function ownParts(actor: Actor, idea: Idea): Partial<Pick<Idea, Inner>> {
  const { pause, consents, messages, advice, pictures } = idea
  const isOwner = rolesOn(actor, idea).has('submitter')
  return {
    ...(pause && { pause: { reason: pause.reason, reviewDate: pause.reviewDate } }),
    ...(isOwner && { consents }),
    ...(pictures && { pictures: isOwner ? pictures : pictures.map(withoutConsent) }),
    ...(isOwner && messages && { messages }),
    advice: adviceFor(isOwner, advice),
  }
}

/** Who let themselves be shown is the owner's to know, and the team's. */
const withoutConsent = ({ consent: _, ...picture }: Picture): Picture => picture

/** Who did something by a token is named without what the token is called. */
export const withoutTokens = <T>(value: T): T =>
  JSON.parse(JSON.stringify(value), (_key, inner) =>
    inner?.kind === 'machine' && typeof inner.name === 'string'
      ? { ...inner, name: inner.name.split(' (')[0] }
      : inner,
  )

/** Advice for the team stays there. */
export const adviceFor = (isOwner: boolean, advice: Idea['advice']): Idea['advice'] =>
  isOwner ? advice.filter(({ visibility }) => visibility === 'submitter') : []
