import type { Actor } from '../../domain/actor.js'
import { DomainError } from '../../domain/errors.js'
import type { AccountChange, NotificationChoices, Person } from '../../domain/types.gen.js'
import type { Deps } from '../deps.js'
import { changeEntity } from '../entities.js'
import { readPerson } from './people.js'

/**
 * Only who has signed in looks after the own account; a machine's token does not.
 * @throws DomainError `not-allowed`
 */
export function assertInPerson(actor: Actor): void {
  if (actor.kind !== 'person') throw new DomainError('not-allowed')
}

/**
 * The own name, the language of letters, and which of them are wanted.
 * @throws DomainError `not-allowed`, `version-required`, `changed-meanwhile`
 */
export async function changeAccount(
  deps: Deps,
  revision: number | undefined,
  { name, language, notifications }: AccountChange,
  actor: Actor,
): Promise<Person> {
  assertInPerson(actor)
  const next = (person: Person): Person => ({
    ...person,
    name: name.trim(),
    language,
    ...(notifications && { notifications }),
  })
  const saved = await changeEntity(deps, deps.collections.people, actor.id, revision, next, actor)
  return saved
}

/**
 * Which e-mail somebody wants about what happens. It stands by itself on the page, so nothing else can be
 * lost by it, and the latest choice holds.
 * @throws DomainError `not-allowed`
 */
export async function changeNotificationChoices(
  deps: Deps,
  notifications: NotificationChoices,
  actor: Actor,
): Promise<void> {
  assertInPerson(actor)
  const { revision } = await readPerson(deps, actor.id)
  const next = (person: Person): Person => ({ ...person, notifications })
  await changeEntity(deps, deps.collections.people, actor.id, revision, next, actor)
}
