import { assess } from '../../../domain/ideas/assess.js'
import type { AssessmentRequest } from '../../../domain/types.gen.js'
import { ideaWrite } from '../ideas/idea-operation.js'
import { writeWith } from '../ideas/simple-write.js'

export default ideaWrite<{ params: { idea: string }; body: AssessmentRequest }>({
  id: 'assessIdea',
  method: 'PATCH',
  url: '/ideas/:idea/assessment',
  summary: 'Assess levels, screening and requirements at once',
  description: 'All of it or nothing is done. What is as it was makes no entry in the history.',
  body: 'api-assessment',
  handle: (call) => writeWith(call, assess, call.body),
})
