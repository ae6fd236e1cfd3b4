import { revokeLink } from '../../../domain/ideas/links.js'
import { ideaWrite } from './idea-operation.js'
import { writeWith } from './simple-write.js'

export default ideaWrite<{ params: { idea: string } }>({
  id: 'revokeLink',
  method: 'DELETE',
  url: '/ideas/:idea/link',
  summary: 'Revoke the private link',
  handle: (call) => writeWith(call, revokeLink, {}),
})
