import { readPerson } from '../../../actions/people/people.js'
import { etagOf } from '../asked.js'
import { operation } from '../operation.js'
import { ETAG } from '../parameters.js'
import { accountView } from './views.js'

export default operation({
  id: 'readAccount',
  method: 'GET',
  url: '/me/account',
  tag: 'authentication',
  summary: 'Read your account',
  access: ['signed-in'],
  answers: [{ status: 200, description: 'Your account', shape: 'api-account', headers: ETAG }],
  handle: async ({ deps, request, reply }) => {
    const person = await readPerson(deps, request.actor.id)
    reply.header('etag', etagOf(person))
    return accountView(person)
  },
})
