import type { Actor } from '../actor.js'
import type { Context } from '../context.js'
import { DomainError } from '../errors.js'
import { type Marked, record, stampOf, withoutGaps } from '../ideas/record.js'
import { refuseAny } from '../process/input-checks.js'
import { assertMay } from '../process/permissions.js'
import { tidy } from '../requests/reader.js'
import type { Idea, Uptake, UptakeDecision } from '../types.gen.js'
import { withSpreadEffect } from './shown-uptakes.js'

type Decision = UptakeDecision['decision']

/** Rows of the rule: from which states each decision can be taken, and the state that it leads to. */
const RULES: Readonly<
  Record<Decision, { readonly from: readonly Uptake['state'][]; readonly to?: Uptake['state'] }>
> = {
  show: { from: ['told', 'refused', 'struck'], to: 'shown' },
  refuse: { from: ['told'], to: 'refused' },
  strike: { from: ['shown'], to: 'struck' },
  forget: { from: ['told', 'shown', 'refused', 'struck'] },
}

/** What can be decided about this uptake now. Only somebody who is known can be forgotten. */
export const uptakeDecisions = ({ state, teller }: Uptake): Decision[] =>
  (Object.keys(RULES) as Decision[]).filter(
    (one) => RULES[one].from.includes(state) && (one !== 'forget' || teller !== undefined),
  )

/**
 * Shows, refuses or strikes what was told, or forgets who told it. Nothing is thrown away: what was refused
 * or struck can be shown later.
 * @throws DomainError `not-allowed`, `not-found`, `invalid-input`
 */
export function decideUptake(
  context: Context,
  idea: Idea,
  { item, decision, note = '', request }: UptakeDecision & Marked & { readonly item: string },
  actor: Actor,
  now: Date,
  newId: () => string,
): Idea {
  assertMay(context.process, actor, idea, 'uptake')
  const found = idea.uptakes?.find(({ id }) => id === item)
  if (!found) throw new DomainError('not-found')
  if (!uptakeDecisions(found).includes(decision))
    refuseAny([{ pointer: '/decision', code: 'not-in-this-state' }])
  const why = tidy(note)
  const after = decided(found, decision, { ...stampOf(actor, now), ...(why !== '' && { note: why }) })
  const uptakes = (idea.uptakes ?? []).map((one) => (one === found ? after : one))
  const next = withSpreadEffect({ ...idea, uptakes }, now, newId)
  const happening = {
    what: `${decision}-uptake` as const,
    data: { uptake: item },
    note: why || undefined,
    request,
  }
  return record(idea, next, withoutGaps(happening), actor, now, newId)
}

function decided(uptake: Uptake, decision: Decision, stamp: NonNullable<Uptake['decided']>): Uptake {
  const { to } = RULES[decision]
  const { signals: _, teller, ...kept } = uptake
  // Whoever told something that is refused is of no more use to us.
  const isForgotten = decision === 'forget' || decision === 'refuse'
  return {
    ...kept,
    state: to ?? uptake.state,
    ...(teller && !isForgotten && { teller }),
    ...(to === undefined ? uptake.decided && { decided: uptake.decided } : { decided: stamp }),
  }
}
