import type { Actor } from '../../domain/actor.js'
import { isStaff } from '../../domain/actor.js'
import { refusal } from '../../domain/process/permissions.js'
import { URGENCIES, type Urgency, type Waiting, waitingIn } from '../../domain/translation/waiting.js'
import type { Idea } from '../../domain/types.gen.js'
import type { Count } from '../../storage/port.js'
import type { Deps } from '../deps.js'
import type { Paging } from '../people/list-people.js'
import { refusingBadCursors } from './cursors.js'
import { listIdeas } from './list-ideas.js'

export interface WaitingPage {
  readonly items: readonly Waiting[]
  readonly next: string | null
}

export interface WaitingQuery extends Paging {
  /** Also what is done. */
  readonly done?: boolean | undefined
}

const NEWEST = { by: 'changed', direction: 'desc' } as const

/**
 * One page of what waits to be translated or reviewed, by idea and language, the most urgent first, and
 * within one urgency what changed last. A page may be short at the end of an urgency; `next` says whether
 * there is more.
 * @throws DomainError `not-allowed`, `bad-cursor`
 */
export async function listWaiting(deps: Deps, actor: Actor, asked: WaitingQuery): Promise<WaitingPage> {
  if (!isStaff(actor)) throw refusal(actor, { id: '' })
  const wanted = URGENCIES.filter((urgency) => asked.done || urgency !== 'done')
  const items: Waiting[] = []
  let place = placeIn(asked.after, wanted)
  while (place && items.length < asked.limit) {
    const { urgency, after } = place
    const page = await pageOf(deps, urgency, after, asked.limit - items.length)
    items.push(...page.items)
    place = page.next === null ? afterThis(urgency, wanted) : { urgency, after: page.next }
  }
  return { items, next: place ? cursorOf(place) : null }
}

interface Place {
  readonly urgency: Urgency
  readonly after?: string | undefined
}

async function pageOf(deps: Deps, urgency: Urgency, after: string | undefined, limit: number) {
  const query = {
    tags: { translation: [urgency] },
    sort: NEWEST,
    limit,
    ...(after !== undefined && { after }),
  }
  const { items, next } = await refusingBadCursors(() => deps.collections.ideas.find(query))
  return { items: items.flatMap(({ doc }) => waitingAs(deps, doc, urgency)), next }
}

const waitingAs = ({ config, definitions }: Deps, idea: Idea, urgency: Urgency): Waiting[] =>
  waitingIn(definitions.contextOf(idea).template, idea, config.translationLanguages).filter(
    (one) => one.urgency === urgency,
  )

/** `<urgency>.<the engine's cursor>`; anything else begins with the first. */
function placeIn(cursor: string | undefined, wanted: readonly Urgency[]): Place | undefined {
  const [name, after] = cursor?.split('.') ?? []
  const urgency = wanted.find((one) => one === name) ?? wanted[0]
  return urgency && { urgency, ...(after && { after }) }
}

function afterThis(urgency: Urgency, wanted: readonly Urgency[]): Place | undefined {
  const next = wanted[wanted.indexOf(urgency) + 1]
  return next && { urgency: next }
}

const cursorOf = ({ urgency, after = '' }: Place): string => `${urgency}.${after}`

/** In how many ideas something waits, by how it waits. */
export async function countWaiting({ collections }: Deps): Promise<ReadonlyMap<string, Count>> {
  const { by } = await collections.ideas.counts({ tags: { translation: [...URGENCIES] } }, ['translation'])
  return by.translation ?? new Map()
}

/**
 * One page of ideas that are on their way and have nothing in another language yet: what can be begun before
 * its turn comes, the last changed first. A page may be short.
 * @throws DomainError `not-allowed`, `bad-cursor`
 */
export async function listNotBegun(deps: Deps, actor: Actor, { limit, after }: Paging): Promise<WaitingPage> {
  if (!isStaff(actor)) throw refusal(actor, { id: '' })
  const asked = { limit, sort: 'changed', ...(after !== undefined && { after }) } as const
  const { items, next } = await listIdeas(deps, asked, actor)
  const waiting = items
    .filter(({ step, variants }) => step !== null && Object.keys(variants).length === 0)
    .flatMap((idea) => waitingAs(deps, idea, 'to-translate'))
  return { items: waiting, next }
}
