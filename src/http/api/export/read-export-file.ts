import { Readable } from 'node:stream'
import { exportFile } from '../../../actions/export/find-export.js'
import { disposition } from '../../../domain/export/file-name.js'
import { operation } from '../operation.js'
import { ETAG, EXPORT } from '../parameters.js'

export default operation<{ params: { export: string } }>({
  id: 'readExportFile',
  method: 'GET',
  url: '/exports/:export/file',
  tag: 'cases',
  summary: 'Download a finished export',
  access: 'public',
  params: EXPORT,
  refusals: ['export-not-ready'],
  answers: [
    {
      status: 200,
      description: 'The package',
      shape: { type: 'string', description: 'A ZIP archive', examples: ['PK'] },
      mediaTypes: ['application/zip'],
      headers: ETAG,
    },
  ],
  handle: async ({ deps, params, request, reply }) => {
    const { job, content } = await exportFile(deps, params.export)
    const t = deps.definitions.texts.in(request.language)
    reply.type('application/zip').header('content-length', job.size).header('etag', `"${job.sha256}"`)
    reply.header('content-disposition', disposition('attachment', `${t('export:selection.file')}.zip`))
    return reply.send(Readable.from(content, { objectMode: false }))
  },
})
