import type { Link } from '../../domain/ideas/links.js'
import { renewLink } from '../../domain/ideas/links.js'
import type { Idea } from '../../domain/types.gen.js'
import type { Deps } from '../deps.js'
import { type Asking, changeIdea } from './change-idea.js'
import { makeLink } from './private-link.js'

/**
 * A new private link for an idea; the one before stops working at once.
 * @throws DomainError `not-allowed`, and as `changeIdea` does.
 */
export async function renewIdeaLink(deps: Deps, asking: Asking): Promise<{ idea: Idea; link: Link }> {
  const random = deps.newSecret()
  const { idea } = await changeIdea(deps, asking, (context, before, now, newId) =>
    renewLink(context, before, { link: makeLink(before.id, random) }, asking.actor, now, newId),
  )
  return { idea, link: makeLink(idea.id, random) }
}
