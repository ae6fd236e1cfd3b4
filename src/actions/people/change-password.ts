import { type Actor, nameOf } from '../../domain/actor.js'
import { DomainError } from '../../domain/errors.js'
import { assertStrong } from '../../domain/people/password.js'
import { isTooSoon } from '../../domain/people/sign-in-failures.js'
import type { PasswordChange, Person } from '../../domain/types.gen.js'
import type { Snapshot } from '../../storage/port.js'
import type { Deps } from '../deps.js'
import { assertInPerson } from './change-account.js'
import { hashPassword, isPassword } from './passwords.js'
import { revokeAll } from './revoke-secrets.js'
import { rememberFailure } from './sign-in.js'

/**
 * A new password in place of the present one. Every other session ends, links for choosing a password,
 * and tokens unless they are kept by choice.
 * @param session id of the session that asks, which goes on
 * @throws DomainError `not-allowed`, `invalid-input` when the present password is wrong or tried too often,
 * the new one is easily guessed
 */
export async function changePassword(
  deps: Deps,
  { current, password, keepTokens = false }: PasswordChange,
  actor: Actor,
  session: string | undefined,
): Promise<void> {
  assertInPerson(actor)
  const { name, email } = await assertPresent(deps, actor.id, current)
  assertStrong(password, [name, email, ...ownNames(deps)])
  await savePassword(deps, actor, await hashPassword(password))
  await revokeAll(deps, actor.id, ENDED[keepTokens ? 'some' : 'all'], session)
}

/** Kinds of secrets that end with a password. */
export const ENDED = {
  all: ['session', 'invitation', 'reset', 'token', 'calendar'],
  some: ['session', 'invitation', 'reset'],
} as const

/** Names that anybody would try first. */
export const ownNames = ({ definitions: { texts } }: Deps): string[] =>
  texts.languages.flatMap((language) => {
    const t = texts.in(language)
    return [t('export:words.product'), t('export:publisher')]
  })

/** Whoever found a computer unlocked must not be able to guess. */
async function assertPresent(deps: Deps, id: string, current: string): Promise<Person> {
  const stored = await read(deps, id)
  const now = deps.clock()
  const isRight = await isPassword(current, stored.doc.password)
  const place = { id: 'signed-in', isKnown: true }
  if (isRight && !isTooSoon(stored.doc, place, now)) return stored.doc
  if (!isRight) await rememberFailure(deps, stored, place, now)
  throw new DomainError('invalid-input', { errors: [{ pointer: '/current', code: 'wrong-password' }] })
}

async function savePassword(deps: Deps, actor: Actor, password: string): Promise<void> {
  for (;;) {
    const { doc, version } = await read(deps, actor.id)
    const { failures: _, browsers: __, ...rest } = doc
    const changed = { by: nameOf(actor), at: deps.clock().toISOString() }
    const next = { ...rest, password, revision: doc.revision + 1, changed }
    if (await deps.collections.people.replace(next, version)) return
  }
}

async function read({ collections }: Deps, id: string): Promise<Snapshot<Person>> {
  const stored = await collections.people.get(id)
  if (!stored) throw new DomainError('not-found')
  return stored
}
