import type { Process } from './compile-process.js'
import type { InputName } from './move-request.js'

/** Whether the row of a move takes an input: what it does not take is refused. */
export const takesInput = (process: Process, move: string, name: InputName): boolean =>
  process.move(move)?.inputs?.some((input) => input.name === name) ?? false
