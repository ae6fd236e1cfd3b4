import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Actor } from '../../domain/actor.js'
import { hash } from '../../domain/hash.js'
import type { RequestMark } from '../../domain/ideas/record.js'

/** The revision that `If-Match` names. */
export function revisionOf({ headers }: FastifyRequest): number | undefined {
  const digits = /[0-9]+/.exec(headers['if-match'] ?? '')?.[0]
  return digits === undefined ? undefined : Number(digits)
}

export const etagOf = ({ revision }: { readonly revision: number }): string => `"${revision}"`

/**
 * What `Idempotency-Key` marks a request with: who sent which key, and what was asked. The key itself is not
 * kept.
 */
export function markOf(request: FastifyRequest, actor: Actor): RequestMark | undefined {
  const key = request.headers['idempotency-key']
  if (typeof key !== 'string') return undefined
  const asked = JSON.stringify([request.method, request.url.split('?', 1)[0], request.body ?? null])
  return { key: hash(`${actor.kind} ${actor.id} ${key}`), fingerprint: hash(asked) }
}

export const sayReplayed = (reply: FastifyReply, replayed: boolean): FastifyReply =>
  replayed ? reply.header('idempotent-replayed', 'true') : reply

/** Whether the reader's copy is still current (RFC 9110: compared weakly, in a list, or `*`). */
export function isFresh({ headers }: FastifyRequest, etag: string): boolean {
  const known = headers['if-none-match']
  if (known === undefined) return false
  return (
    known === etag || known === '*' || known.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag)
  )
}
