import { readFile } from '../../../actions/ideas/read-file.js'
import { downloadHeaders } from '../../../domain/ideas/download-headers.js'
import { FILE } from '../parameters.js'
import { ideaRead } from './idea-operation.js'

export default ideaRead<{ params: { idea: string; file: string } }>({
  id: 'readFile',
  url: '/ideas/:idea/files/:file',
  summary: 'Download a file',
  description: 'Always as a download, never shown in a browser.',
  params: FILE,
  answers: [
    {
      status: 200,
      description: 'The content as it was attached',
      shape: { type: 'string', format: 'binary' },
      mediaTypes: ['application/octet-stream'],
    },
  ],
  handle: async ({ deps, params, request, reply }) => {
    const { file, content } = await readFile(deps, params.idea, params.file, request.actor)
    return reply.headers(downloadHeaders(file)).send(content)
  },
})
