import type { Command } from './command.js'

/**
 * All commands, in the order of the help. Each is read only when it is asked for: `help` needs no database.
 */
export const COMMANDS: ReadonlyMap<string, () => Promise<Command>> = new Map([
  ['start', async () => (await import('./start.js')).start],
  ['demo', async () => (await import('./demo.js')).demo],
  ['user add', async () => (await import('./user-add.js')).userAdd],
  ['user link', async () => (await import('./user-link.js')).userLink],
  ['export', async () => (await import('./export.js')).exportArchive],
  ['import', async () => (await import('./import.js')).importFile],
  ['check', async () => (await import('./check.js')).check],
  ['static', async () => (await import('./static.js')).staticSite],
  ['harvest', async () => (await import('./harvest.js')).harvest],
  ['openapi', async () => (await import('./openapi.js')).openapi],
  ['version', async () => (await import('./version.js')).version],
])

/** What people type by habit. */
const HABITS: ReadonlyMap<string, string> = new Map([
  ['--help', 'help'],
  ['-h', 'help'],
  ['--version', 'version'],
  ['-v', 'version'],
])

/** Splits what was typed into the command's name (one word or two) and the rest. */
export function nameIn(argv: readonly string[]): { name: string; rest: readonly string[] } {
  const [first = 'help', second = ''] = argv
  const both = `${first} ${second}`
  if (COMMANDS.has(both)) return { name: both, rest: argv.slice(2) }
  return { name: HABITS.get(first) ?? first, rest: argv.slice(1) }
}
