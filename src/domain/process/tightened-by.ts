import type { ProcessDefinition, ProcessTightening } from '../types.gen.js'

/** What a tightening changes of the edition that it builds on, row by row. */
export interface TightenedBy {
  readonly gates: readonly { readonly id: string; readonly isNew: boolean; readonly add: readonly string[] }[]
  readonly guards: NonNullable<ProcessTightening['guards']>
  readonly moves: readonly {
    readonly id: string
    readonly roles: readonly string[]
    readonly gone: readonly string[]
  }[]
  readonly days: readonly {
    readonly state: string
    readonly days: number
    readonly before: number | undefined
  }[]
  readonly labels: readonly { readonly language: string; readonly key: string; readonly word: string }[]
}

export function tightenedBy(base: ProcessDefinition, own: ProcessTightening): TightenedBy {
  const { gates = [], guards = [], moves = [], typicalDays = {}, labels = {} } = own
  return {
    gates: gates.map(({ id, add }) => ({ id, add, isNew: !base.gates.some((gate) => gate.id === id) })),
    guards,
    moves: moves.map(({ id, roles }) => {
      const before = base.moves.find((move) => move.id === id)?.roles ?? []
      return { id, roles, gone: before.filter((role) => !roles.includes(role as never)) }
    }),
    days: Object.entries(typicalDays).map(([state, days]) => ({
      state,
      days,
      before: base.states.find(({ id }) => id === state)?.typicalDays,
    })),
    labels: Object.entries(labels).flatMap(([language, words]) =>
      Object.entries(words).map(([key, word]) => ({ language, key, word })),
    ),
  }
}

export const isEmpty = (all: TightenedBy): boolean => Object.values(all).every((rows) => rows.length === 0)
