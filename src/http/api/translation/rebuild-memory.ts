import { rebuildMemory } from '../../../actions/exchange/memory.js'
import { operation } from '../operation.js'

export default operation({
  id: 'rebuildMemory',
  method: 'POST',
  url: '/translation-memory/rebuilds',
  tag: 'translations',
  summary: 'Rebuild the translation memory',
  description: 'Safe to repeat. Texts of cases that were withdrawn leave it.',
  access: ['administrator'],
  answers: [{ status: 200, description: 'What was gone through', shape: 'api-memory-rebuild' }],
  strict: true,
  handle: ({ deps }) => rebuildMemory(deps),
})
