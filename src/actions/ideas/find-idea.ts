import type { Actor } from '../../domain/actor.js'
import type { Context } from '../../domain/context.js'
import { DomainError } from '../../domain/errors.js'
import { mayDo } from '../../domain/process/permissions.js'
import type { Idea } from '../../domain/types.gen.js'
import type { Snapshot } from '../../storage/port.js'
import type { Deps } from '../deps.js'

const REFERENCE = /^[0-9]{4}-[0-9]{4,}$/

export interface FoundIdea {
  readonly snapshot: Snapshot<Idea>
  readonly idea: Idea
  /** The editions that it is on. */
  readonly context: Context
}

/**
 * An idea by its id or reference, for someone who may read it.
 * @throws DomainError `not-found`, also when it is there and the actor may not know.
 */
export async function findIdea(
  { collections, definitions }: Pick<Deps, 'collections' | 'definitions'>,
  idOrReference: string,
  actor: Actor,
): Promise<FoundIdea> {
  const snapshot = REFERENCE.test(idOrReference)
    ? await collections.ideas.getBy('reference', idOrReference)
    : await collections.ideas.get(idOrReference)
  if (!snapshot) throw new DomainError('not-found')
  const idea = snapshot.doc
  const context = definitions.contextOf(idea)
  if (!mayDo(context.process, actor, idea, 'read')) throw new DomainError('not-found')
  return { snapshot, idea, context }
}
