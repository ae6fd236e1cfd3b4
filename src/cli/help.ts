import type { Command } from './command.js'
import { COMMANDS } from './commands.js'
import type { Terminal } from './terminal.js'

/** Every command with its options, from the table of commands and the words in locales. */
export async function helpLines({ t }: Pick<Terminal, 't'>): Promise<string[]> {
  const lines = [t('cli:help.usage'), '', t('cli:help.commands')]
  for (const [name, load] of COMMANDS) lines.push(...commandLines(t, name, await load()))
  lines.push(headLine(t, 'help', ''))
  return [...lines, '', t('cli:help.settings'), t('cli:help.exitCodes')]
}

const WIDTH = 22

/** What one command takes, as the help shows it. */
export function commandLines(t: Terminal['t'], name: string, { options, positionals }: Command): string[] {
  const places = placesIn(t, positionals)
  const rows = Object.entries(options).map(([option, { type }]) => {
    const value = type === 'string' ? ` ${t(`cli:help.values.${option}`)}` : ''
    return `    ${`--${option}${value}`.padEnd(WIDTH + 4)}${t(`cli:help.options.${keyOf(name)}.${option}`)}`
  })
  return [headLine(t, name, places), ...rows]
}

const headLine = (t: Terminal['t'], name: string, places: string): string =>
  `  ${`${name}${places}`.padEnd(WIDTH)}${t(`cli:help.what.${keyOf(name)}`)}`

const keyOf = (name: string): string => name.replace(' ', '-')

const placesIn = (t: Terminal['t'], positionals: readonly string[]): string =>
  positionals.map((place) => ` <${t(`cli:help.places.${place}`)}>`).join('')

/** How a command is typed, in one line, and where there is more. */
export function usageLine(t: Terminal['t'], name: string, command: Command | undefined): string {
  if (!command) return t('cli:help.short', { usage: t('cli:help.usage') })
  const options = Object.entries(command.options).map(([option, { type }]) => {
    const value = type === 'string' ? ` ${t(`cli:help.values.${option}`)}` : ''
    return ` [--${option}${value}]`
  })
  const typed = `fyrsteg ${name}${placesIn(t, command.positionals)}${options.join('')}`
  return t('cli:help.short', { usage: t('cli:help.usageOf', { typed }) })
}
