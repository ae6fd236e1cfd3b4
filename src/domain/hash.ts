import { createHash } from 'node:crypto'

/** SHA-256 of a text, base64url. The one piece of cryptography in the domain: it is as pure as addition. */
export const hash = (text: string): string => createHash('sha256').update(text).digest('base64url')

/** The same of bytes. */
export const hashBytes = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('base64url')
