import { parseArgs } from 'node:util'
import { type Command, type Typed, UsageError } from './cli/command.js'
import { COMMANDS, nameIn } from './cli/commands.js'
import { EXIT, type ExitCode } from './cli/exit-codes.js'
import { explain } from './cli/explain.js'
import { commandLines, helpLines, usageLine } from './cli/help.js'
import { makeTerminal, type Streams, type Terminal } from './cli/terminal.js'
import { loadTexts } from './installation/load-texts.js'

/** What a terminal is told is in these namespaces. */
const SPOKEN = ['cli', 'errors', 'vocabulary']

/**
 * `fyrsteg <command> …`: the same actions as the API's, from a terminal.
 * @returns the exit code; never throws.
 */
export async function main(argv: readonly string[], streams: Streams = ownStreams()): Promise<ExitCode> {
  const terminal = makeTerminal(streams, await loadTexts({ only: SPOKEN }))
  try {
    const { name, rest } = nameIn(argv)
    if (name === 'help') return await help(terminal)
    const command = await COMMANDS.get(name)?.()
    if (!command)
      throw new UsageError(terminal.t('cli:problems.unknownCommand', { command: argv.slice(0, 2).join(' ') }))
    if (rest.some((word) => word === '--help' || word === '-h'))
      return say(terminal, commandLines(terminal.t, name, command))
    return await command.run(terminal, typedFor(terminal, command, rest))
  } catch (error) {
    return complain(terminal, error, argv)
  }
}

const help = async (terminal: Terminal): Promise<ExitCode> => say(terminal, await helpLines(terminal))

function say(terminal: Terminal, lines: readonly string[]): ExitCode {
  for (const line of lines) terminal.out(line)
  return EXIT.ok
}

/** A reader that has seen enough (`fyrsteg help | head`) is no failure. */
function ownStreams(): Streams {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
  })
  return process
}

function typedFor({ t }: Terminal, { options, positionals }: Command, args: readonly string[]): Typed {
  const typed = parse(t, options, args)
  const missing = positionals[typed.positionals.length]
  if (missing)
    throw new UsageError(t('cli:problems.placeMissing', { place: t(`cli:help.places.${missing}`) }))
  const tooMuch = typed.positionals[positionals.length]
  if (tooMuch !== undefined) throw new UsageError(t('cli:problems.tooMuch', { word: tooMuch }))
  return typed
}

function parse(t: Terminal['t'], options: Command['options'], args: readonly string[]): Typed {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true })
  } catch (error) {
    const option = /'(-[^' ]*)/.exec((error as Error).message)?.[1] ?? ''
    const known = Object.hasOwn(options, option.replace(/^-+/, ''))
    throw new UsageError(t(known ? 'cli:problems.wrongOption' : 'cli:problems.unknownOption', { option }))
  }
}

async function complain(terminal: Terminal, error: unknown, argv: readonly string[]): Promise<ExitCode> {
  const { lines, exit } = explain(error, terminal.t)
  for (const line of lines) terminal.err(line)
  if (error instanceof UsageError) {
    const { name } = nameIn(argv)
    terminal.err(usageLine(terminal.t, name, await COMMANDS.get(name)?.()))
  }
  return exit
}
