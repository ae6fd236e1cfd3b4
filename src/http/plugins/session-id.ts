import type { FastifyRequest } from 'fastify'
import { hash } from '../../domain/hash.js'
import { cookieOf } from './cookies.js'

/** Id of the session that asks; undefined for who has none. */
export function sessionIdOf(request: FastifyRequest): string | undefined {
  const secret = cookieOf(request, 'session')
  return secret === undefined ? undefined : hash(secret)
}
