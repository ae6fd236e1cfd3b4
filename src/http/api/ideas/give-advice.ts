import { giveAdvice } from '../../../domain/ideas/give-advice.js'
import type { NewAdvice } from '../../../domain/types.gen.js'
import { ideaWrite } from './idea-operation.js'
import { writeWith } from './simple-write.js'

export default ideaWrite<{ params: { idea: string }; body: NewAdvice }>({
  id: 'giveAdvice',
  method: 'POST',
  url: '/ideas/:idea/advice',
  summary: 'Record advice',
  description: 'Who sees it is chosen here, and never widened later.',
  body: 'api-new-advice',
  handle: (call) => writeWith(call, giveAdvice, call.body),
})
