import type { Context } from '../context.js'
import type { RequirementStatus } from '../types.gen.js'
import type { Requirement } from './rows.js'
import type { Matter } from './subject.js'

/**
 * Each requirement of a gate and how it stands, in the order of the definition, without words
 * (`describeGate` adds them). A gate that does not exist has no requirements.
 */
export function gateOf<M extends Matter>(
  context: Context<M>,
  matter: M,
  gateId: string,
): RequirementStatus[] {
  // Only of a stored matter is it certain that it never changes; lists judge the same ones each time they are
  // drawn.
  if (!Object.isFrozen(matter)) return judge(context, matter, gateId)
  const known = judged.get(matter)
  const gates = known?.context === context ? known.gates : new Map<string, readonly RequirementStatus[]>()
  if (known?.context !== context) judged.set(matter, { context, gates })
  const statuses = gates.get(gateId) ?? judge(context, matter, gateId)
  gates.set(gateId, statuses)
  return [...statuses]
}

interface Judged {
  /** Compared only. */
  readonly context: unknown
  readonly gates: Map<string, readonly RequirementStatus[]>
}
const judged = new WeakMap<Matter, Judged>()

function judge<M extends Matter>(context: Context<M>, matter: M, gateId: string): RequirementStatus[] {
  const required = context.process.gate(gateId)?.require ?? []
  return required
    .map((id) => context.process.requirement(id))
    .filter((requirement) => requirement !== undefined)
    .map((requirement) => statusOf(context, matter, requirement))
}

/**
 * How one requirement stands. An unknown check is never met: a hole in the definition must not open a gate.
 */
export function statusOf<M extends Matter>(
  context: Context<M>,
  matter: M,
  requirement: Requirement,
): RequirementStatus {
  const verdict = context.process.subject.verdict(requirement, context, matter) ?? { state: 'not-met' }
  return {
    id: requirement.id,
    state: verdict.state,
    kind: requirement.check === 'ticked' ? 'ticked' : 'computed',
    mend: mendOf(requirement, verdict.details),
    ...(verdict.details && { details: [...verdict.details] }),
  }
}

export const unmetOf = (statuses: readonly RequirementStatus[]): RequirementStatus[] =>
  statuses.filter((status) => status.state === 'not-met')

/**
 * Where it is mended, when the definition does not say: the first missing field, the question, or the tick.
 */
function mendOf(
  { id, check, mend, fields, field, choices, question }: Requirement,
  details?: readonly string[],
): string {
  if (mend !== undefined) return mend
  if (check === 'level') return `levels/${question}`
  if (check === 'ticked') return `ticks/${id}`
  const first = field ?? details?.[0] ?? fields?.[0] ?? choices?.[0]?.field ?? ''
  return `answers/${first.replaceAll('.', '/')}`
}
