import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { fileOf } from '../../src/installation/paths.js'
import type { Asked, Reply, TestApp, Who } from '../helper.js'

export type Params = Readonly<Record<string, string>>

/** A request to an operation that is meant to succeed. */
export interface Call {
  readonly operation: string
  readonly params: Params
  readonly query?: string
  readonly asked: Omit<Asked, 'url' | 'method'>
}

export interface Operation {
  readonly id: string
  readonly method: NonNullable<Asked['method']>
  readonly path: string
}

type Described = Readonly<Record<string, Readonly<Record<string, { operationId?: string }>>>>

/** Every operation of the API as it is described to the world. */
export const OPERATIONS: readonly Operation[] = Object.entries(
  (parse(readFileSync(fileOf('openapi.yaml'), 'utf8')) as { paths: Described }).paths,
).flatMap(([path, methods]) =>
  Object.entries(methods).flatMap(([method, { operationId }]) =>
    operationId ? [{ id: operationId, method: method.toUpperCase() as 'GET', path }] : [],
  ),
)

const BY_ID = new Map(OPERATIONS.map((operation) => [operation.id, operation]))

/** What is written at a revision, and where it is read. */
const REVISED =
  /^\/api\/(?:(?:ideas|meetings|parties|people)\/[^/?]+|definitions\/[^/]+\/[^/?]+|me\/account)(?=[/?]|$)/

export function requestOf({ operation, params, query = '', asked }: Call): Asked {
  const known = BY_ID.get(operation)
  if (!known) throw new Error(`no operation ${operation}`)
  const path = known.path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(params[name] ?? 'x'))
  return { ...asked, method: known.method, url: `${path}${query}` }
}

/** The revision that a careful client names. */
export async function withVersion({ ask }: TestApp, asked: Asked): Promise<Asked> {
  const place = REVISED.exec(asked.url)?.[0]
  if (asked.method === 'GET' || place === undefined || asked.version !== undefined) return asked
  const { headers } = await ask({
    url: place,
    as: asked.as,
    ...(asked.headers && { headers: asked.headers }),
  })
  const digits = /\d+/.exec(String(headers.etag ?? ''))?.[0]
  return digits === undefined ? asked : { ...asked, version: Number(digits) }
}

/** Makes requests that should succeed, and remembers them for those who spoil them. */
export interface Walk {
  readonly made: TestApp
  readonly calls: readonly Call[]
  /** What did not succeed: the operation and what it said. */
  readonly failures: readonly string[]
  call(operation: string, params?: Params, asked?: Call['asked'], query?: string): Promise<Reply>
}

export function makeWalk(made: TestApp): Walk {
  const calls: Call[] = []
  const failures: string[] = []
  return {
    made,
    calls,
    failures,
    call: async (operation, params = {}, asked = {}, query) => {
      const call = { operation, params, asked, ...(query !== undefined && { query }) }
      const reply = await made.ask(await withVersion(made, requestOf(call)))
      calls.push(call)
      if (reply.statusCode >= 400)
        failures.push(`${operation}: ${reply.statusCode} ${reply.body.slice(0, 400)}`)
      return reply
    },
  }
}

/** Somebody's request with a body. */
export const send = (
  as: Who | undefined,
  body?: unknown,
  headers?: Record<string, string>,
): Call['asked'] => ({
  as,
  ...(body !== undefined && { body }),
  ...(headers && { headers }),
})
