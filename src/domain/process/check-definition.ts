import type { Template } from '../template/compile-template.js'
import type { Vocabularies } from '../template/vocabularies.js'
import type { Texts } from '../texts.js'
import type { ProcessDefinition } from '../types.gen.js'
import { behaviourRows, subjectRows } from './check-behaviour.js'
import { labelRows } from './check-labels.js'
import { moveRows } from './check-moves.js'
import type { Row } from './row-problem.js'
import type { Requirement } from './rows.js'
import type { SubjectRows } from './subject.js'

/**
 * What does not hold together in a process definition; each line names its row. The product does not start
 * with any. The shape itself is checked first, when the file is read (`checkProcessShape`). What rows may say
 * beyond that follows from the subject; where that is unknown, nothing else can be looked at.
 */
export function checkDefinition(
  definition: ProcessDefinition,
  texts: Texts,
  vocabularies: Vocabularies,
  template: Template,
  subjects: readonly SubjectRows[],
): string[] {
  const subject = subjects.find(({ id }) => id === definition.subject)
  const rows = !subject
    ? subjectRows(definition, texts, subjects)
    : [
        ...doubledRows(definition),
        ...stateRows(definition),
        ...moveRows(definition, vocabularies, subject),
        ...behaviourRows(definition, texts, subject),
        ...gateRows(definition),
        ...requirementRows(definition, template, vocabularies, subject),
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

function stateRows(definition: ProcessDefinition): Row[] {
  const { states, start, steps, moves } = definition
  const ids = new Set(states.map(({ id }) => id))
  const reached = reachedFrom(definition)
  const leaves = new Set(
    moves.flatMap(({ transitions }) =>
      transitions.filter(({ to }) => to !== '@same').flatMap(({ from }) => from),
    ),
  )
  const rows: Row[] = states.flatMap(({ id, role, step }) => [
    ...(reached.has(id) ? [] : [[`states[${id}]`, 'cannot be reached'] as const]),
    ...(role === 'closed' || leaves.has(id) ? [] : [[`states[${id}]`, 'has no way out'] as const]),
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

/** `@step` and `@same` lead only to where an idea has been already. */
function reachedFrom(definition: ProcessDefinition): ReadonlySet<string> {
  const reached = new Set([definition.start])
  const ways = definition.moves.flatMap(({ transitions }) => transitions)
  for (let before = 0; before !== reached.size; ) {
    before = reached.size
    for (const { from, to } of ways)
      if (!to.startsWith('@') && from.some((state) => reached.has(state))) reached.add(to)
  }
  return reached
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

function requirementRows(
  { requirements }: ProcessDefinition,
  template: Template,
  vocabularies: Vocabularies,
  { checks }: SubjectRows,
): Row[] {
  return requirements.flatMap((requirement): Row[] => {
    const { id, check, fields = [], field, choices = [], question, test, kind } = requirement
    const named = [...fields, ...(field === undefined ? [] : [field]), ...choices.map((one) => one.field)]
    const problems = [
      unknown('check', check, Object.hasOwn(checks, check)),
      ...(Object.hasOwn(checks, check) ? (checks[check] ?? []) : []).map((part) =>
        requirement[part] === undefined ? `${check} needs ${part}` : '',
      ),
      ...named.map((f) => unknown('field', f, template.field(f) !== undefined)),
      unknown('question', question, template.questions.includes(question ?? '')),
      unknown('test', test, template.edition.screening.tests.includes(test ?? '')),
      unknown('kind of consent', kind, vocabularies.has('consentKind', kind ?? '')),
      ...unknownValues(requirement, template, vocabularies),
    ]
    return problems.filter((p) => p !== '').map((problem): Row => [`requirements[${id}]`, problem])
  })
}

const unknown = (what: string, value: string | undefined, isKnown: boolean): string =>
  value === undefined || isKnown ? '' : `unknown ${what} ${value}`

function unknownValues({ field = '', in: values = [] }: Requirement, template: Template, all: Vocabularies) {
  const vocabulary = template.field(field)?.def.vocabulary
  if (vocabulary === undefined) return []
  return values.map((value) => unknown('value', value, all.has(vocabulary, value)))
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
