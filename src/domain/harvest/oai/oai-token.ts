import { utcSecond } from '../../dates/for-machines.js'
/** A list that is being harvested, and how far. */
export interface OaiToken {
  readonly prefix: string
  readonly set?: string
  /** Bounds of the datestamp, in milliseconds, inclusive. */
  readonly from?: number
  readonly until?: number
  /** How many records came before. */
  readonly cursor: number
  /** How many there were in all when the list began. */
  readonly size?: number
  /** Where the page before ended, in the store's own words. */
  readonly after?: string
}

/** A harvest that rests longer than this begins anew. */
const LIFE_MS = 24 * 60 * 60 * 1000

export const expiryOf = (now: Date): string => utcSecond(now.getTime() + LIFE_MS)

/**
 * The token says everything about the list itself: nothing is kept, any process can go on with it, and cases
 * that are published meanwhile come later in the same list, since it is in the order of changes.
 */
export const writeToken = (list: OaiToken, verb: string, now: Date): string =>
  Buffer.from(JSON.stringify({ ...list, verb, expires: expiryOf(now) })).toString('base64url')

/** @returns undefined for a token that we never gave out, gave out for another verb, or that has expired. */
export function readToken(text: string, verb: string, now: Date): OaiToken | undefined {
  const read = parse(text)
  if (read === undefined || read.verb !== verb || !isToken(read)) return undefined
  const { verb: _, expires, ...list } = read
  const isCurrent = typeof expires === 'string' && Date.parse(expires) >= now.getTime()
  return isCurrent ? (list as unknown as OaiToken) : undefined
}

type Read = Readonly<Record<string, unknown>>

function parse(text: string): Read | undefined {
  try {
    const read: unknown = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'))
    return typeof read === 'object' && read !== null ? (read as Read) : undefined
  } catch {
    return undefined
  }
}

const KINDS: Readonly<Record<string, string>> = {
  prefix: 'string',
  set: 'string',
  from: 'number',
  until: 'number',
  cursor: 'number',
  size: 'number',
  after: 'string',
  verb: 'string',
  expires: 'string',
}

const isToken = (read: Read): boolean =>
  ['prefix', 'cursor', 'after'].every((name) => name in read) &&
  Object.entries(read).every(([name, value]) => Object.hasOwn(KINDS, name) && typeof value === KINDS[name])
