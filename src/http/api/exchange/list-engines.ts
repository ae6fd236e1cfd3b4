import { readMonth } from '../../../actions/exchange/engine-ledger.js'
import { operation } from '../operation.js'
import { TRANSLATING } from './file-operation.js'

export default operation({
  id: 'listEngines',
  method: 'GET',
  url: '/engines',
  tag: 'translations',
  summary: 'List the translation engines, and what is left of the month’s budget',
  access: TRANSLATING,
  answers: [{ status: 200, description: 'The engines', shape: 'api-engines' }],
  handle: async ({ deps }) => {
    const { id, characters } = await readMonth(deps)
    const engines = deps.engines.map(({ id, name }) => ({ id, name }))
    return { engines, month: id, characters, limit: deps.config.engineMonthlyCharacters }
  },
})
