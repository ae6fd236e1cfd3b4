import type { Person } from '../types.gen.js'

/** Who tries to sign in, as far as we can tell: a browser where the password was right, or an address. */
export interface Place {
  /** A hash. */
  readonly id: string
  readonly isKnown: boolean
}

type Failures = NonNullable<Person['failures']>

/** Tries that cost nothing; after these each failure doubles the wait. */
const FREE_TRIES = 3
/** Failures from everywhere before all who are unknown wait: many addresses may belong to one attacker. */
const FREE_TRIES_IN_ALL = 50
const LONGEST_WAIT = 60_000
/** Places that are remembered; who comes from more is held up by the count of all. */
const MOST_PLACES = 30

/**
 * Whether the wait after the last failures is not over yet. Who tries a wrong password waits; the owner, at
 * another address or in a browser that is known, does not.
 */
export function isTooSoon(
  { failures }: Pick<Person, 'failures'>,
  { id, isKnown }: Place,
  now: Date,
): boolean {
  if (failures === undefined) return false
  const at = now.toISOString()
  const here = failures.places?.find(({ place }) => place === id)
  return (here !== undefined && at < here.until) || (!isKnown && at < failures.until)
}

/** One more failure, from this place. */
export function withFailure(failures: Failures | undefined, { id }: Place, now: Date): Failures {
  const known = failures?.places ?? []
  const count = (failures?.count ?? 0) + 1
  const here = (known.find(({ place }) => place === id)?.count ?? 0) + 1
  const others = known.filter(({ place }) => place !== id).slice(1 - MOST_PLACES)
  return {
    count,
    until: afterWait(now, count - FREE_TRIES_IN_ALL),
    places: [...others, { place: id, count: here, until: afterWait(now, here - FREE_TRIES) }],
  }
}

/** A good sign-in from this place: it begins anew, and others that have failed go on waiting. */
export function withoutFailures(failures: Failures | undefined, { id }: Place): Failures | undefined {
  const places = (failures?.places ?? []).filter(({ place }) => place !== id)
  const count = places.reduce((sum, place) => sum + place.count, 0)
  return failures && places.length > 0 ? { count, until: failures.until, places } : undefined
}

function afterWait(now: Date, over: number): string {
  const wait = over < 0 ? 0 : Math.min(LONGEST_WAIT, 1000 * 2 ** Math.min(over, 10))
  return new Date(now.getTime() + wait).toISOString()
}
