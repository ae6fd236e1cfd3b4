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

function commandLines(t: Terminal['t'], name: string, { options, positionals }: Command): string[] {
  const places = positionals.map((place) => ` <${t(`cli:help.places.${place}`)}>`).join('')
  const rows = Object.entries(options).map(([option, { type }]) => {
    const value = type === 'string' ? ` ${t(`cli:help.values.${option}`)}` : ''
    return `    ${`--${option}${value}`.padEnd(WIDTH + 4)}${t(`cli:help.options.${keyOf(name)}.${option}`)}`
  })
  return [headLine(t, name, places), ...rows]
}

const headLine = (t: Terminal['t'], name: string, places: string): string =>
  `  ${`${name}${places}`.padEnd(WIDTH)}${t(`cli:help.what.${keyOf(name)}`)}`

const keyOf = (name: string): string => name.replace(' ', '-')
