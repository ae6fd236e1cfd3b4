import { setTimeout } from 'node:timers/promises'
import { nameOf } from '../../domain/actor.js'
import { browserName } from '../../domain/browser-name.js'
import { DomainError } from '../../domain/errors.js'
import { hash } from '../../domain/hash.js'
import { mailAddress } from '../../domain/people/mail-address.js'
import { isTooSoon, type Place, withFailure, withoutFailures } from '../../domain/people/sign-in-failures.js'
import type { Person, SignIn } from '../../domain/types.gen.js'
import type { Snapshot } from '../../storage/port.js'
import type { Deps } from '../deps.js'
import { removeExpired } from '../ideas/remove-expired.js'
import { isPassword } from './passwords.js'

/** A session that was opened by a password. */
export interface SignedIn extends Session {
  /** Secret by which this browser is known the next time. */
  readonly browser: string
}

export interface Session {
  readonly person: Person
  /** Shown to the browser this once. */
  readonly secret: string
  readonly expires: Date
}

/** Where a sign-in comes from. */
export interface Origin {
  readonly userAgent?: string | undefined
  /** Of the network. */
  readonly address: string
  /** The secret that this browser was given when its password was right. */
  readonly browser?: string | undefined
}

/** Milliseconds that every refusal takes at least: whether there is such a person is not told by it. */
const PAUSE = 120
/** Browsers that a person is known in. */
const MOST_BROWSERS = 20

/**
 * Signs in by address and password. An unknown address, a wrong password and a try made too soon are answered
 * alike, and after the same work.
 * @throws DomainError `bad-credentials`
 */
export async function signIn(deps: Deps, given: SignIn, from: Origin): Promise<SignedIn> {
  const pause = setTimeout(PAUSE)
  const found = await deps.collections.people.getBy('email', mailAddress(given.email))
  const isRight = await isPassword(given.password, found?.doc.password)
  const now = deps.clock()
  const place = placeOf(found?.doc, from)
  if (found?.doc.active && !isTooSoon(found.doc, place, now)) {
    if (isRight) return enter(deps, found, place, from)
    await rememberFailure(deps, found, place, now)
  }
  await pause
  throw new DomainError('bad-credentials')
}

async function enter(deps: Deps, found: Snapshot<Person>, place: Place, from: Origin): Promise<SignedIn> {
  const browser = place.isKnown && from.browser !== undefined ? from.browser : `fyb_${deps.newSecret()}`
  await rememberBrowser(deps, found, place, hash(browser))
  await removeExpired(deps)
  return { ...(await openSession(deps, found.doc, from.userAgent)), browser }
}

/** A known browser is a place of its own, wherever it is. */
export function placeOf(person: Person | undefined, { address, browser }: Origin): Place {
  const id = browser === undefined ? undefined : hash(browser)
  const isKnown = id !== undefined && (person?.browsers ?? []).includes(id)
  return { id: isKnown ? id : hash(networkOf(address)), isKnown }
}

/** Of an IPv6 address only the network counts: everybody has as many addresses in it as they like. */
const networkOf = (address: string): string =>
  address.includes('.') ? address : address.split(':').slice(0, 4).join(':')

/** Losing a race here means that another failure was remembered: the wait grows just as well. */
export async function rememberFailure(
  deps: Deps,
  { doc, version }: Snapshot<Person>,
  place: Place,
  now: Date,
): Promise<void> {
  const failures = withFailure(doc.failures, place, now)
  await deps.collections.people.replace({ ...doc, failures }, version)
}

/** Losing a race here costs no more than a wait at the next mistake. */
async function rememberBrowser(
  deps: Deps,
  { doc, version }: Snapshot<Person>,
  place: Place,
  browser: string,
): Promise<void> {
  if (doc.failures === undefined && place.isKnown) return
  const { failures: before, browsers = [], ...rest } = doc
  const failures = withoutFailures(before, place)
  const known = [...browsers.filter((one) => one !== browser), browser].slice(-MOST_BROWSERS)
  await deps.collections.people.replace({ ...rest, ...(failures && { failures }), browsers: known }, version)
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
