import { judgeLevel } from '../../../domain/ideas/judge-level.js'
import type { LevelRequest } from '../../../domain/types.gen.js'
import { ideaWrite } from '../ideas/idea-operation.js'
import { writeWith } from '../ideas/simple-write.js'
import { QUESTION } from '../parameters.js'

export default ideaWrite<{ params: { idea: string; question: string }; body: LevelRequest }>({
  id: 'judgeLevel',
  method: 'PUT',
  url: '/ideas/:idea/levels/:question',
  summary: 'Assess the answer to a question',
  description: '0 nothing, 1 named, 2 described, 3 substantiated, 4 confirmed by someone independent.',
  params: QUESTION,
  body: 'api-level',
  handle: (call) => writeWith(call, judgeLevel, { ...call.body, question: call.params.question }),
})
