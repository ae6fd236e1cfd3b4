import { listMemoryFiles } from '../../../actions/exchange/memory-files.js'
import { operation } from '../operation.js'
import { TRANSLATING } from './file-operation.js'

export default operation({
  id: 'listMemoryFiles',
  method: 'GET',
  url: '/translation-memory/files',
  tag: 'translations',
  summary: 'List the files imported into the translation memory',
  access: TRANSLATING,
  answers: [{ status: 200, description: 'The files, the newest first', shape: 'api-memory-files' }],
  handle: async ({ deps }) => ({ items: await listMemoryFiles(deps) }),
})
