import type { Actor } from '../domain/actor.js'
import { mayDo } from '../domain/process/permissions.js'
import { type Waiting, waitingFor } from '../domain/process/waiting.js'
import { WAITS } from '../domain/spread/spread-waits.js'
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
  const mine = { advisor: [actor.id] }
  const places: Filter[] = [
    { scalars: { ...mine, state: openStates(deps) } },
    // What is closed rests, unless something was left to do: years of closed ideas must not hide the open ones.
    { scalars: mine, tags: { waits: ['message', 'follow-up', 'agreed'] } },
    { scalars: mine, tags: { spread: [...WAITS] } },
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

/** States that an idea is at work in, in whichever edition of the process. */
function openStates({ definitions }: Deps): string[] {
  const states = [...definitions.processes.values()].flatMap(({ definition }) => definition.states)
  return [...new Set(states.filter(({ kind }) => kind !== 'end').map(({ id }) => id))]
}
