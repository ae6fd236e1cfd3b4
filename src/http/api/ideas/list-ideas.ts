import { listIdeas } from '../../../actions/ideas/list-ideas.js'
import { isStaff } from '../../../domain/actor.js'
import { titleOf } from '../../../domain/ideas/mails.js'
import type { Idea, IdeaQuery, IdeaSummary } from '../../../domain/types.gen.js'
import { countsView } from '../counts-view.js'
import { operation } from '../operation.js'

export default operation<{ query: IdeaQuery }>({
  id: 'listIdeas',
  method: 'GET',
  url: '/ideas',
  tag: 'ideas',
  summary: 'List ideas',
  description:
    'Staff see all ideas, partner contacts those of their own party. Several filters must all hold; ' +
    'several values of one filter are alternatives.',
  access: ['signed-in'],
  query: 'api-idea-query',
  answers: [
    { status: 200, description: 'One page of ideas', shape: 'api-idea-list', examples: ['idea-list'] },
  ],
  handle: async ({ deps, query, request, reply }) => {
    const { items, next, counts } = await listIdeas(deps, query, request.actor)
    const text = isStaff(request.actor) ? summaryText : outerText
    const rest = JSON.stringify({ next, ...(counts && countsView(counts)) }).slice(1)
    return reply.type('application/json; charset=utf-8').send(`{"items":[${items.map(text).join()}],${rest}`)
  },
})

/**
 * Kept as long as the document itself is in the store's cache: a list shows the same ideas again and again.
 */
const written = new WeakMap<Idea, string>()

function summaryText(idea: Idea): string {
  const text = written.get(idea) ?? JSON.stringify(summaryOf(idea))
  written.set(idea, text)
  return text
}

/** How the staff sorts its ideas is theirs. */
const outerText = (idea: Idea): string => JSON.stringify({ ...summaryOf(idea), tags: [] })

const summaryOf = (idea: Idea): IdeaSummary => ({
  id: idea.id,
  revision: idea.revision,
  ...(idea.reference !== undefined && { reference: idea.reference }),
  title: titleOf(idea),
  track: idea.track,
  state: idea.state,
  step: idea.step,
  since: idea.since,
  language: idea.language,
  origin: idea.origin.kind,
  parties: idea.parties,
  advisor: idea.advisor,
  tags: idea.tags,
  created: idea.created.at,
  changed: idea.changed.at,
})
