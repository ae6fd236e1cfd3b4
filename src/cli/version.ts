import { readFileSync } from 'node:fs'
import { fileOf } from '../installation/paths.js'
import type { Command } from './command.js'
import { EXIT } from './exit-codes.js'

export const productVersion = (): string => JSON.parse(readFileSync(fileOf('package.json'), 'utf8')).version

export const version: Command = {
  options: {},
  positionals: [],
  async run(terminal) {
    terminal.out(`fyrsteg ${productVersion()}`)
    return EXIT.ok
  },
}
