import { sendMessage } from '../../../domain/ideas/messages.js'
import type { NewMessage } from '../../../domain/types.gen.js'
import { ideaWrite } from './idea-operation.js'
import { writeWith } from './simple-write.js'

export default ideaWrite<{ params: { idea: string }; body: NewMessage }>({
  id: 'sendMessage',
  method: 'POST',
  url: '/ideas/:idea/messages',
  summary: 'Send a message',
  description: 'The other side is told by a letter, which does not repeat what was said. It is never edited.',
  body: 'api-new-message',
  handle: (call) => writeWith(call, sendMessage, call.body),
})
