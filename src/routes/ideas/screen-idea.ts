import { screen } from '../../domain/idea/screen.js'
import type { ScreeningRequest } from '../../types.gen.js'
import { ideaWrite } from './idea-operation.js'
import { writeWith } from './simple-write.js'

export default ideaWrite<{ params: { idea: string }; body: ScreeningRequest }>({
  id: 'screenIdea',
  method: 'PUT',
  url: '/ideas/:idea/screening',
  summary: 'Judge whether it is a social innovation',
  description: 'Tests are merged. The conclusion is yours; it is never computed.',
  body: 'api-screening',
  handle: (call) => writeWith(call, screen, call.body),
})
