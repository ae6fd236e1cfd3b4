import { DomainError } from '../domain/errors.js'
import { arrange, type Arrangement as Input } from '../domain/idea/arrange.js'
import { mayDo } from '../domain/process/permissions.js'
import type { ActorName, Arrangement } from '../types.gen.js'
import { type Asking, type Changed, changeIdea } from './change-idea.js'
import { checkParties } from './check-parties.js'
import type { Deps } from './deps.js'
import { findIdea } from './find-idea.js'
import { personNamed } from './move-idea.js'

/**
 * What staff keeps in order around an idea. People and parties must exist; who may not arrange learns nothing of them.
 * @throws DomainError `not-allowed`, `invalid-input`, and as `changeIdea` does.
 */
export async function arrangeIdea(deps: Deps, asking: Asking, given: Arrangement): Promise<Changed> {
  const { idea, context } = await findIdea(deps, asking.idea, asking.actor)
  if (!mayDo(context.process, asking.actor, idea, 'arrange')) throw new DomainError('not-allowed')
  await checkParties(deps, given.parties ?? [])
  const { advisor, ...rest } = given
  const input = {
    ...rest,
    ...(advisor !== undefined && { advisor: await advisorNamed(deps, advisor) }),
  } as Input
  return changeIdea(deps, asking, (context, before, now, newId) =>
    arrange(context, before, input, asking.actor, now, newId),
  )
}

/** @throws DomainError `invalid-input` for somebody who is no advisor. */
async function advisorNamed(deps: Deps, id: string | null): Promise<ActorName | null> {
  if (id === null) return null
  const name = await personNamed(deps, id, '/advisor')
  const roles = (await deps.collections.people.get(id))?.doc.roles ?? []
  if (roles.some(({ role }) => role === 'advisor' || role === 'administrator')) return name
  throw new DomainError('invalid-input', { errors: [{ pointer: '/advisor', code: 'not-an-advisor' }] })
}
