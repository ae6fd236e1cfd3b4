import { renameLabel } from '../../../actions/ideas/labels.js'
import type { LabelChange } from '../../../domain/types.gen.js'
import { operation } from '../operation.js'

export default operation<{ body: LabelChange }>({
  id: 'renameLabel',
  method: 'POST',
  url: '/labels/rename',
  tag: 'ideas',
  summary: 'Rename, merge or remove a label',
  description: 'At most 500 ideas at a time; while the answer says `more`, the same request goes on.',
  access: ['advisor', 'administrator'],
  strict: true,
  body: 'api-label-change',
  answers: [{ status: 200, description: 'How many ideas were changed', shape: 'api-label-report' }],
  handle: ({ deps, body, request }) => renameLabel(deps, body.from, body.to, request.actor),
})
