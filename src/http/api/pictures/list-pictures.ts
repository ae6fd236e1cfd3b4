import { findIdea } from '../../../actions/ideas/find-idea.js'
import { ideaFor } from '../../../domain/ideas/idea-for.js'
import { missingOf } from '../../../domain/pictures/publishable.js'
import { ideaRead } from '../ideas/idea-operation.js'

export default ideaRead<{ params: { idea: string } }>({
  id: 'listPictures',
  url: '/ideas/:idea/pictures',
  summary: 'List the pictures of an idea, and what each lacks',
  answers: [{ status: 200, description: 'Pictures', shape: 'api-picture-list' }],
  handle: async ({ deps, params, request }) => {
    const { idea, context } = await findIdea(deps, params.idea, request.actor)
    const whole = new Map(idea.pictures?.map((one) => [one.id, one]))
    const items = (ideaFor(request.actor, context, idea).pictures ?? []).map((picture) => ({
      picture,
      // Whether there is a consent is told to those, too, who are not told whose it is.
      missing: missingOf(whole.get(picture.id) ?? picture, context.texts.languages),
    }))
    return { items }
  },
})
