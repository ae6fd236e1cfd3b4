import { randomBytes } from 'node:crypto'

const LETTERS = '0123456789abcdefghjkmnpqrstvwxyz'

/** A new id: 80 random bits in 16 letters that are hard to mistake (no i, l, o, u). */
export function newId(): string {
  return Array.from(randomBytes(16), (byte) => LETTERS[byte & 31]).join('')
}

/** A secret for links, sessions and tokens: 256 random bits, base64url. */
export const newSecret = (): string => randomBytes(32).toString('base64url')

/** What makes digests of short texts unguessable: 132 random bits. */
export const newSalt = (): string => newSecret().slice(0, 22)
