import { operation } from '../operation.js'
import { NOTICE } from '../parameters.js'
import { editionsOf } from './editions.js'

export default operation<{ params: { notice: 'notice' | 'privacy' } }>({
  id: 'listNotices',
  method: 'GET',
  url: '/notices/:notice',
  tag: 'definitions',
  summary: 'List the editions of a notice',
  access: 'public',
  params: NOTICE,
  answers: [{ status: 200, description: 'Editions', shape: 'api-editions' }],
  handle: ({ deps, params }) => {
    const { editions, current } = deps.definitions.notices[params.notice]
    return editionsOf(editions, current.edition)
  },
})
