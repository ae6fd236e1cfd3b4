import { changeAccount } from '../../../actions/people/change-account.js'
import type { AccountChange } from '../../../domain/types.gen.js'
import { etagOf, revisionOf } from '../asked.js'
import { operation } from '../operation.js'
import { ETAG, IF_MATCH } from '../parameters.js'
import { accountView } from './views.js'

export default operation<{ body: AccountChange }>({
  id: 'changeAccount',
  method: 'PUT',
  url: '/me/account',
  tag: 'authentication',
  summary: 'Update your account',
  description: 'Name and language. The e-mail address and the roles are an administrator’s to change.',
  access: ['signed-in'],
  headers: IF_MATCH,
  body: 'api-account-change',
  answers: [{ status: 200, description: 'Your account as it is now', shape: 'api-account', headers: ETAG }],
  refusals: ['version-required', 'changed-meanwhile'],
  handle: async ({ deps, body, request, reply }) => {
    const person = await changeAccount(deps, revisionOf(request), body, request.actor)
    reply.header('etag', etagOf(person))
    return accountView(person)
  },
})
