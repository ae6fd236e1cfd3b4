import type { FastifyInstance, FastifyReply, FastifyRequest, RouteOptions } from 'fastify'
import type { Deps } from '../../actions/deps.js'
import { CATALOGUE, DomainError, type ErrorCode } from '../../domain/errors.js'
import type { Access } from '../plugins/access.js'
import { mediaTypeFor } from '../plugins/negotiate.js'
import { strictLimit } from '../plugins/protection.js'
import type { JsonSchema } from './json-schema.js'
import { ETAG, LANGUAGE } from './parameters.js'
import { propertiesOf } from './shape-properties.js'

/** What a handler is given: the parts of the request, checked against their schemas. */
export interface Parts {
  readonly params?: unknown
  readonly query?: unknown
  readonly headers?: unknown
  readonly body?: unknown
}

export interface Call<P extends Parts> {
  readonly params: P['params']
  readonly query: P['query']
  readonly headers: P['headers']
  readonly body: P['body']
  readonly request: FastifyRequest
  readonly reply: FastifyReply
  readonly deps: Deps
}

/** What is answered when all went well. */
export interface Answer {
  readonly status: number
  readonly description: string
  /** File name of the shape, without `.json`; or a schema. Absent: no body. */
  readonly shape?: string | JsonSchema
  /** Other media types than `application/json`. */
  readonly mediaTypes?: readonly string[]
  readonly headers?: Readonly<Record<string, JsonSchema>>
  /** Names of examples (`schemas/<concept>/examples`). */
  readonly examples?: readonly string[]
}

/** One operation of the API: what it takes, who may call it, what it answers and how it refuses. */
export interface Operation<P extends Parts> {
  readonly id: string
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  readonly url: string
  readonly tag: Tag
  readonly summary: string
  readonly description?: string
  readonly access: Access
  readonly params?: JsonSchema
  /** File name of the shape of the query, or its properties. */
  readonly query?: string | JsonSchema
  readonly headers?: JsonSchema
  /** File name of the shape of the body. */
  readonly body?: string
  /** Media types of the file that is the body, instead of JSON; and how large it may be, in bytes. */
  readonly files?: readonly string[]
  readonly limit?: number
  readonly answers: readonly Answer[]
  /** Besides those that every operation can answer with. */
  readonly refusals?: readonly ErrorCode[]
  readonly config?: RouteOptions['config']
  /** Costs us or others something: one address may call it less often. */
  readonly strict?: boolean
  readonly handle: (call: Call<P>) => unknown
}

export type Tag =
  | 'ideas'
  | 'translations'
  | 'cases'
  | 'partnership'
  | 'authentication'
  | 'definitions'
  | 'operations'

export type Register = (app: FastifyInstance, deps: Deps) => void

/**
 * Makes a route of an operation; its documentation says what it does, because it is made from the same words.
 */
export function operation<P extends Parts = Parts>(op: Operation<P>): Register {
  return (app, deps) => {
    app.route({
      method: op.method,
      url: op.url,
      ...(op.limit !== undefined && { bodyLimit: op.limit }),
      config: {
        ...op.config,
        ...(op.strict && strictLimit(deps.config.requestsPerMinute)),
        access: op.access,
        open: isOpen(op),
      },
      schema: {
        operationId: op.id,
        tags: [op.tag],
        summary: op.summary,
        description: [op.description, sayAccess(op.access)].filter(Boolean).join('\n\n'),
        security: securityFor(op.access),
        ...(op.params && { params: exactly(op.params, Object.keys(op.params)) }),
        querystring: exactly({ ...queryOf(op.query), lang: LANGUAGE }),
        ...(op.headers && { headers: { type: 'object', properties: op.headers } }),
        ...(op.body && { body: { $ref: `${op.body}.json#` } }),
        ...(op.files && { body: fileBody(op.files) }),
        response: {
          ...answersOf([...op.answers, ...(isOpen(op) ? [UNCHANGED] : [])]),
          ...refusalsOf([...commonRefusals(op), ...(op.refusals ?? [])], deps),
        },
      },
      handler: (request, reply) => {
        reply.header('cache-control', op.access === 'public' ? 'no-cache' : 'private, no-cache')
        reply.header('vary', 'accept-language')
        if (isOpen(op)) assertAccepted(request, op)
        const { params, query, headers, body } = request
        return op.handle({ params, query, headers, body, request, reply, deps })
      },
    })
  }
}

/** Read by everybody. */
const isOpen = <P extends Parts>({ method, access }: Operation<P>): boolean =>
  method === 'GET' && access === 'public'

