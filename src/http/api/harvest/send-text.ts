import type { FastifyReply, FastifyRequest } from 'fastify'
import { hash } from '../../../domain/hash.js'
import { isFresh } from '../asked.js'

/** It is asked for again each time, and runs nothing. */
export const OPEN = {
  'cache-control': 'no-cache',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
}

export interface OpenText {
  readonly text: string
  readonly mediaType: string
  /** The newest change that the text tells of (RFC 3339). */
  readonly modified: string
  readonly language?: string
}

/** How a document that was sent is known again. */
export interface Tag {
  readonly etag: string
  readonly modified: string
}

export const tagOf = ({ text, modified }: OpenText): Tag => ({
  etag: `"${hash(text).slice(0, 27)}"`,
  modified,
})

/**
 * An open document at a lasting address. It is asked for again each time, since a case may be withdrawn, and
 * then most often not sent again.
 */
export function sendText(
  reply: FastifyReply,
  { text, mediaType, language }: OpenText,
  tag: Tag,
): FastifyReply {
  mark(reply, tag)
  if (language !== undefined) reply.header('content-language', language)
  return isKnown(reply.request, tag) ? reply.status(304).send() : reply.type(mediaType).send(text)
}

export const sendNothingNew = (reply: FastifyReply, tag: Tag): FastifyReply =>
  mark(reply, tag).status(304).send()

const mark = (reply: FastifyReply, { etag, modified }: Tag): FastifyReply =>
  reply.headers({ etag, 'last-modified': new Date(modified).toUTCString(), ...OPEN })

/** Whether the reader has it already. */
export const isKnown = (request: FastifyRequest, { etag, modified }: Tag): boolean =>
  isFresh(request, etag) || isUnmodified(request, modified)

/**
 * For those who only know when they last asked (RFC 9110, 13.1.3); whoever names a version is answered by
 * that.
 */
function isUnmodified({ headers }: FastifyRequest, modified: string): boolean {
  if (headers['if-none-match'] !== undefined) return false
  const since = Date.parse(headers['if-modified-since'] ?? '')
  return since >= Math.floor(Date.parse(modified) / 1000) * 1000
}
