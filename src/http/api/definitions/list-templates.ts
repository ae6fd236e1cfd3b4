import { operation } from '../operation.js'
import { editionsOf } from './editions.js'

export default operation({
  id: 'listTemplates',
  method: 'GET',
  url: '/templates',
  tag: 'definitions',
  summary: 'List the editions of the documentation template',
  access: 'public',
  answers: [{ status: 200, description: 'Editions', shape: 'api-editions' }],
  handle: ({ deps: { definitions } }) =>
    editionsOf(definitions.templates, definitions.current.template.edition.edition),
})
