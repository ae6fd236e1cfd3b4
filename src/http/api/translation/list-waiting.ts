import { listWaiting } from '../../../actions/ideas/list-waiting.js'
import { titleOf } from '../../../domain/ideas/mails.js'
import type { Waiting } from '../../../domain/translation/waiting.js'
import { operation } from '../operation.js'
import { PAGE } from '../parameters.js'

const WITH_DONE = {
  ...PAGE,
  done: { type: 'boolean', description: 'Also those that are done', examples: [true] },
}

const waitingRow = ({ idea, language, urgency, coverage }: Waiting) => ({
  idea: idea.id,
  ...(idea.reference !== undefined && { reference: idea.reference }),
  title: titleOf(idea),
  language,
  urgency,
  coverage,
})

export default operation<{ query: { done?: boolean; after?: string; limit: number } }>({
  id: 'listWaitingTranslations',
  method: 'GET',
  url: '/translations',
  tag: 'translations',
  summary: 'List waiting translations and their coverage',
  access: ['translator', 'reviewer', 'advisor', 'administrator'],
  query: WITH_DONE,
  answers: [{ status: 200, description: 'What waits', shape: 'api-waiting' }],
  handle: async ({ deps, query, request }) => {
    const { items, next } = await listWaiting(deps, request.actor, query)
    return { items: items.map(waitingRow), next }
  },
})
