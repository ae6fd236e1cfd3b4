import { readFileSync } from 'node:fs'
import { fileOf } from '../../../src/installation/paths.js'

/** What a file with a process, or with a tightening of one, is checked against. */
export const shapes: readonly object[] = ['process-definition', 'process-tightening'].map((name) =>
  JSON.parse(readFileSync(fileOf(`schemas/process/${name}.json`), 'utf8')),
)
