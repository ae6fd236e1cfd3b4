import { readPerson } from '../../../actions/people/people.js'
import { etagOf } from '../asked.js'
import { operation } from '../operation.js'
import { ETAG, PERSON } from '../parameters.js'
import { personView } from './views.js'

export default operation<{ params: { person: string } }>({
  id: 'readPerson',
  method: 'GET',
  url: '/people/:person',
  tag: 'partnership',
  summary: 'Read a person',
  access: ['administrator'],
  params: PERSON,
  answers: [{ status: 200, description: 'The person', shape: 'api-person', headers: ETAG }],
  handle: async ({ deps, params, reply }) => {
    const person = await readPerson(deps, params.person)
    reply.header('etag', etagOf(person))
    return personView(person)
  },
})
