import type { ParseArgsConfig } from 'node:util'
import type { ExitCode } from './exit-codes.js'
import type { Terminal } from './terminal.js'

export type Options = NonNullable<ParseArgsConfig['options']>

/** What was typed after the command's name, as far as the command knows it. */
export interface Typed {
  readonly values: Readonly<Record<string, string | boolean | readonly (string | boolean)[] | undefined>>
  readonly positionals: readonly string[]
}

/** One command of the terminal. Its words are under `cli:commands.<name>` in locales. */
export interface Command {
  readonly options: Options
  /** Names of what must be typed, in order, as the help shows them. */
  readonly positionals: readonly string[]
  run(terminal: Terminal, typed: Typed): Promise<ExitCode>
}

/** What was typed cannot be used; the message is one line in the operator's language. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

/** The command cannot be carried out; the message is one line in the operator's language. */
export class CommandError extends Error {
  override readonly name = 'CommandError'
  constructor(
    message: string,
    readonly exit: ExitCode,
  ) {
    super(message)
  }
}

export const textOf = (typed: Typed, name: string): string | undefined => {
  const value = typed.values[name]
  return typeof value === 'string' && value !== '' ? value : undefined
}

export const listOf = (typed: Typed, name: string): string[] => {
  const value = typed.values[name]
  return Array.isArray(value) ? value.filter((v) => typeof v === 'string') : []
}
