import { listAdvisors } from '../../../actions/people/list-people.js'
import { operation } from '../operation.js'

export default operation({
  id: 'listAdvisors',
  method: 'GET',
  url: '/advisors',
  tag: 'partnership',
  summary: 'List the advisors',
  access: ['advisor', 'workgroup', 'translator', 'reviewer', 'administrator'],
  answers: [{ status: 200, description: 'Advisors, by name', shape: 'api-advisor-list' }],
  handle: async ({ deps }) => ({
    items: (await listAdvisors(deps)).map(({ id, name, roles }) => ({ id, name, roles })),
  }),
})
