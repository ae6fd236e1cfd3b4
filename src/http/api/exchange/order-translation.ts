import { orderTranslation } from '../../../domain/exchange/order.js'
import { assertVariant } from '../../../domain/translation/variants.js'
import type { NewAgencyOrder } from '../../../domain/types.gen.js'
import { ideaWrite } from '../ideas/idea-operation.js'
import { writeWith } from '../ideas/simple-write.js'

export default ideaWrite<{ params: { idea: string }; body: NewAgencyOrder }>({
  id: 'orderTranslation',
  method: 'POST',
  url: '/ideas/:idea/agency-orders',
  tag: 'translations',
  summary: 'Create a translation order for an agency',
  body: 'api-agency-order',
  handle: (call) =>
    writeWith(
      call,
      (context, idea, ...rest) => {
        assertVariant(call.deps.config.translationLanguages, idea, call.body.language)
        return orderTranslation(context, idea, ...rest)
      },
      call.body,
    ),
})
