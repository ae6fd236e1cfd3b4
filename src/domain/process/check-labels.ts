import type { Texts } from '../texts.js'
import type { ProcessDefinition } from '../types.gen.js'
import { BESIDE } from './behaviour.js'
import { hasLabel } from './label-of.js'
import type { Row } from './row-problem.js'

/** Every row that people see has its words in every language, the definition's own or the product's. */
export function labelRows(definition: ProcessDefinition, texts: Texts): Row[] {
  const keys = keysOf(definition)
  return texts.languages.flatMap((language) =>
    keys
      .filter(([, key]) => !hasLabel(definition, texts, language, key))
      .map(([row, key]): Row => [row, `no label in ${language}: ${key}`]),
  )
}

function keysOf({ steps, states, moves, gates, requirements, acts }: ProcessDefinition): Row[] {
  return [
    ...rows('steps', steps, (id) => [`steps.${id}`, `stepPurpose.${id}`]),
    ...rows('states', idsOf(states), (id) => [
      `states.${id}`,
      `public.${id}.label`,
      `public.${id}.next`,
      `public.${id}.time`,
    ]),
    ...states
      .filter(({ role }) => BESIDE.includes(role))
      .map(({ id }): Row => [`states[${id}]`, `diagram.about.${id}`]),
    ...rows('moves', idsOf(moves), (id) => [`moves.${id}.label`, `moves.${id}.does`]),
    ...moves.flatMap(({ id, inputs = [] }) =>
      inputs.map(({ name }): Row => [`moves[${id}]`, `inputs.${name}`]),
    ),
    ...rows('gates', idsOf(gates), (id) => [`gates.${id}`]),
    ...rows('requirements', idsOf(requirements), (id) => [
      `requirements.${id}.label`,
      `requirements.${id}.missing`,
    ]),
    ...rows('acts', [...new Set(idsOf(acts))], (id) => [`acts.${id}`]),
  ]
}

const rows = (name: string, ids: readonly string[], keysFor: (id: string) => string[]): Row[] =>
  ids.flatMap((id) => keysFor(id).map((key): Row => [`${name}[${id}]`, key]))

const idsOf = (list: readonly { readonly id: string }[]): string[] => list.map(({ id }) => id)
