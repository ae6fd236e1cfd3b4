import type { Actor } from '../domain/actor.js'
import { mayDo } from '../domain/process/permissions.js'
import { type Waiting, waitingFor } from '../domain/process/waiting.js'
import type { Filter } from '../storage/port.js'
import type { Idea } from '../types.gen.js'
import type { Deps } from './deps.js'

export interface DeskRow {
  readonly idea: Idea
  readonly waiting: Waiting
}

/** A desk with more than this is not worked off from a list; the rest come when the first are done. */
const MOST = 500

/** Everything that waits for this person, oldest first: what is theirs, what is offered or asked, and the queue. */
export async function listDesk(deps: Deps, actor: Actor): Promise<DeskRow[]> {
  const { process } = deps.definitions.current
  const places: Filter[] = [
    { scalars: { advisor: [actor.id] } },
    { scalars: { state: ['offered'] } },
    { scalars: { state: [process.queue] } },
    { tags: { waits: ['override'] } },
  ]
  const pages = await Promise.all(
    places.map((filter) =>
      deps.collections.ideas.find({ ...filter, sort: { by: 'since', direction: 'asc' }, limit: MOST }),
    ),
  )
  const ideas = new Map(pages.flatMap(({ items }) => items.map(({ doc }) => [doc.id, doc] as const)))
  const now = deps.clock()
  const waiting = [...ideas.values()].flatMap((idea): DeskRow[] => {
    const context = deps.definitions.contextOf(idea)
    if (!mayDo(context.process, actor, idea, 'read-inner')) return []
    const found = waitingFor(context, idea, actor, now)
    return found ? [{ idea, waiting: found }] : []
  })
  return waiting.sort((a, b) => (a.waiting.since < b.waiting.since ? -1 : 1))
}
