import { askAboutCase } from '../../../actions/requests/ask-about-case.js'
import type { NewReaderRequest } from '../../../domain/types.gen.js'
import { readerOperation } from '../from-reader.js'

export default readerOperation<NewReaderRequest>({
  id: 'askAboutCase',
  url: '/cases/:reference/requests',
  summary: 'Send a question about a case',
  description:
    'The question goes to the contact function of the case, and is answered by mail in the language of ' +
    'the request. The same question sent twice is one.',
  body: 'api-new-request',
  take: askAboutCase,
  next: 'uses:ask.next',
})
