import { nameOf } from '../../domain/actor.js'
import { browserName } from '../../domain/browser-name.js'
import { DomainError } from '../../domain/errors.js'
import { hash } from '../../domain/hash.js'
import type { Person, SignIn } from '../../domain/types.gen.js'
import type { Snapshot } from '../../storage/port.js'
import type { Deps } from '../deps.js'
import { removeExpired } from '../ideas/remove-expired.js'
import { isPassword } from './passwords.js'

export interface Session {
  readonly person: Person
  /** Shown to the browser this once. */
  readonly secret: string
  readonly expires: Date
}

/** Tries that cost nothing; after these each failure doubles the wait. */
const FREE_TRIES = 3
const LONGEST_WAIT = 60_000

/**
 * Signs in by address and password. An unknown address, a wrong password and a try made too soon are answered
 * alike, and after the same work.
 * @throws DomainError `bad-credentials`
 */
export async function signIn(deps: Deps, { email, password }: SignIn, userAgent?: string): Promise<Session> {
  const found = await deps.collections.people.getBy('email', email.toLowerCase())
  const isRight = await isPassword(password, found?.doc.password)
  const now = deps.clock()
  if (!found?.doc.active || isTooSoon(found.doc, now)) throw new DomainError('bad-credentials')
  if (!isRight) {
    await rememberFailure(deps, found, now)
    throw new DomainError('bad-credentials')
  }
  await forgetFailures(deps, found)
  await removeExpired(deps)
  return openSession(deps, found.doc, userAgent)
}

/** Whether the wait after the last failures is not over yet. */
export const isTooSoon = ({ failures }: Person, now: Date): boolean =>
  failures !== undefined && now.toISOString() < failures.until

/** Losing a race here means that another failure was remembered: the wait grows just as well. */
export async function rememberFailure(
  deps: Deps,
  { doc, version }: Snapshot<Person>,
  now: Date,
): Promise<void> {
  const count = (doc.failures?.count ?? 0) + 1
  const wait = count < FREE_TRIES ? 0 : Math.min(LONGEST_WAIT, 1000 * 2 ** (count - FREE_TRIES))
  const failures = { count, until: new Date(now.getTime() + wait).toISOString() }
  await deps.collections.people.replace({ ...doc, failures }, version)
}

async function forgetFailures(deps: Deps, { doc, version }: Snapshot<Person>): Promise<void> {
  if (doc.failures === undefined) return
  const { failures: _, ...rest } = doc
  await deps.collections.people.replace(rest, version)
}

/**
 * A session for someone whose password was right, or was just chosen.
 * @param userAgent of the browser, which is kept as a name that a person knows it by
 */
export async function openSession(deps: Deps, person: Person, userAgent?: string): Promise<Session> {
  const now = deps.clock()
  const secret = `fys_${deps.newSecret()}`
  const expires = new Date(now.getTime() + deps.config.sessionHours * 3_600_000)
  const label = browserName(userAgent)
  const by = nameOf({ kind: 'person', ...person, grants: person.roles })
  await deps.collections.credentials.insert({
    id: hash(secret),
    kind: 'session',
    person: person.id,
    ...(label !== undefined && { label }),
    expires: expires.toISOString(),
    created: { by, at: now.toISOString() },
  })
  return { person, secret, expires }
}
