import { nameOf } from '../../domain/actor.js'
import { DomainError } from '../../domain/errors.js'
import { hash } from '../../domain/hash.js'
import { mailAddress } from '../../domain/people/mail-address.js'
import { assertStrong } from '../../domain/people/password.js'
import type { Credential, NewPassword, Person } from '../../domain/types.gen.js'
import { DuplicateError } from '../../storage/errors.js'
import type { Deps } from '../deps.js'
import { ENDED, ownNames } from './change-password.js'
import { hasAdministrator } from './has-administrator.js'
import { hashPassword } from './passwords.js'
import { revokeAll } from './revoke-secrets.js'
import { openSession, type Session } from './sign-in.js'

/** The address of the first administrator until they give their own. */
const NOBODYS = '@fyrsteg.invalid'

/** Kinds of links by which a password is chosen: an administrator's, or one that was asked for. */
const LINKS: readonly Credential['kind'][] = ['invitation', 'reset']

/** Somebody who may choose a password by a one-time link. */
export interface Invited {
  readonly person: Person
  /** They asked for it themselves, having forgotten theirs. */
  readonly isReset: boolean
}

/** Whom a one-time link is for. @throws DomainError `link-expired` */
export async function personInvited(deps: Deps, token: string): Promise<Invited> {
  const { collections, clock } = deps
  const link = (await collections.credentials.get(hash(token)))?.doc
  const isGood = link !== undefined && LINKS.includes(link.kind) && link.expires > clock().toISOString()
  const person = isGood ? (await collections.people.get(link.person))?.doc : undefined
  if (!person?.active) throw new DomainError('link-expired')
  // The link of the first administrator stands in a log: it ends with the need for it.
  if (isNameless(person) && (await hasAdministrator(deps))) throw new DomainError('link-expired')
  return { person, isReset: link?.kind === 'reset' }
}

/** Whether the person has to say who they are, too. */
export const isNameless = (person: Pick<Person, 'email'>): boolean => person.email.endsWith(NOBODYS)

/**
 * Uses a one-time link: the password is set, and the person signed in here and nowhere else. The link is
 * taken away first, so that of two who use it at the same time only one succeeds.
 * @throws DomainError `link-expired`, `invalid-input`, `already-exists`
 */
export async function acceptInvitation(
  deps: Deps,
  token: string,
  chosen: NewPassword,
  userAgent?: string,
): Promise<Session> {
  const { person } = await personInvited(deps, token)
  refuseWrongName(person, chosen)
  await refuseTakenAddress(deps, person, chosen)
  const { name = person.name, email = person.email, keepTokens = false } = chosen
  assertStrong(chosen.password, [name, email, ...ownNames(deps)])
  const password = await hashPassword(chosen.password)
  const id = hash(token)
  const invitation = await deps.collections.credentials.get(id)
  if (!invitation || !(await deps.collections.credentials.remove(id, invitation.version)))
    throw new DomainError('link-expired')
  const saved = await savePassword(deps, person.id, { ...chosen, password })
  await revokeAll(deps, person.id, ENDED[keepTokens ? 'some' : 'all'])
  return openSession(deps, saved, userAgent)
}

function refuseWrongName(person: Person, { name, email }: NewPassword): void {
  const pointers = [...(name === undefined ? [] : ['/name']), ...(email === undefined ? [] : ['/email'])]
  const errors = isNameless(person)
    ? email === undefined
      ? [{ pointer: '/email', code: 'required' }]
      : []
    : pointers.map((pointer) => ({ pointer, code: 'not-expected' }))
  if (errors.length > 0) throw new DomainError('invalid-input', { errors })
}

async function refuseTakenAddress(deps: Deps, person: Person, { email }: NewPassword): Promise<void> {
  if (email === undefined) return
  const holder = await deps.collections.people.getBy('email', mailAddress(email))
  if (holder && holder.doc.id !== person.id)
    throw new DomainError('already-exists', { params: { key: 'email' } })
}

async function savePassword(deps: Deps, id: string, { password, name, email }: NewPassword): Promise<Person> {
  for (;;) {
    const stored = await deps.collections.people.get(id)
    if (!stored) throw new DomainError('link-expired')
    const { failures: _, browsers: __, ...doc } = stored.doc
    const named = {
      ...doc,
      password,
      ...(name !== undefined && { name }),
      ...(email !== undefined && { email: mailAddress(email) }),
    }
    const by = nameOf({ ...named, kind: 'person', grants: [] })
    const changed = { by, at: deps.clock().toISOString() }
    const saved = await replaceOrRefuse(
      deps,
      { ...named, revision: doc.revision + 1, changed },
      stored.version,
    )
    if (saved) return saved
  }
}

async function replaceOrRefuse(deps: Deps, person: Person, version: number): Promise<Person | undefined> {
  try {
    const saved = await deps.collections.people.replace(person, version)
    return saved?.doc
  } catch (error) {
    if (error instanceof DuplicateError)
      throw new DomainError('already-exists', { params: { key: error.key }, cause: error })
    throw error
  }
}
