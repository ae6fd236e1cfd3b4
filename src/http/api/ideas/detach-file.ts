import { detachFile } from '../../../actions/ideas/attach-file.js'
import { FILE } from '../parameters.js'
import { askingOf, ideaWrite } from './idea-operation.js'
import { sendChanged } from './send-idea.js'

export default ideaWrite<{ params: { idea: string; file: string } }>({
  id: 'detachFile',
  method: 'DELETE',
  url: '/ideas/:idea/files/:file',
  summary: 'Delete a file',
  description: 'Its content is gone; that it was there stays in the history.',
  params: FILE,
  handle: async (call) => {
    const done = await detachFile(call.deps, askingOf(call), call.params.file)
    return sendChanged(call.request, call.reply, done)
  },
})
