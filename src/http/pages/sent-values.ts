import type { FastifyRequest } from 'fastify'
import type { FormValues } from '../../domain/submission/form-values.js'

/** What a form sent, each name with all its texts. */
export function sentValues({ body }: FastifyRequest): FormValues {
  const entries = Object.entries((body ?? {}) as Record<string, unknown>)
  return new Map(
    entries.map(([name, value]) => [name, [value].flat().filter((one) => typeof one === 'string')]),
  )
}
