import { importMemory } from '../../../actions/exchange/memory-files.js'
import { formatMemory } from '../../../domain/exchange/memory-file.js'
import { TMX_TYPE } from '../../../domain/exchange/write-tmx.js'
import { LIMITS } from '../../../domain/limits.js'
import { operation } from '../operation.js'
import { bytesOf } from './file-operation.js'

/** Those who keep the memory. */
export const KEEPERS = ['translator', 'reviewer', 'administrator'] as const

const line = (description: string, example: string) => ({
  type: 'string',
  description,
  examples: [example],
  minLength: 1,
  maxLength: 50,
  format: 'line',
})

export default operation<{ query: { name?: string; agency?: string }; body: unknown }>({
  id: 'takeInMemory',
  method: 'POST',
  url: '/translation-memory',
  tag: 'translations',
  summary: 'Import a translation memory from TMX',
  description:
    'Its sentences are offered as what they are, somebody else’s, and after our own. Each pair goes in ' +
    'once; the same file sent again changes nothing.',
  access: KEEPERS,
  query: {
    name: line('Name of the file', 'sprakbyran-2026.tmx'),
    agency: line('Who made the translations', 'Språkbyrån AB'),
  },
  files: [TMX_TYPE],
  limit: LIMITS.toolFile,
  answers: [{ status: 200, description: 'What became of its sentences', shape: 'api-memory-report' }],
  refusals: ['invalid-input'],
  handle: async ({ deps, query: { name = '', agency }, body, request }) => {
    const taken = await importMemory(deps, { file: bytesOf(body), name, agency }, request.actor)
    return formatMemory(taken, request.t)
  },
})