const UNCHANGED: Answer = { status: 304, description: 'You have it already', headers: ETAG }

/** @throws DomainError `not-acceptable` */
function assertAccepted<P extends Parts>({ headers }: FastifyRequest, { answers }: Operation<P>): void {
  const types = answers.flatMap(({ mediaTypes = ['application/json'] }) => mediaTypes)
  if (mediaTypeFor(headers.accept, types) === undefined) throw new DomainError('not-acceptable')
}

/** A file is looked at by the domain, not by a schema. */
const fileBody = (types: readonly string[]): JsonSchema => ({
  content: Object.fromEntries(types.map((type) => [type, { schema: {} }])),
})

const exactly = (properties: JsonSchema, required: readonly string[] = []): JsonSchema => ({
  type: 'object',
  additionalProperties: false,
  ...(required.length > 0 && { required }),
  properties,
})

/** The properties of a shape; their own required ones are checked by no query of ours. */
function queryOf(query: string | JsonSchema | undefined): JsonSchema {
  if (typeof query !== 'string') return query ?? {}
  return propertiesOf(`${query}.json`)
}

export function answersOf(answers: readonly Answer[]): JsonSchema {
  return Object.fromEntries(answers.map((answer) => [answer.status, answerSchema(answer)]))
}

function answerSchema({ description, shape, mediaTypes, headers, examples }: Answer): JsonSchema {
  const common = { description, ...(headers && { headers }) }
  if (shape === undefined) return { ...common, type: 'null' }
  const schema = typeof shape === 'string' ? { $ref: `${shape}.json#` } : shape
  const types = mediaTypes ?? ['application/json']
  const content = { schema, ...(examples && { examples: examplesOf(examples) }) }
  return { ...common, content: Object.fromEntries(types.map((type) => [type, content])) }
}

const examplesOf = (names: readonly string[]): JsonSchema =>
  Object.fromEntries(names.map((name) => [name, { $ref: `#/components/examples/${name}` }]))

/**
 * Every refusal with its codes and what they mean, so that a reader of the documentation meets no surprise.
 */
export function refusalsOf(all: readonly ErrorCode[], { definitions }: Deps): JsonSchema {
  const t = definitions.texts.in('en')
  const codes = [...new Set(all)]
  const statuses = [...new Set(codes.map((code) => CATALOGUE[code]))].sort()
  return Object.fromEntries(
    statuses.map((status) => {
      const told = codes
        .filter((code) => CATALOGUE[code] === status)
        .map((code) => `\`${code}\`: ${t(`errors:${code}.title`)}`)
      const content = { 'application/problem+json': { schema: { $ref: 'problem.json#' } } }
      return [status, { description: told.join('. '), content }]
    }),
  )
}

/** How whatever we answer to can be refused. */
export const ALWAYS: readonly ErrorCode[] = [
  'invalid-request',
  'bad-credentials',
  'link-expired',
  'too-many-requests',
  'internal',
  'store-unavailable',
]

function commonRefusals<P extends Parts>({ access, params, method }: Operation<P>): ErrorCode[] {
  return [
    ...ALWAYS,
    ...(access === 'public' ? [] : (['not-signed-in', 'not-allowed'] as const)),
    ...(method === 'GET' ? [] : (['not-allowed'] as const)),
    ...(params ? (['not-found'] as const) : []),
    ...(method === 'GET' && access === 'public' ? (['not-acceptable'] as const) : []),
    // Also where nothing is to be sent: something may be.
    ...(method === 'GET' ? [] : (['too-large', 'unsupported-media-type'] as const)),
  ]
}

function sayAccess(access: Access): string {
  if (access === 'public') return 'Open to everybody.'
  const roles = access.filter((one) => !(one in WHO)).map((one) => `\`${one}\``)
  const others = access.flatMap((one) => WHO[one] ?? [])
  const who = [...others, ...(roles.length > 0 ? [`people with the role ${listed(roles)}`] : [])]
  return `For ${who.join(' and ')}.`
}

const listed = (words: readonly string[]): string =>
  words.length > 1 ? `${words.slice(0, -1).join(', ')} or ${words.at(-1)}` : words.join()

const WHO: Readonly<Record<string, string>> = {
  submitter: 'whoever holds the private link of the idea',
  'signed-in': 'people who are signed in',
}

type Security = { [scheme: string]: string[] }

function securityFor(access: Access): Security[] {
  if (access === 'public') return []
  const schemes = ['session', 'token', ...(access.includes('submitter') ? ['link'] : [])]
  return schemes.map((scheme): Security => ({ [scheme]: [] }))
}
