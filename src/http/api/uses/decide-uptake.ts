import type { UptakeDecision } from '../../../domain/types.gen.js'
import { decideUptake } from '../../../domain/uses/decide-uptake.js'
import { ideaWrite } from '../ideas/idea-operation.js'
import { writeWith } from '../ideas/simple-write.js'
import { UPTAKE } from '../parameters.js'

export default ideaWrite<{ params: { idea: string; uptake: string }; body: UptakeDecision }>({
  id: 'decideUptake',
  method: 'POST',
  url: '/ideas/:idea/uptakes/:uptake/decisions',
  summary: 'Decide on an uptake: show, refuse, strike out or anonymise',
  params: UPTAKE,
  body: 'api-uptake-decision',
  handle: (call) => writeWith(call, decideUptake, { ...call.body, item: call.params.uptake }),
})
