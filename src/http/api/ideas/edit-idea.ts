import { editIdea, type IdeaEdit } from '../../../domain/ideas/edit-idea.js'
import { ideaWrite } from './idea-operation.js'
import { writeWith } from './simple-write.js'

export default ideaWrite<{ params: { idea: string }; body: IdeaEdit }>({
  id: 'editIdea',
  method: 'PATCH',
  url: '/ideas/:idea',
  summary: 'Update an idea',
  description:
    'Answers are merged by section and field, contact details by name; null takes one away. Nothing is ' +
    'required of a draft, but what is there must be right.',
  body: 'api-idea-edit',
  refusals: ['invalid-answers'],
  handle: (call) => writeWith(call, editIdea, call.body),
})
