import { readMemory } from '../../../actions/exchange/read-memory.js'
import { TMX_TYPE } from '../../../domain/exchange/write-tmx.js'
import { LANGUAGE } from '../parameters.js'
import { FILE, fileOperation } from './file-operation.js'
import { sendFile } from './send-file.js'

export default fileOperation<{ query: { source: string; language: string; foreign: boolean } }>({
  id: 'readMemory',
  method: 'GET',
  url: '/translation-memory',
  tag: 'translations',
  summary: 'Export the translation memory as TMX 1.4b',
  query: {
    source: {
      ...LANGUAGE,
      description: 'Language that it is translated from',
      default: 'sv',
      examples: ['sv'],
    },
    language: { ...LANGUAGE, description: 'Language that it is translated into', default: 'en' },
    foreign: {
      type: 'boolean',
      description: 'Also what was taken in with files; it names whose work it is (`x-maker`)',
      examples: [true],
      default: false,
    },
  },
  answers: [FILE([TMX_TYPE], 'The memory; each pair once')],
  handle: async ({ deps, query: { source, language, foreign }, request, reply }) =>
    sendFile(reply, await readMemory(deps, { source, target: language, foreign }, request.actor)),
})
