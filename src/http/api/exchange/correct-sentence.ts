import { correctSentence } from '../../../actions/exchange/concordance.js'
import type { CorrectionRequest } from '../../../domain/types.gen.js'
import { operation } from '../operation.js'
import { SENTENCE } from '../parameters.js'
import { KEEPERS } from './import-memory.js'

export default operation<{ params: { sentence: string }; body: CorrectionRequest }>({
  id: 'correctSentence',
  method: 'PUT',
  url: '/translation-memory/sentences/:sentence',
  tag: 'translations',
  summary: 'Correct a sentence that was imported into the translation memory',
  description: 'Sentences of our own follow the text that they come from: it is corrected there.',
  access: KEEPERS,
  params: SENTENCE,
  body: 'api-correction',
  answers: [{ status: 200, description: 'The sentence as it is now', shape: 'memory-sentence' }],
  refusals: ['not-found', 'changed-meanwhile', 'invalid-input'],
  handle: ({ deps, params, body, request }) => correctSentence(deps, { ...params, ...body }, request.actor),
})
