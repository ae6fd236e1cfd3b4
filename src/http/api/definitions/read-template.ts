import { operation } from '../operation.js'
import { EDITION } from '../parameters.js'
import { installed } from './editions.js'

export default operation<{ params: { edition: string } }>({
  id: 'readTemplate',
  method: 'GET',
  url: '/templates/:edition',
  tag: 'definitions',
  summary: 'Read an edition of the template: the screening and the five questions',
  access: 'public',
  params: EDITION,
  answers: [{ status: 200, description: 'The edition', shape: 'template-edition' }],
  handle: ({ deps, params }) => installed(deps.definitions.templates, params.edition).edition,
})
