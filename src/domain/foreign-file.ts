import { DomainError } from './errors.js'
import { LIMITS, STATED_LIMITS } from './limits.js'

/** How a file cannot be taken in; the words are in `errors:fields`. */
export const badFile = (code: string, params: Readonly<Record<string, string | number>> = {}): DomainError =>
  new DomainError('invalid-input', { errors: [{ pointer: '/file', code, params }] })

/**
 * Agencies' tools write UTF-8 or UTF-16, each with or without its mark.
 * @throws DomainError `invalid-input` at `/file`: `file-too-large`, `file-not-text`
 */
export function textOf(bytes: Uint8Array): string {
  if (bytes.length > LIMITS.toolText) throw badFile('file-too-large', { limit: STATED_LIMITS.toolText })
  const [a, b] = bytes
  const encoding =
    a === 0xff && b === 0xfe ? 'utf-16le' : a === 0xfe && b === 0xff ? 'utf-16be' : ('utf-8' as const)
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    throw badFile('file-not-text')
  }
}
