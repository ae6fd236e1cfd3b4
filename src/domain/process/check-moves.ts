import type { Vocabularies } from '../template/vocabularies.js'
import type { ProcessDefinition } from '../types.gen.js'
import { ROLES } from './permissions.js'
import type { Row } from './row-problem.js'
import type { Move, Transition } from './rows.js'
import type { SubjectRows } from './subject.js'

/** What does not hold together in the moves of a definition. */
export function moveRows(
  definition: ProcessDefinition,
  vocabularies: Vocabularies,
  { inputs, tracks }: SubjectRows,
): Row[] {
  return definition.moves.flatMap((move) => {
    const problems = [
      ...(move.roles.length === 0 ? ['no roles'] : []),
      ...move.roles.filter((role) => !ROLES.includes(role)).map((role) => `unknown role ${role}`),
      ...move.transitions.flatMap((transition) => wrongWay(definition, transition, tracks)),
      ...wrongInputs(move, vocabularies, inputs),
      ...wrongReasons(move, vocabularies),
      ...overlaps(move),
    ]
    return problems.map((problem): Row => [`moves[${move.id}]`, problem])
  })
}

/** Places that are no state: where the idea stood, and where it is. */
const PLACES: readonly string[] = ['@step', '@same']

function wrongWay(
  { states, gates }: ProcessDefinition,
  { from, to, gate, when }: Transition,
  known: readonly string[],
): string[] {
  const isState = (id: string) => states.some((state) => state.id === id)
  const tracks = when?.track ?? []
  return [
    ...from.filter((id) => !isState(id)).map((id) => `unknown state ${id}`),
    ...(PLACES.includes(to) || isState(to) ? [] : [`unknown state ${to}`]),
    ...(gate === undefined || gates.some(({ id }) => id === gate) ? [] : [`unknown gate ${gate}`]),
    ...tracks.filter((track) => !known.includes(track)).map((track) => `unknown track ${track}`),
  ]
}

function wrongInputs({ inputs = [] }: Move, vocabularies: Vocabularies, known: readonly string[]): string[] {
  return inputs.flatMap(({ name, type, vocabulary = '', not = [] }) => {
    if (!known.includes(name)) return [`unknown input ${name}`]
    if (type !== 'code') return []
    if (!vocabularies.scheme(vocabulary)) return [`input ${name}: unknown vocabulary ${vocabulary}`]
    const strangers = not.filter((code) => !vocabularies.has(vocabulary, code))
    return strangers.map((code) => `input ${name}: ${code} is not in ${vocabulary}`)
  })
}

/** A way for a reason that cannot be given is never gone. */
function wrongReasons({ inputs = [], transitions }: Move, vocabularies: Vocabularies): string[] {
  const { vocabulary = '', not = [] } = inputs.find(({ name }) => name === 'reason') ?? {}
  return transitions
    .flatMap(({ when }) => when?.reason ?? [])
    .filter((code) => !vocabularies.has(vocabulary, code) || not.includes(code))
    .map((code) => `no such reason ${code}`)
}

/** Two ways from one state to another that nothing tells apart: which gate holds would be chance. */
function overlaps({ transitions }: Move): string[] {
  return transitions.flatMap((one, n) =>
    transitions
      .slice(n + 1)
      .filter((other) => one.to === other.to && meet(one, other))
      .flatMap((other) => one.from.filter((state) => other.from.includes(state)))
      .map((state) => `stands twice: from ${state} to ${one.to}`),
  )
}

const meet = ({ when: one }: Transition, { when: other }: Transition): boolean =>
  share(one?.track, other?.track) && share(one?.reason, other?.reason)

/** What is not asked for fits everything. */
const share = (one: readonly string[] | undefined, other: readonly string[] | undefined): boolean =>
  one === undefined || other === undefined || one.some((value) => other.includes(value))
