import { changeIdea } from '../../../actions/ideas/change-idea.js'
import { commentOn } from '../../../domain/translation/comments.js'
import { assertVariant } from '../../../domain/translation/variants.js'
import type { CommentRequest } from '../../../domain/types.gen.js'
import { askingOf, ideaWrite } from '../ideas/idea-operation.js'
import { UNIT, VARIANT } from '../parameters.js'
import { sendTranslation, TRANSLATED } from './send-translation.js'

export default ideaWrite<{ params: { idea: string; language: string; unit: string }; body: CommentRequest }>({
  id: 'addUnitComment',
  method: 'POST',
  url: '/ideas/:idea/translations/:language/units/:unit/comments',
  tag: 'translations',
  summary: 'Comment on the translation of a unit',
  description: 'It goes along to an agency with the next file; what an agency writes in its file joins it.',
  params: { ...VARIANT, ...UNIT },
  body: 'api-comment',
  answers: [TRANSLATED],
  handle: async (call) => {
    const { actor } = call.request
    const { language, unit } = call.params
    const input = { ...call.body, language, unit }
    const done = await changeIdea(call.deps, askingOf(call), (context, idea, now, newId) => {
      assertVariant(call.deps.config.translationLanguages, idea, input.language)
      return commentOn(context, idea, input, actor, now, newId)
    })
    return sendTranslation(call, done)
  },
})
