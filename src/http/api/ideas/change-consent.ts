import { setConsent } from '../../../domain/ideas/set-consent.js'
import type { ConsentChange } from '../../../domain/types.gen.js'
import { CONSENT } from '../parameters.js'
import { ideaWrite } from './idea-operation.js'
import { writeWith } from './simple-write.js'

export default ideaWrite<{ params: { idea: string; consent: string }; body: ConsentChange }>({
  id: 'changeConsent',
  method: 'PUT',
  url: '/ideas/:idea/consents/:consent',
  summary: 'Update a consent: given, refused or withdrawn',
  description: 'Withdrawing the consent to publish withdraws the case at once.',
  params: CONSENT,
  body: 'api-consent-change',
  handle: (call) => writeWith(call, setConsent, { ...call.body, id: call.params.consent }),
})
