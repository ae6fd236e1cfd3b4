import type { Actor } from '../../domain/actor.js'
import { DomainError } from '../../domain/errors.js'
import type { AccountChange, Person } from '../../domain/types.gen.js'
import type { Deps } from '../deps.js'
import { changeEntity } from '../entities.js'

/**
 * Only who has signed in looks after the own account; a machine's token does not.
 * @throws DomainError `not-allowed`
 */
export function assertInPerson(actor: Actor): void {
  if (actor.kind !== 'person') throw new DomainError('not-allowed')
}

/**
 * The own name, and the language of letters.
 * @throws DomainError `not-allowed`, `version-required`, `changed-meanwhile`
 */
export async function changeAccount(
  deps: Deps,
  revision: number | undefined,
  { name, language }: AccountChange,
  actor: Actor,
): Promise<Person> {
  assertInPerson(actor)
  const next = (person: Person): Person => ({ ...person, name: name.trim(), language })
  const saved = await changeEntity(deps, deps.collections.people, actor.id, revision, next, actor)
  return saved
}
