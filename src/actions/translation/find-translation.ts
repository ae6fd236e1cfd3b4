import type { Actor } from '../../domain/actor.js'
import { assertMay } from '../../domain/process/permissions.js'
import type { Deps } from '../deps.js'
import { type FoundIdea, findIdea } from '../ideas/find-idea.js'

/**
 * The idea for those who work on it: drafts, notes and comments are nobody else's before they are published.
 * @throws DomainError `not-found`, `not-allowed`
 */
export async function findTranslation(deps: Deps, id: string, actor: Actor): Promise<FoundIdea> {
  const found = await findIdea(deps, id, actor)
  assertMay(found.context.process, actor, found.idea, 'read-inner')
  return found
}
