import type { Command } from './command.js'
import { COMMANDS } from './commands.js'
import { EXIT } from './exit-codes.js'
import type { Terminal } from './terminal.js'

/** Every command with its options, from the table of commands and the words in locales. */
export const help: Command = {
  options: {},
  positionals: [],
  async run(terminal) {
    for (const line of await helpLines(terminal)) terminal.out(line)
    return EXIT.ok
  },
}

export async function helpLines({ t }: Pick<Terminal, 't'>): Promise<string[]> {
  const lines = [t('cli:help.usage'), '', t('cli:help.commands')]
  for (const [name, load] of COMMANDS)
    lines.push(...commandLines(t, name, name === 'help' ? help : await load()))
  return [...lines, '', t('cli:help.settings'), t('cli:help.exitCodes')]
}

const WIDTH = 22

function commandLines(t: Terminal['t'], name: string, { options, positionals }: Command): string[] {
  const key = name.replace(' ', '-')
  const places = positionals.map((place) => ` <${t(`cli:help.places.${place}`)}>`).join('')
  const head = `  ${`${name}${places}`.padEnd(WIDTH)}${t(`cli:help.what.${key}`)}`
  const rows = Object.entries(options).map(([option, { type }]) => {
    const value = type === 'string' ? ` ${t(`cli:help.values.${option}`)}` : ''
    return `    ${`--${option}${value}`.padEnd(WIDTH + 4)}${t(`cli:help.options.${key}.${option}`)}`
  })
  return [head, ...rows]
}
