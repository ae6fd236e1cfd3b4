import { readBundle } from '../../../actions/exchange/read-packages.js'
import { IDEA, LANGUAGE } from '../parameters.js'
import { FILE, fileOperation } from './file-operation.js'
import { PACKAGE_QUERY } from './package-query.js'
import type { PackageQuery } from './read-package.js'
import { sendFile } from './send-file.js'

export default fileOperation<{ query: PackageQuery & { language?: string; idea?: string[] } }>({
  id: 'readPackages',
  method: 'GET',
  url: '/translation-packages',
  tag: 'translations',
  summary: 'Export the units of several ideas as XLIFF',
  query: {
    ...PACKAGE_QUERY,
    language: { ...LANGUAGE, description: 'Language to translate into', default: 'en' },
    idea: {
      type: 'array',
      description: 'Ids or references of the ideas',
      items: IDEA.idea,
      minItems: 1,
      maxItems: 100,
      default: [],
      examples: [['2026-0042']],
    },
  },
  answers: [FILE(['application/zip'], 'The files')],
  refusals: ['not-found', 'invalid-input'],
  handle: async ({ deps, query: { version, open, language = 'en', idea = [] }, request, reply }) => {
    const wanted = { language, version, openOnly: open, actor: request.actor }
    return sendFile(reply, await readBundle(deps, idea, wanted))
  },
})
