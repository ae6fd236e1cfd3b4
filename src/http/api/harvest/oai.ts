import { readFileSync } from 'node:fs'
import formbody from '@fastify/formbody'
import type { FastifyInstance, FastifyReply } from 'fastify'
import type { Deps } from '../../../actions/deps.js'
import { answerOai } from '../../../actions/harvest/answer-oai.js'
import { fileOf } from '../../../installation/paths.js'
import { ALWAYS, refusalsOf } from '../operation.js'
import { openDocument } from './open-document.js'
import { OPEN } from './send-text.js'

const XML = { type: 'string', description: 'An answer of OAI-PMH 2.0', examples: ['<OAI-PMH>…</OAI-PMH>'] }

/** OAI-PMH 2.0, by GET and by POST. */
export async function oai(app: FastifyInstance, { deps }: { deps: Deps }): Promise<void> {
  app.removeAllContentTypeParsers()
  await app.register(formbody)
  for (const method of ['GET', 'POST'] as const)
    app.route({
      method,
      url: '/oai',
      config: { access: 'public', open: true },
      schema: {
        operationId: method === 'GET' ? 'harvestByOai' : 'harvestByOaiForm',
        tags: ['cases'],
        summary:
          method === 'GET' ? 'Harvest the cases by OAI-PMH' : 'Harvest the cases by OAI-PMH, asked by a form',
        description: DESCRIPTION,
        security: [],
        response: {
          200: {
            description: 'The answer, or an `error` of the protocol',
            content: { 'text/xml': { schema: XML } },
          },
          ...refusalsOf([...ALWAYS, 'unsupported-media-type', 'too-large'], deps),
        },
      },
      handler: (request, reply) => send(deps, reply, method === 'GET' ? request.query : request.body),
    })
  const schema = readFileSync(fileOf('schemas/harvest/fyrsteg-case-1.xsd'), 'utf8')
  openDocument(app, deps, {
    id: 'readCaseSchema',
    url: '/oai/fyrsteg-case-1.xsd',
    summary: 'Read the XML schema of whole cases',
    description: 'The schema of the metadata format `fyrsteg_case`.',
    mediaTypes: ['application/xml'],
    read: async () => ({ text: schema, mediaType: 'application/xml; charset=utf-8', modified: SCHEMA_MADE }),
  })
}

/** The schema never changes: another one has another name. */
const SCHEMA_MADE = '2026-11-24T00:00:00.000Z'

const DESCRIPTION =
  'All six verbs; `oai_dc` and `fyrsteg_case`; sets by language and challenge; stamps in seconds. ' +
  'Withdrawn cases stay as deleted records. Protocol errors are answers with status 200, as the ' +
  'protocol has it. Open to everybody.'

async function send(deps: Deps, reply: FastifyReply, asked: unknown): Promise<FastifyReply> {
  const text = await answerOai(deps, argumentsIn(asked))
  return reply.type('text/xml; charset=utf-8').headers(OPEN).send(text)
}

/** Every argument with all of its values: that one is named twice is an error of the protocol. */
const argumentsIn = (asked: unknown): Record<string, string[]> =>
  Object.fromEntries(
    Object.entries((asked ?? {}) as Record<string, string | string[]>).map(([name, value]) => [
      name,
      [value].flat(),
    ]),
  )
