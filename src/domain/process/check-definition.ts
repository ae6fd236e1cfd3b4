import type { ProcessDefinition } from '../../types.gen.js'
import type { Template } from '../template/compile-template.js'
import type { Vocabularies } from '../template/vocabularies.js'
import type { Texts } from '../texts.js'
import { CHECKS } from './checks.js'
import { hasLabel } from './label-of.js'
import { ROLES } from './permissions.js'

type Row = readonly [row: string, problem: string]

/**
 * What does not hold together in a process definition; each line names its row. The product does not start with any.
 * The shape itself is checked against `schemas/process-definition.json` when the file is read.
 */
export function checkDefinition(
  definition: ProcessDefinition,
  texts: Texts,
  vocabularies: Vocabularies,
  template: Template,
): string[] {
  const rows = [
    ...doubledRows(definition),
    ...stateRows(definition),
    ...moveRows(definition, vocabularies),
    ...gateRows(definition),
    ...requirementRows(definition, template),
    ...actRows(definition),
    ...labelRows(definition, texts),
  ]
  return rows.map(([row, problem]) => `process ${definition.edition}: ${row}: ${problem}`)
}

function doubledRows({ states, moves, gates, requirements }: ProcessDefinition): Row[] {
  const doubled = (name: string, ids: readonly string[]): Row[] =>
    ids.filter((id, n) => ids.indexOf(id) !== n).map((id) => [`${name}[${id}]`, 'stands twice'])
  const idsOf = (rows: readonly { id: string }[]) => rows.map(({ id }) => id)
  return [
    ...doubled('states', idsOf(states)),
    ...doubled('moves', idsOf(moves)),
    ...doubled('gates', idsOf(gates)),
    ...doubled('requirements', idsOf(requirements)),
  ]
}

/** Where a transition may lead, as far as the definition tells: `@step` may be any step or where it came from. */
function targetsOf({ states, start }: ProcessDefinition, to: string): string[] {
  if (to === '@same') return []
  if (to !== '@step') return [to]
  const steps = states.filter(({ step, kind }) => step !== undefined || kind === 'queue')
  return [start, ...steps.map(({ id }) => id)]
}

function stateRows(definition: ProcessDefinition): Row[] {
  const { states, start, steps, moves } = definition
  const ids = new Set(states.map(({ id }) => id))
  const reached = reachedFrom(definition)
  const leaves = new Set(
    moves.flatMap(({ transitions }) =>
      transitions.filter(({ to }) => to !== '@same').flatMap(({ from }) => from),
    ),
  )
  const rows: Row[] = states.flatMap(({ id, kind, step }) => [
    ...(reached.has(id) ? [] : [[`states[${id}]`, 'cannot be reached'] as const]),
    ...(kind === 'end' || leaves.has(id) ? [] : [[`states[${id}]`, 'has no way out'] as const]),
    ...(step === undefined || steps.includes(step)
      ? []
      : [[`states[${id}]`, `unknown step ${step}`] as const]),
  ])
  const stepless = steps.filter((step) => !states.some((state) => state.step === step))
  return [
    ...(ids.has(start) ? [] : [['start', `unknown state ${start}`] as const]),
    ...rows,
    ...stepless.map((step): Row => [`steps[${step}]`, 'no state stands for it']),
  ]
}

function reachedFrom(definition: ProcessDefinition): ReadonlySet<string> {
  const reached = new Set([definition.start])
  const ways = definition.moves.flatMap(({ transitions }) => transitions)
  for (let before = 0; before !== reached.size; ) {
    before = reached.size
    for (const { from, to } of ways)
      if (from.some((state) => reached.has(state)))
        for (const target of targetsOf(definition, to)) reached.add(target)
  }
  return reached
}

function moveRows({ states, moves, gates }: ProcessDefinition, vocabularies: Vocabularies): Row[] {
  const isState = (id: string) => states.some((state) => state.id === id)
  return moves.flatMap((move): Row[] => {
    const row = `moves[${move.id}]`
    const unknown = move.transitions.flatMap(({ from, to, gate }): Row[] => [
      ...from.filter((id) => !isState(id)).map((id): Row => [row, `unknown state ${id}`]),
      ...(to.startsWith('@') || isState(to) ? [] : [[row, `unknown state ${to}`] as const]),
      ...(gate === undefined || gates.some(({ id }) => id === gate)
        ? []
        : [[row, `unknown gate ${gate}`] as const]),
    ])
    const codes = (move.inputs ?? []).filter(
      ({ type, vocabulary = '' }) => type === 'code' && !vocabularies.scheme(vocabulary),
    )
    return [
      ...(move.roles.length === 0 ? [[row, 'no roles'] as const] : []),
      ...move.roles.filter((role) => !ROLES.includes(role)).map((role): Row => [row, `unknown role ${role}`]),
      ...unknown,
      ...codes.map(({ name, vocabulary }): Row => [row, `input ${name}: unknown vocabulary ${vocabulary}`]),
      ...ambiguousRows(row, move),
    ]
  })
}

