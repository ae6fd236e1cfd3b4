import { operation } from '../operation.js'
import { meOf } from './me.js'

export default operation({
  id: 'readMe',
  method: 'GET',
  url: '/me',
  tag: 'authentication',
  summary: 'Read the current user',
  access: 'public',
  answers: [{ status: 200, description: 'Who you are', shape: 'api-me' }],
  handle: async ({ request, reply }) => {
    reply.header('cache-control', 'no-store')
    return meOf(request.actor)
  },
})
