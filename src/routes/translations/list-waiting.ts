import { listWaiting } from '../../actions/list-waiting.js'
import { titleOf } from '../../domain/process/mails.js'
import { operation } from '../operation.js'

const WITH_DONE = {
  done: { type: 'boolean', description: 'Also those that are done', examples: [true] },
}

export default operation<{ query: { done?: boolean } }>({
  id: 'listWaitingTranslations',
  method: 'GET',
  url: '/translations',
  tag: 'translations',
  summary: 'List what waits to be translated or reviewed, with how much is covered',
  access: ['translator', 'reviewer', 'advisor', 'administrator'],
  query: WITH_DONE,
  answers: [{ status: 200, description: 'What waits', shape: 'api-waiting' }],
  handle: async ({ deps, query, request }) => ({
    items: (await listWaiting(deps, request.actor, query.done)).map(
      ({ idea, language, urgency, coverage }) => ({
        idea: idea.id,
        ...(idea.reference !== undefined && { reference: idea.reference }),
        title: titleOf(idea),
        language,
        urgency,
        coverage,
      }),
    ),
  }),
})
