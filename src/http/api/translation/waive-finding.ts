import { changeIdea } from '../../../actions/ideas/change-idea.js'
import { waiveFinding } from '../../../domain/translation/waive-finding.js'
import type { WaiverRequest } from '../../../domain/types.gen.js'
import { askingOf, ideaWrite } from '../ideas/idea-operation.js'
import { UNIT, VARIANT } from '../parameters.js'
import { sendTranslation, TRANSLATED } from './send-translation.js'

export default ideaWrite<{ params: { idea: string; language: string; unit: string }; body: WaiverRequest }>({
  id: 'waiveFinding',
  method: 'POST',
  url: '/ideas/:idea/translations/:language/units/:unit/waivers',
  tag: 'translations',
  summary: 'Waive a warning about a unit',
  params: { ...VARIANT, ...UNIT },
  body: 'api-waiver',
  answers: [TRANSLATED],
  handle: async (call) => {
    const { actor } = call.request
    const waiver = { ...call.body, language: call.params.language, unit: call.params.unit }
    const done = await changeIdea(call.deps, askingOf(call), (context, idea, now, newId) =>
      waiveFinding(context, idea, waiver, actor, now, newId),
    )
    return sendTranslation(call, done)
  },
})
