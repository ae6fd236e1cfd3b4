import { setConsent } from '../../../domain/ideas/set-consent.js'
import type { NewConsent } from '../../../domain/types.gen.js'
import { ideaWrite } from './idea-operation.js'
import { writeWith } from './simple-write.js'

export default ideaWrite<{ params: { idea: string }; body: NewConsent }>({
  id: 'addConsent',
  method: 'POST',
  url: '/ideas/:idea/consents',
  summary: 'Request or record a consent',
  body: 'api-new-consent',
  handle: (call) => writeWith(call, setConsent, call.body),
})
