import type { FastifyRequest } from 'fastify'
import { DomainError } from '../../domain/errors.js'
import type { Texts } from '../../domain/texts.js'
import { problemOf } from '../plugins/problems.js'
import { heldTo } from './held-to.js'

/**
 * What a form sent, held to the schema that the API holds it to.
 * @throws DomainError `invalid-request` naming the fields.
 */
export function checked<T>(
  request: FastifyRequest,
  schema: string,
  given: Readonly<Record<string, string | undefined>>,
): T {
  // A browser sends an empty field too: to people, that is one that was not filled in.
  const value = Object.fromEntries(Object.entries(given).filter(([, text]) => text))
  return heldTo(request, schema, value)
}

/**
 * What is wrong, by the name of the field, in words; what no field is to blame for stands with the password.
 * @throws what no form can mend: our own faults, a link that no longer works, too many attempts.
 */
export function wrongFields(error: unknown, request: FastifyRequest, texts: Texts): Record<string, string> {
  if (!(error instanceof DomainError) || isNotTheirs(error.status)) throw error
  if (error.code === 'bad-credentials') return { password: request.t('web:signIn.wrong') }
  const { errors = [], detail, title } = problemOf(error, request, texts)
  const named = errors.map(({ pointer, detail }) => [pointer.slice(1), detail] as const)
  if (named.length > 0) return Object.fromEntries(named)
  return { [error.code === 'already-exists' ? 'email' : 'password']: detail ?? title }
}

const isNotTheirs = (status: number): boolean => status >= 500 || status === 410 || status === 429
