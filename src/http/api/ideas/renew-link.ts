import { baseUrlOf } from '../../../actions/base-url.js'
import { linkAddress } from '../../../actions/ideas/private-link.js'
import { renewIdeaLink } from '../../../actions/ideas/renew-idea-link.js'
import { etagOf } from '../asked.js'
import { ETAG } from '../parameters.js'
import { askingOf, ideaWrite } from './idea-operation.js'

export default ideaWrite<{ params: { idea: string } }>({
  id: 'renewLink',
  method: 'POST',
  url: '/ideas/:idea/link',
  summary: 'Renew the private link',
  description:
    'The one before stops working at once. The new one is shown this once, and sent to the e-mail ' +
    'address if there is one. It takes no `Idempotency-Key`: a link is never shown twice.',
  answers: [{ status: 200, description: 'The new link', shape: 'api-link', headers: ETAG }],
  handle: async (call) => {
    const { request, reply, deps } = call
    const { idea, link } = await renewIdeaLink(deps, { ...askingOf(call), request: undefined })
    reply.header('etag', etagOf(idea)).header('cache-control', 'no-store')
    const url = linkAddress(baseUrlOf(deps.config), request.language, link)
    return { link: { secret: link.secret, url } }
  },
})
