import { judgeLevel } from '../../domain/idea/judge-level.js'
import type { LevelRequest } from '../../types.gen.js'
import { QUESTION } from '../parameters.js'
import { ideaWrite } from './idea-operation.js'
import { writeWith } from './simple-write.js'

export default ideaWrite<{ params: { idea: string; question: string }; body: LevelRequest }>({
  id: 'judgeLevel',
  method: 'PUT',
  url: '/ideas/:idea/levels/:question',
  summary: 'Judge how well a question is answered',
  description: '0 nothing, 1 named, 2 described, 3 substantiated, 4 confirmed by someone independent.',
  params: QUESTION,
  body: 'api-level',
  handle: (call) => writeWith(call, judgeLevel, { ...call.body, question: call.params.question }),
})
