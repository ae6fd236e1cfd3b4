import type { FastifyRequest } from 'fastify'
import { LIMITS } from '../../domain/limits.js'
import type { FormValues } from '../../domain/submission/form-values.js'

/** What a form sent, each name with all its texts. */
export function sentValues({ body }: FastifyRequest): FormValues {
  const entries = Object.entries((body ?? {}) as Record<string, unknown>)
  return new Map(
    entries.map(([name, value]) => [name, [value].flat().filter((one) => typeof one === 'string')]),
  )
}

/** What a form sent, as single lines of text. */
export function formOf(request: FastifyRequest): Readonly<Record<string, string>> {
  const body = (request.body ?? {}) as Record<string, unknown>
  return Object.fromEntries(
    Object.entries(body).map(([name, value]) => [name, typeof value === 'string' ? value : '']),
  )
}

/** Everything that an address asks of this name, once or many times. */
export function askedFor(request: FastifyRequest, name: string): string[] {
  const given = (request.query as Readonly<Record<string, unknown>>)[name]
  return [given].flat().filter((value): value is string => typeof value === 'string' && value !== '')
}

/** One line of text that an address asks for: at most 200 characters, as the API takes them. */
export const wordsIn = (request: FastifyRequest): string =>
  (askedFor(request, 'q')[0] ?? '').replace(/\p{Cc}/gu, ' ').slice(0, LIMITS.search)

/** A cursor of ours, to be handed on. */
export const cursorIn = (request: FastifyRequest): { after?: string } => {
  const [after] = askedFor(request, 'after')
  return after === undefined ? {} : { after }
}
