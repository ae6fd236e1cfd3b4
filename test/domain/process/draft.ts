import { context } from '../../fixtures/definitions.js'

/** A definition as somebody may have written it. */
// biome-ignore lint/suspicious/noExplicitAny: a test writes what the shape forbids.
export type Draft = any
export type Change = (definition: Draft) => void

export const changed = (change: Change): Draft => {
  const definition: Draft = structuredClone(context.process.definition)
  change(definition)
  return definition
}
const row = (list: string, id: string) => (d: Draft) => d[list].find((one: Draft) => one.id === id)
export const set = (list: string, id: string, more: object) => (d: Draft) =>
  Object.assign(row(list, id)(d), more)
export const add =
  (list: string, ...rows: object[]) =>
  (d: Draft) =>
    d[list].push(...rows)
export const all =
  (...changes: Change[]) =>
  (d: Draft) =>
    changes.map((change) => change(d))
