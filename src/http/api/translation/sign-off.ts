import { changeIdea } from '../../../actions/ideas/change-idea.js'
import { signOff } from '../../../domain/translation/sign-off.js'
import type { SignOffRequest } from '../../../domain/types.gen.js'
import { askingOf, ideaWrite } from '../ideas/idea-operation.js'
import { VARIANT } from '../parameters.js'
import { sendTranslation, TRANSLATED } from './send-translation.js'

export default ideaWrite<{ params: { idea: string; language: string }; body: SignOffRequest }>({
  id: 'signOff',
  method: 'POST',
  url: '/ideas/:idea/translations/:language/sign-offs',
  tag: 'translations',
  summary: 'Sign off reviewed translations',
  description: 'By a person other than the translator; all of the units or none.',
  params: VARIANT,
  body: 'api-sign-off',
  answers: [TRANSLATED],
  refusals: ['second-person-needed'],
  handle: async (call) => {
    const { actor } = call.request
    const input = { language: call.params.language, units: call.body.units }
    const done = await changeIdea(call.deps, askingOf(call), (context, idea, now, newId) =>
      signOff(context, idea, input, actor, now, newId),
    )
    return sendTranslation(call, done)
  },
})
