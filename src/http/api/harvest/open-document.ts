import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Deps } from '../../../actions/deps.js'
import type { ErrorCode } from '../../../domain/errors.js'
import type { JsonSchema } from '../json-schema.js'
import { ALWAYS, answersOf, refusalsOf } from '../operation.js'
import { ETAG } from '../parameters.js'
import { knownTags } from './known-tags.js'
import { isKnown, type OpenText, sendNothingNew, sendText, tagOf } from './send-text.js'

/** A document for programs, at an address of its own outside `/api`: where it is and what it holds. */
export interface OpenDocument<P, Q> {
  readonly id: string
  readonly url: string
  readonly summary: string
  readonly description: string
  readonly mediaTypes: readonly string[]
  readonly params?: JsonSchema
  readonly query?: JsonSchema
  readonly refusals?: readonly ErrorCode[]
  readonly read: (deps: Deps, params: P, query: Q) => Promise<OpenText>
}

/** Registers it, and describes it beside the API. It takes any query: readers come by all sorts of links. */
export function openDocument<P = unknown, Q = unknown>(
  app: FastifyInstance,
  deps: Deps,
  { id, url, summary, description, mediaTypes, params, query, refusals = [], read }: OpenDocument<P, Q>,
): void {
  const tagsNow = knownTags(deps)
  const content = Object.fromEntries(mediaTypes.map((type) => [type, { schema: TEXT }]))
  app.get(url, {
    config: { access: 'public', open: true },
    schema: {
      operationId: id,
      tags: ['cases'],
      summary,
      description: `${description}\n\nOpen to everybody.`,
      security: [],
      ...(params && { params: { type: 'object', properties: params, required: Object.keys(params) } }),
      ...(query && { querystring: { type: 'object', properties: query } }),
      response: {
        200: { description: 'The document', headers: ETAG, content },
        ...answersOf([{ status: 304, description: 'You have it already', headers: ETAG }]),
        ...refusalsOf([...ALWAYS, ...refusals], deps),
      },
    },
    handler: async (request: FastifyRequest, reply: FastifyReply) => {
      const tags = await tagsNow()
      const known = tags.get(request.url)
      if (known && isKnown(request, known)) return sendNothingNew(reply, known)
      const document = await read(deps, request.params as P, request.query as Q)
      const tag = tagOf(document)
      tags.keep(request.url, tag)
      return sendText(reply, document, tag)
    },
  })
}

const TEXT = { type: 'string', description: 'The document', examples: ['…'] } as const
