import { noticeIn } from '../../../domain/definitions/notices.js'
import { operation } from '../operation.js'
import { EDITION, NOTICE } from '../parameters.js'
import { installed } from './editions.js'

export default operation<{ params: { notice: 'notice' | 'privacy'; edition: string } }>({
  id: 'readNotice',
  method: 'GET',
  url: '/notices/:notice/:edition',
  tag: 'definitions',
  summary: 'Read an edition of a notice',
  access: 'public',
  params: { ...NOTICE, ...EDITION },
  answers: [{ status: 200, description: 'The notice', shape: 'api-notice' }],
  handle: ({ deps, params, request }) => {
    const { editions, current } = deps.definitions.notices[params.notice]
    const notice = installed(editions, params.edition)
    const isCurrent = notice.edition === current.edition
    return { edition: notice.edition, isCurrent, ...noticeIn(notice, request.language) }
  },
})
