import { answersSchema } from '../../../domain/template/answers-schema.js'
import { operation } from '../operation.js'
import { EDITION } from '../parameters.js'
import { installed } from './editions.js'

const JSON_SCHEMA = {
  title: 'JsonSchema',
  description: 'A JSON Schema of answers under this edition',
  type: 'object',
  additionalProperties: true,
  examples: [{ type: 'object', properties: { about: { type: 'object' } } }],
}

export default operation<{ params: { edition: string } }>({
  id: 'readAnswersSchema',
  method: 'GET',
  url: '/templates/:edition/schema',
  tag: 'definitions',
  summary: 'Read the JSON Schema of the answers of an edition',
  access: 'public',
  params: EDITION,
  answers: [
    {
      status: 200,
      description: 'The schema',
      shape: JSON_SCHEMA,
      mediaTypes: ['application/schema+json'],
    },
  ],
  handle: ({ deps, params, reply }) => {
    reply.type('application/schema+json')
    return answersSchema(installed(deps.definitions.templates, params.edition))
  },
})
