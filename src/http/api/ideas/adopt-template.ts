import { adoptTemplate } from '../../../actions/ideas/adopt-template.js'
import { ideaFor } from '../../../domain/ideas/idea-for.js'
import type { AdoptionRequest } from '../../../domain/types.gen.js'
import { etagOf, sayReplayed } from '../asked.js'
import { ETAG, REPLAYED } from '../parameters.js'
import { askingOf, ideaWrite } from './idea-operation.js'

export default ideaWrite<{ params: { idea: string }; body: AdoptionRequest }>({
  id: 'adoptTemplate',
  method: 'POST',
  url: '/ideas/:idea/template',
  summary: 'Migrate an idea to the next edition of the template',
  description: 'No answer is lost: the answers as they were stay with the idea.',
  body: 'api-adoption',
  answers: [
    {
      status: 200,
      description: 'The idea, and what became of its answers',
      shape: 'api-adoption-report',
      headers: { ...ETAG, ...REPLAYED },
    },
  ],
  handle: async (call) => {
    const { request, reply, deps, body } = call
    const { idea, context, report, replayed } = await adoptTemplate(deps, askingOf(call), body.edition)
    sayReplayed(reply, replayed).header('etag', etagOf(idea))
    return { idea: ideaFor(request.actor, context, idea), report }
  },
})
