import type { FastifyRequest } from 'fastify'
import { hash } from '../../domain/hash.js'
import { SESSION_COOKIE } from './sign-in.js'

/** Id of the session that asks; undefined for who has none. */
export function sessionIdOf({ cookies }: FastifyRequest): string | undefined {
  const secret = cookies[SESSION_COOKIE]
  return secret === undefined ? undefined : hash(secret)
}
