import type { Actor } from '../actor.js'
import type { Context } from '../context.js'
import { futureDate, notLonger, refuseAny } from '../process/input-checks.js'
import { assertMay } from '../process/permissions.js'
import type { ActorName, Idea } from '../types.gen.js'
import { changesOf, type Happening, type Marked, record, stampOf, withoutGaps } from './record.js'

/** What is left out stays; null takes away. */
export interface Arrangement extends Marked {
  /** Somebody who may advise; the action looks them up. */
  readonly advisor?: ActorName | null
  /** Ids of parties that exist; the action looks them up. */
  readonly parties?: readonly string[]
  readonly tags?: readonly string[]
  readonly registration?: string | null
  readonly licence?: Idea['licence'] | null
  /** True: the texts are free of personal data that may not be published. */
  readonly clearance?: boolean
  readonly followUp?: string | null
}

const PARTS = ['advisor', 'parties', 'tags', 'registration', 'licence', 'clearance', 'followUp'] as const

/**
 * What the staff arranges around an idea. Nothing changed: the idea comes back as it was.
 * @throws DomainError `not-allowed`, `invalid-input`
 */
export function arrange(
  context: Context,
  idea: Idea,
  input: Arrangement,
  actor: Actor,
  now: Date,
  newId: () => string,
): Idea {
  assertMay(context.process, actor, idea, 'arrange')
  refuseAny([
    ...notLonger('/registration', input.registration ?? undefined, 100),
    ...(input.followUp && input.followUp !== idea.followUp
      ? futureDate('/followUp', input.followUp, now)
      : []),
  ])
  const next = arranged(idea, input, actor, now)
  const changes = changesOf(idea, next, PARTS)
  if (changes.length === 0) return idea
  return record(
    idea,
    next,
    { what: 'arrange', changes, request: input.request } as Happening,
    actor,
    now,
    newId,
  )
}

function arranged(idea: Idea, input: Arrangement, actor: Actor, now: Date): Idea {
  const { clearance, tags, parties } = input
  return withoutGaps({
    ...idea,
    advisor: input.advisor === undefined ? idea.advisor : input.advisor,
    parties: parties ? [...new Set(parties)] : idea.parties,
    tags: tags ? [...new Set(tags.map((tag) => tag.trim()).filter((tag) => tag !== ''))] : idea.tags,
    registration: chosen(input.registration, idea.registration),
    licence: chosen(input.licence, idea.licence),
    clearance:
      clearance === undefined
        ? idea.clearance
        : clearance
          ? (idea.clearance ?? stampOf(actor, now))
          : undefined,
    followUp: chosen(input.followUp, idea.followUp),
  }) as Idea
}

const chosen = <V>(given: V | null | undefined, before: V | undefined): V | undefined =>
  given === undefined ? before : (given ?? undefined)
