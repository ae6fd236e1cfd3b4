import type { Deps } from '../actions/deps.js'
import { moveIdea } from '../actions/move-idea.js'
import { SYSTEM } from '../domain/actor.js'
import { DomainError } from '../domain/errors.js'
import type { Idea } from '../types.gen.js'

const PAGE = 200

/** Hand-overs that nobody answered in time come back to who offered them (domain: moves). */
export async function lapseOffers(deps: Deps): Promise<void> {
  let after: string | undefined
  do {
    const offered = { scalars: { state: ['offered'] }, limit: PAGE, ...(after !== undefined && { after }) }
    const page = await deps.collections.ideas.find(offered)
    for (const { doc } of page.items) if (isOver(doc, deps.clock())) await lapse(deps, doc)
    after = page.next ?? undefined
  } while (after !== undefined)
}

const isOver = ({ offer }: Idea, now: Date): boolean =>
  offer !== undefined && offer.until <= now.toISOString()

/** If it was answered meanwhile there is nothing to bring back; whatever else is wrong is told to the operator. */
async function lapse(deps: Deps, { id, revision }: Idea): Promise<void> {
  try {
    await moveIdea(deps, { idea: id, actor: SYSTEM, revision }, { move: 'lapse' })
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    if (error.code !== 'idea-changed')
      deps.log.warn({ idea: id, code: error.code }, 'a hand-over could not lapse')
  }
}
