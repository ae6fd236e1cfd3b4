import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { ProcessDefinition } from '../../src/domain/types.gen.js'
import { fileOf } from '../../src/installation/paths.js'

const read = <T>(path: string): T => JSON.parse(readFileSync(fileOf(path), 'utf8')) as T

/** The process that the product comes with. */
export const productProcess = (): ProcessDefinition => read('schemas/process/editions/2026-1.json')

type Words = Readonly<Record<string, unknown>>

/** The groups of words in `locales/<language>/process.json` that are found by the id of a row. */
const BY_ID: Readonly<Record<string, string>> = {
  steps: 'steps',
  stepPurpose: 'steps',
  states: 'states',
  public: 'states',
  'diagram.about': 'states',
  moves: 'moves',
  gates: 'gates',
  requirements: 'requirements',
}

/** The process with another, random id for every step, state, move, gate and requirement, the same all through. */
export function renamedProcess(edition: string): ProcessDefinition {
  const { $schema: _, ...product } = productProcess()
  const names = {
    steps: randomFor(product.steps),
    states: randomFor(product.states.map(({ id }) => id)),
    moves: randomFor(product.moves.map(({ id }) => id)),
    gates: randomFor(product.gates.map(({ id }) => id)),
    requirements: randomFor(product.requirements.map(({ id }) => id)),
  }
  const to = (list: keyof typeof names, id: string): string => names[list].get(id) ?? id
  const states = (ids: readonly string[]): string[] => ids.map((id) => to('states', id))
  const labels = Object.fromEntries(
    ['sv', 'en'].map((language) => [
      language,
      relabelled(read(`locales/${language}/process.json`), (list, id) => to(list as keyof typeof names, id)),
    ]),
  )
  return {
    ...product,
    edition,
    start: to('states', product.start),
    steps: product.steps.map((id) => to('steps', id)),
    states: product.states.map((state) => ({
      ...state,
      id: to('states', state.id),
      ...(state.step !== undefined && { step: to('steps', state.step) }),
    })),
    moves: product.moves.map((move) => ({
      ...move,
      id: to('moves', move.id),
      transitions: move.transitions.map((way) => ({
        ...way,
        from: states(way.from),
        to: to('states', way.to),
        ...(way.gate !== undefined && { gate: to('gates', way.gate) }),
      })),
    })),
    gates: product.gates.map(({ id, require, override }) => ({
      id: to('gates', id),
      require: require.map((one) => to('requirements', one)),
      override,
    })),
    requirements: product.requirements.map((one) => ({ ...one, id: to('requirements', one.id) })),
    acts: product.acts.map((act) => ({ ...act, states: act.states === '*' ? '*' : states(act.states) })),
    labels,
  } as ProcessDefinition
}

const randomFor = (ids: readonly string[]): ReadonlyMap<string, string> =>
  new Map(ids.map((id) => [id, `x${randomBytes(4).toString('hex')}`]))

/** The words of all rows, under the new ids. */
function relabelled(words: Words, to: (list: string, id: string) => string): Record<string, string> {
  const flat = flatten(words)
  return Object.fromEntries(
    flat.flatMap(([key, word]) => {
      const group = Object.keys(BY_ID).find((one) => key.startsWith(`${one}.`))
      if (group === undefined) return []
      const [id = '', ...rest] = key.slice(group.length + 1).split('.')
      return [[[group, to(BY_ID[group] ?? '', id), ...rest].join('.'), word]]
    }),
  )
}

const flatten = (words: Words, before = ''): [string, string][] =>
  Object.entries(words).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[before + key, value]] : flatten(value as Words, `${before}${key}.`),
  )
