import type { FastifyInstance } from 'fastify'
import type { Test } from 'tap'
import { validatorOf } from '../src/http/plugins/validators.js'

interface Described {
  readonly content?: Readonly<Record<string, { readonly schema: object }>>
  readonly type?: string
}

/**
 * Holds every response of the API to what its route promises: the status is described, and the body is exactly what
 * its schema says, with nothing undocumented in it (decision 5).
 */
export function watchResponses(app: FastifyInstance, t: Test): void {
  app.addHook('onSend', async (request, reply, payload) => {
    const problem = problemIn(request.routeOptions.schema?.response, reply.statusCode, payload, request.url)
    if (problem) t.fail(`${request.method} ${request.url}: ${problem}`)
    // That others do not answer (502), or the store, is no fault of ours.
    const isBroken = reply.statusCode >= 500 && ![502, 503].includes(reply.statusCode)
    if (isBroken) t.fail(`${request.method} ${request.url}: ${reply.statusCode} ${String(payload)}`)
    return payload
  })
}

function problemIn(response: unknown, status: number, payload: unknown, url: string): string | undefined {
  if (!url.startsWith('/api/') || response === undefined) return undefined
  // A slash at the end is led away from whatever operation would find an empty name there.
  if (status === 308 && url.split('?')[0]?.endsWith('/')) return undefined
  const described = (response as Readonly<Record<string, Described>>)[status]
  if (!described) return `${status} is not described (${String(payload)})`
  const schema = Object.values(described.content ?? {})[0]?.schema
  if (!schema) return payload ? `${status} has a body that is not described` : undefined
  if (typeof payload !== 'string' || (schema as { type?: string }).type === 'string') return undefined
  const validate = validatorOf(schema, 'as-json')
  if (validate(JSON.parse(payload))) return undefined
  return `${status} ${JSON.stringify(validate.errors?.slice(0, 3))} in ${payload.slice(0, 300)}`
}
