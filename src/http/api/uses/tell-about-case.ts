import { tellAboutCase } from '../../../actions/uses/tell-about-case.js'
import type { ToldUptake } from '../../../domain/types.gen.js'
import { fromProgram, received } from '../from-reader.js'
import { operation } from '../operation.js'
import { REFERENCE } from '../parameters.js'

export default operation<{ params: { reference: string }; body: ToldUptake }>({
  id: 'tellAboutCase',
  method: 'POST',
  url: '/cases/:reference/uptakes',
  tag: 'cases',
  summary: 'Report an uptake of a case',
  description: 'It is shown when staff have looked at it. Who told it is never shown.',
  access: 'public',
  strict: true,
  params: REFERENCE,
  body: 'api-told-uptake',
  answers: [{ status: 202, description: 'It has come in', shape: 'api-received' }],
  refusals: ['case-withdrawn', 'invalid-input'],
  handle: async ({ deps, params, body, request, reply }) => {
    await tellAboutCase(deps, fromProgram(params.reference, request.language, body))
    return received(deps, reply, params.reference, request.t('spread:tell.next'))
  },
})
