import { changeIdea } from '../../actions/change-idea.js'
import { editIdea, type IdeaEdit } from '../../domain/idea/edit-idea.js'
import { askingOf, ideaWrite } from './idea-operation.js'
import { sendChanged } from './send-idea.js'

export default ideaWrite<{ params: { idea: string }; body: IdeaEdit }>({
  id: 'editIdea',
  method: 'PATCH',
  url: '/ideas/:idea',
  summary: 'Edit what was told',
  description:
    'Answers are merged by section and field, contact details by name; null takes one away. Nothing is required of a draft, but what is there must be right.',
  body: 'api-idea-edit',
  refusals: ['invalid-answers'],
  handle: async (call) => {
    const { actor } = call.request
    const done = await changeIdea(call.deps, askingOf(call), (context, idea, now, newId) =>
      editIdea(context, idea, call.body, actor, now, newId),
    )
    return sendChanged(call.request, call.reply, done)
  },
})
