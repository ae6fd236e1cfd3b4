import { removeMemoryFile } from '../../../actions/exchange/memory-files.js'
import { operation } from '../operation.js'
import { MEMORY_FILE } from '../parameters.js'
import { KEEPERS } from './import-memory.js'

export default operation<{ params: { file: string } }>({
  id: 'removeMemoryFile',
  method: 'DELETE',
  url: '/translation-memory/files/:file',
  tag: 'translations',
  summary: 'Delete an imported file and its sentences from the translation memory',
  description: 'What has been taken over into a translation stays there.',
  access: KEEPERS,
  params: MEMORY_FILE,
  answers: [{ status: 204, description: 'None of it is offered any more' }],
  handle: async ({ deps, params, request, reply }) => {
    await removeMemoryFile(deps, params.file, request.actor)
    return reply.status(204).send()
  },
})
