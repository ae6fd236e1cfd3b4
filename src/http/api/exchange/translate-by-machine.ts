import { baseUrlOf } from '../../../actions/base-url.js'
import { translateByMachine } from '../../../actions/exchange/translate-by-machine.js'
import { formatMachine } from '../../../domain/exchange/format-machine.js'
import type { MachineRequest } from '../../../domain/types.gen.js'
import { operation } from '../operation.js'
import { IDEA, VARIANT } from '../parameters.js'
import { TRANSLATING } from './file-operation.js'

export default operation<{ params: { idea: string; language: string }; body: MachineRequest }>({
  id: 'translateByMachine',
  method: 'POST',
  url: '/ideas/:idea/translations/:language/machine',
  tag: 'translations',
  summary: 'Machine-translate missing units',
  description:
    'Only when somebody has cleared the texts of personal data, and within the month’s budget. What it ' +
    'makes is in the state `machine`: it cannot be signed off before a person has saved or confirmed ' +
    'it. What a person has written is left alone.',
  access: TRANSLATING,
  strict: true,
  params: { ...IDEA, ...VARIANT },
  body: 'api-machine-request',
  answers: [{ status: 200, description: 'What became of it', shape: 'api-machine-report' }],
  refusals: ['invalid-input', 'engine-failed'],
  handle: async ({ deps, params, body, request }) => {
    const site = baseUrlOf(deps.config)
    const done = await translateByMachine(deps, { ...params, ...body, actor: request.actor, site })
    return formatMachine(done, request.t)
  },
})
