import { findDuplicates } from '../../../actions/ideas/find-duplicates.js'
import { findIdea } from '../../../actions/ideas/find-idea.js'
import { titleOf } from '../../../domain/ideas/mails.js'
import { assertMay } from '../../../domain/process/permissions.js'
import { ideaRead } from './idea-operation.js'

export default ideaRead<{ params: { idea: string } }>({
  id: 'listSimilarIdeas',
  url: '/ideas/:idea/similar',
  summary: 'List ideas that may be the same as this one',
  description: 'By words in common and, for those who may read the contact, by the same owner. At most five.',
  answers: [{ status: 200, description: 'The likest first', shape: 'api-similar-list' }],
  handle: async ({ deps, params, request: { actor } }) => {
    const found = await findIdea(deps, params.idea, actor)
    assertMay(found.context.process, actor, found.idea, 'read-inner')
    const alike = await findDuplicates(deps, found, actor)
    return {
      items: alike.map(({ idea, why }) => ({
        id: idea.id,
        ...(idea.reference !== undefined && { reference: idea.reference }),
        title: titleOf(idea),
        state: idea.state,
        why,
      })),
    }
  },
})
