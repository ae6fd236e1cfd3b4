import { readFileSync } from 'node:fs'
import { fileOf } from '../installation/paths.js'
import type { Command } from './command.js'
import { EXIT } from './exit-codes.js'

/** Prints the description of the API that belongs to this version. */
export const openapi: Command = {
  options: {},
  positionals: [],
  async run(terminal) {
    terminal.out(readFileSync(fileOf('openapi.yaml'), 'utf8').trimEnd())
    return EXIT.ok
  },
}
