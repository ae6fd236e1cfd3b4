import type { FastifyReply, FastifyRequest } from 'fastify'
import { hash } from '../../domain/hash.js'
import { isFresh } from '../asked.js'

/** Programs in other sites' pages may read what is for everybody; it is asked for again each time. */
export const OPEN = {
  'cache-control': 'no-cache',
  'access-control-allow-origin': '*',
  'cross-origin-resource-policy': 'cross-origin',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
}

export interface OpenText {
  readonly text: string
  readonly mediaType: string
  /** The newest change that the text tells of (RFC 3339). */
  readonly modified: string
  readonly language?: string
}

/**
 * An open document at a lasting address. It is asked for again each time, since a case may be withdrawn, and then most
 * often not sent again.
 */
export function sendText(request: FastifyRequest, reply: FastifyReply, sent: OpenText): FastifyReply {
  const { text, mediaType, modified, language } = sent
  const etag = `"${hash(text).slice(0, 27)}"`
  reply.headers({
    etag,
    'last-modified': new Date(modified).toUTCString(),
    ...OPEN,
  })
  if (language !== undefined) reply.header('content-language', language)
  if (isFresh(request, etag) || isUnmodified(request, modified)) return reply.status(304).send()
  return reply.type(mediaType).send(text)
}

/** For those who only know when they last asked (RFC 9110, 13.1.3); whoever names a version is answered by that. */
function isUnmodified({ headers }: FastifyRequest, modified: string): boolean {
  if (headers['if-none-match'] !== undefined) return false
  const since = Date.parse(headers['if-modified-since'] ?? '')
  return since >= Math.floor(Date.parse(modified) / 1000) * 1000
}
