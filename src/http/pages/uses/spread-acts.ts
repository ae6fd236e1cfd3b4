import type { Asking, Changed } from '../../../actions/ideas/change-idea.js'
import { changeWith } from '../../../actions/ideas/change-with.js'
import { decideReaderRequest } from '../../../actions/requests/decide-reader-request.js'
import { deliverCase } from '../../../actions/uses/deliver-case.js'
import type { NewDelivery, NewUptake, RequestDecision, UptakeDecision } from '../../../domain/types.gen.js'
import { decideUptake } from '../../../domain/uses/decide-uptake.js'
import { strikeDelivery } from '../../../domain/uses/deliver.js'
import { addUptake } from '../../../domain/uses/report-uptake.js'
import type { Act, Sent } from '../ideas/act.js'
import { uptakeGiven } from '../requests/reader-forms.js'

const page = (): string => 'spread'

const filled = (given: object): object =>
  Object.fromEntries(Object.entries(given).filter(([, value]) => value !== '' && value !== undefined))

const valuesOf = (sent: Sent, ...names: readonly string[]): Record<string, string> =>
  Object.fromEntries(names.map((name) => [name, sent.one(name)]))

/** What is decided about a reader's question: one act a decision, so that its form can be found again. */
const deciding = (decision: RequestDecision['decision']): Act => ({
  page,
  schema: 'api-request-decision.json',
  input: (sent) => filled({ decision, text: sent.one('text') }),
  run: ({ deps }, asking, input: RequestDecision, { item }) =>
    decideReaderRequest(deps, asking, { ...input, item }),
})

const decidingUptake = (decision: UptakeDecision['decision']): Act => ({
  page,
  schema: 'api-uptake-decision.json',
  input: (sent) => filled({ decision, note: sent.one('note') }),
  run: ({ deps }, asking, input: UptakeDecision, { item }) =>
    changeWith(deps, asking, decideUptake, { ...input, item }),
})

const UPTAKE = ['who', 'country', 'place', 'municipality', 'year', 'adapted', 'link']
const DELIVERY = ['organisation', 'country', 'function', 'language', 'format', 'date', 'note', 'email', 'way']

/** What the forms of the page on spread can ask for. */
export const SPREAD_ACTS: Readonly<Record<string, Act>> = {
  'answer-request': deciding('answer'),
  'close-request': deciding('close'),
  'let-through-request': deciding('let-through'),
  'discard-request': deciding('discard'),
  'erase-request': deciding('erase'),
  'show-uptake': decidingUptake('show'),
  'refuse-uptake': decidingUptake('refuse'),
  'strike-uptake': decidingUptake('strike'),
  'forget-uptake': decidingUptake('forget'),
  'add-uptake': {
    page,
    schema: 'api-new-uptake.json',
    input: (sent) => filled(uptakeGiven(valuesOf(sent, ...UPTAKE))),
    run: ({ deps }, asking: Asking, input: NewUptake): Promise<Changed> =>
      changeWith(deps, asking, addUptake, input),
    adds: true,
  },
  deliver: {
    page,
    schema: 'api-new-delivery.json',
    input: (sent) =>
      filled({ ...valuesOf(sent, ...DELIVERY), edition: Number(sent.one('edition')) || undefined }),
    run: ({ deps }, asking, input: NewDelivery) => deliverCase(deps, asking, input),
    adds: true,
  },
  'strike-delivery': {
    page,
    input: () => ({}),
    run: ({ deps }, asking, _input, { item }) => changeWith(deps, asking, strikeDelivery, { item }),
  },
}
