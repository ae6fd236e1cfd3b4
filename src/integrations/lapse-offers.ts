import type { Deps } from '../actions/deps.js'
import { SYSTEM } from '../domain/actor.js'
import { transition } from '../domain/process/transition.js'
import type { Idea } from '../types.gen.js'
import { saveGuarded } from './effects/save-guarded.js'

const PAGE = 200

/** Hand-overs that nobody answered in time come back to who offered them (domain: moves). */
export async function lapseOffers(deps: Deps): Promise<void> {
  let after: string | undefined
  do {
    const offered = { scalars: { state: ['offered'] }, limit: PAGE, ...(after !== undefined && { after }) }
    const page = await deps.collections.ideas.find(offered)
    for (const { doc } of page.items) if (isOver(doc, deps.clock())) await lapse(deps, doc.id)
    after = page.next ?? undefined
  } while (after !== undefined)
}

const isOver = ({ offer }: Idea, now: Date): boolean =>
  offer !== undefined && offer.until <= now.toISOString()

async function lapse(deps: Deps, id: string): Promise<void> {
  await saveGuarded(deps.collections.ideas, id, (idea) => {
    if (!idea || !isOver(idea, deps.clock())) return null
    const context = deps.definitions.contextOf(idea)
    const result = transition(context, idea, { move: 'lapse' }, SYSTEM, deps.clock(), deps.newId)
    // Answered meanwhile, or the process knows no such move: then there is nothing to bring back.
    return result.ok ? result.idea : null
  })
  deps.effects.nudge(id)
}
