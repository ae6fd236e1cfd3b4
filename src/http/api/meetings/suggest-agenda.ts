import { suggestAgenda } from '../../../actions/meetings/suggest-agenda.js'
import { aboutIdea } from '../../../domain/meetings/about-idea.js'
import { operation } from '../operation.js'
import { WHO_MEETS } from './meeting-operation.js'

export default operation({
  id: 'suggestAgenda',
  method: 'GET',
  url: '/meetings/suggestions',
  tag: 'partnership',
  summary: 'List suggestions for the agenda, the oldest first',
  description:
    'Incoming ideas, gates that wait for the workgroup’s decision, what advisors have put up, and what ' +
    'was postponed or not reached last time.',
  access: WHO_MEETS,
  answers: [{ status: 200, description: 'What waits', shape: 'api-agenda-suggestions' }],
  handle: async ({ deps, request }) => {
    const { suggestions, ideas, more } = await suggestAgenda(deps, request.actor)
    const items = suggestions.map((suggestion) => {
      const known = ideas.get(suggestion.idea ?? '')
      return known ? { ...suggestion, about: aboutIdea(known.idea) } : suggestion
    })
    return { items, more }
  },
})
