import { listPeople } from '../../../actions/people/list-people.js'
import { operation } from '../operation.js'
import { PAGE } from '../parameters.js'
import { personView } from './views.js'

export default operation<{ query: { after?: string; limit: number } }>({
  id: 'listPeople',
  method: 'GET',
  url: '/people',
  tag: 'partnership',
  summary: 'List the people who can sign in',
  access: ['administrator'],
  query: PAGE,
  answers: [{ status: 200, description: 'One page of people', shape: 'api-person-list' }],
  handle: async ({ deps, query }) => {
    const { items, next } = await listPeople(deps, query)
    return { items: items.map(personView), next }
  },
})
