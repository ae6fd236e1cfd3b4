import { listLabels } from '../../../actions/ideas/labels.js'
import { STAFF_ROLES } from '../../../domain/actor.js'
import { operation } from '../operation.js'

export default operation({
  id: 'listLabels',
  method: 'GET',
  url: '/labels',
  tag: 'ideas',
  summary: 'List the labels in use',
  access: STAFF_ROLES,
  answers: [{ status: 200, description: 'The labels', shape: 'api-label-list' }],
  handle: async ({ deps }) => ({
    items: (await listLabels(deps)).map(({ label, ideas: { n, more } }) => ({
      label,
      ideas: { count: n, more },
    })),
  }),
})
