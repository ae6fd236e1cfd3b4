import { askAboutCase } from '../../../actions/requests/ask-about-case.js'
import type { NewReaderRequest } from '../../../domain/types.gen.js'
import { fromProgram, received } from '../from-reader.js'
import { operation } from '../operation.js'
import { REFERENCE } from '../parameters.js'

export default operation<{ params: { reference: string }; body: NewReaderRequest }>({
  id: 'askAboutCase',
  method: 'POST',
  url: '/cases/:reference/requests',
  tag: 'cases',
  summary: 'Send a question about a case',
  description:
    'The question goes to the contact function of the case, and is answered by mail in the language of ' +
    'the request. The same question sent twice is one.',
  access: 'public',
  strict: true,
  params: REFERENCE,
  body: 'api-new-request',
  answers: [{ status: 202, description: 'It has come in', shape: 'api-received' }],
  refusals: ['case-withdrawn', 'invalid-input'],
  handle: async ({ deps, params, body, request, reply }) => {
    await askAboutCase(deps, fromProgram(params.reference, request.language, body))
    return received(deps, reply, params.reference, request.t('spread:ask.next'))
  },
})
