import type { Actor } from '../../domain/actor.js'
import { type SetupMark, withMark } from '../../domain/setup/setup.js'
import type { Deps } from '../deps.js'
import { changeEntity } from '../entities.js'
import { assertInPerson } from '../people/change-account.js'

/**
 * An administrator says that this is done, or takes it back.
 * @throws DomainError `not-allowed`
 */
export async function markSetup(deps: Deps, mark: SetupMark, isSaid: boolean, actor: Actor): Promise<void> {
  assertInPerson(actor)
  const { people } = deps.collections
  const revision = (await people.get(actor.id))?.doc.revision
  await changeEntity(
    deps,
    people,
    actor.id,
    revision,
    (person) => ({ ...person, setup: withMark(person.setup, mark, isSaid) }),
    actor,
  )
}
