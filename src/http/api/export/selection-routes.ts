import { Readable } from 'node:stream'
import type { FastifyInstance } from 'fastify'
import type { Deps } from '../../../actions/deps.js'
import type { CaseChoice } from '../../../actions/export/select-cases.js'
import { writeSelection } from '../../../actions/export/write-selection.js'
import { SELECTION_FORMATS } from '../../../domain/export/selection/formats.js'
import { ALWAYS, refusalsOf } from '../operation.js'
import { LANGUAGE, REFERENCE } from '../parameters.js'
import { propertiesOf } from '../shape-properties.js'

interface Asked {
  Params: { language: string }
  Querystring: CaseChoice
}

/**
 * `/{language}/cases.csv` and the like: the cases of the catalogue's own filters, or some by reference, in
 * one file.
 */
export function selectionRoutes(app: FastifyInstance, deps: Deps): void {
  for (const { suffix, mediaType } of SELECTION_FORMATS)
    app.get<Asked>(
      `/:language/cases.${suffix}`,
      { config: { access: 'public', open: true }, schema: schemaOf(deps, suffix, mediaType) },
      async (request, reply) => {
        const { language } = request.params
        const asked = /\?.*$/s.exec(request.url)?.[0] ?? ''
        const file = await writeSelection(deps, { language, suffix, choice: request.query, asked })
        reply.type(file.mediaType).header('content-disposition', file.disposition)
        reply.header('content-language', language).header('cache-control', 'no-cache')
        return reply.send(Readable.from(file.content, { objectMode: false }))
      },
    )
}

type Properties = Readonly<Record<string, object>>

function filters(): Properties {
  const { after, limit, facets, sort, ...kept } = propertiesOf('api-case-query.json')
  return kept
}

const CASES = {
  type: 'array',
  description: 'Reference of a case; may be repeated. These, in this order, whatever the filters say',
  items: REFERENCE.reference,
  maxItems: 500,
  examples: [['2026-0042']],
}

function schemaOf(deps: Deps, suffix: string, mediaType: string) {
  const content = {
    [mediaType.split(';', 1)[0] as string]: {
      schema: { type: 'string', description: 'The file', examples: ['reference,language,title'] },
    },
  }
  return {
    tags: ['cases'],
    security: [],
    operationId: `exportCases${suffix[0]?.toUpperCase()}${suffix.slice(1)}`,
    summary: `Export cases as ${suffix.toUpperCase()}`,
    description:
      'The newest edition of every case that the filters find, or of those that are named; the same ' +
      'filters as in the list. It is written while it is read, so that it may be as large as it needs ' +
      'to be. Open to everybody.',
    params: {
      type: 'object',
      properties: { language: { ...LANGUAGE, description: 'Language of the file (BCP 47)' } },
      required: ['language'],
    },
    querystring: { type: 'object', additionalProperties: false, properties: { ...filters(), case: CASES } },
    response: {
      200: { description: 'The file', content },
      ...refusalsOf([...ALWAYS, 'not-found'], deps),
    },
  }
}