/** Two ways from one state to another that nothing tells apart. */
function ambiguousRows(row: string, { transitions }: ProcessDefinition['moves'][number]): Row[] {
  const keys = transitions.flatMap(({ from, to, when }) =>
    from.map((state) => `${state} to ${to}${when ? JSON.stringify(when) : ''}`),
  )
  return keys
    .filter((key, n) => keys.indexOf(key) !== n)
    .map((key): Row => [row, `stands twice: from ${key}`])
}

function gateRows({ gates, requirements, moves }: ProcessDefinition): Row[] {
  const used = new Set(moves.flatMap(({ transitions }) => transitions.map(({ gate }) => gate)))
  return gates.flatMap(({ id, require }): Row[] => [
    ...(require.length === 0 ? [[`gates[${id}]`, 'no requirements'] as const] : []),
    ...(used.has(id) ? [] : [[`gates[${id}]`, 'no move goes through it'] as const]),
    ...require
      .filter((r) => !requirements.some((known) => known.id === r))
      .map((r): Row => [`gates[${id}]`, `unknown requirement ${r}`]),
  ])
}

function requirementRows({ requirements }: ProcessDefinition, template: Template): Row[] {
  return requirements.flatMap(({ id, check, fields = [], field, question, test }): Row[] => {
    const row = `requirements[${id}]`
    const unknown = [...fields, ...(field === undefined ? [] : [field])].filter((f) => !template.field(f))
    return [
      ...(CHECKS[check] ? [] : [[row, `unknown check ${check}`] as const]),
      ...unknown.map((f): Row => [row, `unknown field ${f}`]),
      ...(question === undefined || template.questions.includes(question)
        ? []
        : [[row, `unknown question ${question}`] as const]),
      ...(test === undefined || template.edition.screening.tests.includes(test)
        ? []
        : [[row, `unknown test ${test}`] as const]),
    ]
  })
}

function actRows({ acts, states }: ProcessDefinition): Row[] {
  return acts.flatMap(({ id, roles, states: inStates }): Row[] => {
    const unknown = inStates === '*' ? [] : inStates.filter((s) => !states.some((state) => state.id === s))
    return [
      ...(roles.length === 0 ? [[`acts[${id}]`, 'no roles'] as const] : []),
      ...unknown.map((s): Row => [`acts[${id}]`, `unknown state ${s}`]),
    ]
  })
}

/** Every row that people see has its words in every language, the definition's own or the product's. */
function labelRows(definition: ProcessDefinition, texts: Texts): Row[] {
  const { steps, states, moves, gates, requirements, acts } = definition
  const keys: Row[] = [
    ...steps.map((id): Row => [`steps[${id}]`, `steps.${id}`]),
    ...states.flatMap(({ id }): Row[] => [
      [`states[${id}]`, `states.${id}`],
      [`states[${id}]`, `public.${id}.label`],
      [`states[${id}]`, `public.${id}.next`],
    ]),
    ...moves.flatMap(({ id }): Row[] => [
      [`moves[${id}]`, `moves.${id}.label`],
      [`moves[${id}]`, `moves.${id}.does`],
    ]),
    ...gates.map(({ id }): Row => [`gates[${id}]`, `gates.${id}`]),
    ...requirements.flatMap(({ id }): Row[] => [
      [`requirements[${id}]`, `requirements.${id}.label`],
      [`requirements[${id}]`, `requirements.${id}.missing`],
    ]),
    ...[...new Set(acts.map(({ id }) => id))].map((id): Row => [`acts[${id}]`, `acts.${id}`]),
  ]
  return texts.languages.flatMap((language) =>
    keys
      .filter(([, key]) => !hasLabel(definition, texts, language, key))
      .map(([row, key]): Row => [row, `no label in ${language}: ${key}`]),
  )
}
