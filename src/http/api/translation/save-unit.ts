import { changeIdea } from '../../../actions/ideas/change-idea.js'
import { saveUnit } from '../../../domain/translation/save-unit.js'
import { assertVariant } from '../../../domain/translation/variants.js'
import type { UnitRequest } from '../../../domain/types.gen.js'
import { askingOf, ideaWrite } from '../ideas/idea-operation.js'
import { UNIT, VARIANT } from '../parameters.js'
import { sendTranslation, TRANSLATED } from './send-translation.js'

export default ideaWrite<{ params: { idea: string; language: string; unit: string }; body: UnitRequest }>({
  id: 'saveUnit',
  method: 'PUT',
  url: '/ideas/:idea/translations/:language/units/:unit',
  tag: 'translations',
  summary: 'Save the translation of a unit',
  description: 'It is pinned to the source as it stands. The text before stays in the history.',
  params: { ...VARIANT, ...UNIT },
  body: 'api-unit',
  answers: [TRANSLATED],
  handle: async (call) => {
    const { actor } = call.request
    const input = { ...call.body, language: call.params.language, unit: call.params.unit }
    const done = await changeIdea(call.deps, askingOf(call), (context, idea, now, newId) => {
      assertVariant(call.deps.config.translationLanguages, idea, input.language)
      return saveUnit(context, idea, input, actor, now, newId)
    })
    return sendTranslation(call, done)
  },
})
