import type { ProcessDefinition, ProcessTightening } from '../types.gen.js'

export interface Tightened {
  readonly definition: ProcessDefinition
  /** Rows that would loosen, or that name what is not there; none means that it may be used. */
  readonly problems: readonly string[]
}

/**
 * A partnership's own edition: what it builds on, with more requirements, fewer roles, other times and own
 * words. It can tighten and rename, never loosen.
 */
export function tighten(base: ProcessDefinition, own: ProcessTightening): Tightened {
  const { extends: _, gates = [], guards = [], moves = [], typicalDays = {}, requirements = [] } = own
  const definition: ProcessDefinition = {
    ...base,
    edition: own.edition,
    ...(own.source !== undefined && { source: own.source }),
    states: base.states.map((s) => ({
      ...s,
      ...(typicalDays[s.id] && { typicalDays: typicalDays[s.id] }),
    })) as ProcessDefinition['states'],
    moves: base.moves.map((move) => guarded(withRoles(move, moves), guards)) as ProcessDefinition['moves'],
    gates: withGates(base.gates, gates),
    requirements: [...base.requirements, ...requirements],
    labels: mergedLabels(base.labels, own.labels),
  }
  return { definition, problems: problemsOf(base, own) }
}

type Move = ProcessDefinition['moves'][number]
type Gates = ProcessDefinition['gates']
type Labels = ProcessDefinition['labels']

function withRoles(move: Move, rows: NonNullable<ProcessTightening['moves']>): Move {
  const row = rows.find(({ id }) => id === move.id)
  return row ? { ...move, roles: move.roles.filter((role) => row.roles.includes(role)) } : move
}

/** A transition that stood open gets a gate; one that has a gate keeps it, and is tightened through that. */
function guarded(move: Move, guards: NonNullable<ProcessTightening['guards']>): Move {
  const transitions = move.transitions.flatMap((transition) => {
    if (transition.gate !== undefined) return [transition]
    return transition.from.map((state) => {
      const guard = guards.find((g) => g.move === move.id && g.from === state && g.to === transition.to)
      return { ...transition, from: [state] as [string], ...(guard && { gate: guard.gate }) }
    })
  })
  return guards.some((g) => g.move === move.id)
    ? { ...move, transitions: transitions as Move['transitions'] }
    : move
}

function withGates(gates: Gates, rows: NonNullable<ProcessTightening['gates']>): Gates {
  const known = gates.map((gate) => {
    const added = rows.filter(({ id }) => id === gate.id).flatMap(({ add }) => add)
    return { ...gate, require: [...new Set([...gate.require, ...added])] }
  })
  const fresh = rows.filter(({ id }) => !gates.some((gate) => gate.id === id))
  return [...known, ...fresh.map(({ id, add }) => ({ id, require: [...add], override: true }))]
}

function mergedLabels(base: Labels, own: Labels): NonNullable<Labels> {
  const languages = new Set([...Object.keys(base ?? {}), ...Object.keys(own ?? {})])
  return Object.fromEntries([...languages].map((l) => [l, { ...base?.[l], ...own?.[l] }]))
}

function problemsOf(base: ProcessDefinition, own: ProcessTightening): string[] {
  const say = (row: string): string => `process ${own.edition}: ${row}`
  const replaced = (own.requirements ?? []).filter(({ id }) => base.requirements.some((r) => r.id === id))
  const moves = (own.moves ?? []).flatMap(({ id, roles }) => {
    const move = base.moves.find((m) => m.id === id)
    if (!move) return [`moves[${id}]: there is no such move`]
    return roles
      .filter((role) => !move.roles.includes(role))
      .map((role) => `moves[${id}]: ${role} would be added`)
  })
  const guards = (own.guards ?? []).flatMap((guard) => {
    const move = base.moves.find((m) => m.id === guard.move)
    const ways = (move?.transitions ?? []).filter((w) => w.from.includes(guard.from) && w.to === guard.to)
    const [first] = ways
    if (!first) return [`guards[${guard.move}]: there is no way from ${guard.from} to ${guard.to}`]
    return ways.some((way) => way.gate === undefined)
      ? []
      : [`guards[${guard.move}]: it has the gate ${first.gate} already; add to that`]
  })
  const states = Object.keys(own.typicalDays ?? {}).filter((id) => !base.states.some((s) => s.id === id))
  return [
    // Ideas on the base edition would be judged by the new rules without anybody moving them over.
    ...(own.edition === base.edition ? ['edition: the same as the one that it builds on'] : []),
    ...replaced.map(({ id }) => `requirements[${id}]: would replace the one that is there`),
    ...moves,
    ...guards,
    ...states.map((id) => `typicalDays[${id}]: there is no such state`),
  ].map(say)
}
