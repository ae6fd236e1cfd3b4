import { screen } from '../../../domain/ideas/screen.js'
import type { ScreeningRequest } from '../../../domain/types.gen.js'
import { ideaWrite } from '../ideas/idea-operation.js'
import { writeWith } from '../ideas/simple-write.js'

export default ideaWrite<{ params: { idea: string }; body: ScreeningRequest }>({
  id: 'screenIdea',
  method: 'PUT',
  url: '/ideas/:idea/screening',
  summary: 'Record the screening of an idea',
  description: 'Tests are merged. The conclusion is yours; it is never computed.',
  body: 'api-screening',
  handle: (call) => writeWith(call, screen, call.body),
})
