import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { MoveTime, ProcessDefinition } from '../../src/domain/types.gen.js'
import { productProcess } from '../definitions/renamed.js'

export const EDITION = 'timed-1'

type Move = ProcessDefinition['moves'][number]

/**
 * The product's process with a pause that ends by itself, if its idea has a contact by then, and a queue that
 * nobody waits in for ever.
 */
export function timedProcess(pauseEnds: MoveTime): ProcessDefinition {
  const definition = productProcess()
  const words = {
    'moves.give-up.label': 'Give up',
    'moves.give-up.does': 'Ends what nobody took on.',
    'gates.wake': 'Before it goes on',
  }
  return {
    ...definition,
    edition: EDITION,
    moves: [GIVE_UP, ...definition.moves.map((move) => withTime(move, pauseEnds))],
    gates: [...definition.gates, { id: 'wake', require: ['contact'], override: false }],
    labels: { sv: words, en: words },
  }
}

const GIVE_UP: Move = {
  id: 'give-up',
  roles: ['system'],
  effects: ['withdraw'],
  weight: 'grave',
  notify: [],
  at: { after: 'P6W' },
  transitions: [{ from: ['submitted'], to: 'closed' }],
}

const withTime = (move: Move, at: MoveTime): Move =>
  move.effects.includes('resume')
    ? {
        ...move,
        roles: [...move.roles, 'system'],
        at,
        transitions: [{ from: ['paused'], to: '@step', gate: 'wake' }],
      }
    : move

/** Written to a folder; the setting that names it. */
export function timedEnv(folder: string, pauseEnds: MoveTime): { readonly PROCESS_FILE: string } {
  const file = join(folder, 'process.json')
  writeFileSync(file, JSON.stringify(timedProcess(pauseEnds)))
  return { PROCESS_FILE: file }
}
