import { readPackage } from '../../../actions/exchange/read-packages.js'
import type { XliffVersion } from '../../../domain/exchange/xliff-formats.js'
import { IDEA, VARIANT } from '../parameters.js'
import { FILE, fileOperation, XLIFF_TYPES } from './file-operation.js'
import { PACKAGE_QUERY } from './package-query.js'
import { sendFile } from './send-file.js'

export interface PackageQuery {
  readonly version: XliffVersion
  readonly open: boolean
}

export default fileOperation<{ params: { idea: string; language: string }; query: PackageQuery }>({
  id: 'readPackage',
  method: 'GET',
  url: '/ideas/:idea/translations/:language/package',
  tag: 'translations',
  summary: 'Export the units of an idea as XLIFF',
  description:
    'A unit per text, sentences as segments, Markdown’s marks as inline codes, our states and the hash ' +
    'of each source. The same idea gives the same bytes.',
  params: { ...IDEA, ...VARIANT },
  query: PACKAGE_QUERY,
  answers: [FILE(XLIFF_TYPES, 'The package')],
  refusals: ['invalid-input'],
  handle: async ({ deps, params, query: { version, open }, request, reply }) => {
    const wanted = { language: params.language, version, openOnly: open, actor: request.actor }
    return sendFile(reply, await readPackage(deps, params.idea, wanted))
  },
})
