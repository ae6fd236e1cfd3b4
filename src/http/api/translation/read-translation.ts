import { findIdea } from '../../../actions/ideas/find-idea.js'
import { etagOf, isFresh } from '../asked.js'
import { ideaRead } from '../ideas/idea-operation.js'
import { ETAG, IF_NONE_MATCH, VARIANT } from '../parameters.js'
import { translationView } from './translation-view.js'

export default ideaRead<{ params: { idea: string; language: string } }>({
  id: 'readTranslation',
  url: '/ideas/:idea/translations/:language',
  tag: 'translations',
  summary: 'Read a translation, unit by unit beside its source',
  params: VARIANT,
  headers: IF_NONE_MATCH,
  answers: [
    { status: 200, description: 'The translation', shape: 'api-translation', headers: ETAG },
    { status: 304, description: 'You have it already', headers: ETAG },
  ],
  handle: async ({ deps, params, request, reply }) => {
    const { idea, context } = await findIdea(deps, params.idea, request.actor)
    // The idea's own tag, to be given back by the next write; labels follow the reader's language.
    const etag = etagOf(idea)
    reply.header('etag', etag).header('cache-control', 'private, no-cache').header('vary', 'accept-language')
    if (isFresh(request, etag)) return reply.status(304).send()
    return translationView(context, idea, params.language, request.actor, request.t)
  },
})
