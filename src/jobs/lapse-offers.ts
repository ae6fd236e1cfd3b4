import type { Deps } from '../actions/deps.js'
import { statesWith } from '../actions/ideas/states-with.js'
import { moveIdea } from '../actions/process/move-idea.js'
import { SYSTEM } from '../domain/actor.js'
import { DomainError } from '../domain/errors.js'
import { transitionsFrom } from '../domain/process/places.js'
import type { Idea } from '../domain/types.gen.js'

const PAGE = 200

/**
 * Makes the moves that rows give to the system at the end of an offer: what nobody answered in time comes
 * back.
 */
export async function lapseOffers(deps: Deps): Promise<void> {
  const state = statesWith(deps, 'offered')
  let after: string | undefined
  do {
    const offered = { scalars: { state }, limit: PAGE, ...(after !== undefined && { after }) }
    const page = await deps.collections.ideas.find(offered)
    for (const { doc } of page.items) if (isOver(doc, deps.clock())) await lapse(deps, doc)
    after = page.next ?? undefined
  } while (after !== undefined)
}

const isOver = ({ offer }: Idea, now: Date): boolean =>
  offer !== undefined && offer.until <= now.toISOString()

/**
 * If it was answered meanwhile there is nothing to bring back; whatever else is wrong is told to the
 * operator.
 */
async function lapse(deps: Deps, idea: Idea): Promise<void> {
  const { id, revision } = idea
  try {
    const { process } = deps.definitions.contextOf(idea)
    const move = process.definition.moves.find(
      (one) => one.at === 'offer-end' && transitionsFrom(process, idea, one).length > 0,
    )
    if (move) await moveIdea(deps, { idea: id, actor: SYSTEM, revision }, { move: move.id })
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    if (error.code !== 'idea-changed')
      deps.log.warn({ idea: id, code: error.code }, 'a hand-over could not lapse')
  }
}
