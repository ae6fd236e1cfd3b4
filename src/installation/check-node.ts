import { readFileSync } from 'node:fs'
import { fileOf } from './paths.js'

/**
 * Imported before anything else, also by a Node that is too old for the rest: so neither this nor what it
 * imports may use what such a Node cannot read.
 */
const OLDEST = [20, 19]
const EXIT_NODE_TOO_OLD = 8

type Environment = Readonly<Record<string, string | undefined>>

/** False, with one line to the operator and the exit code set, when this Node is too old. */
export function checkNode(version: string, environment: Environment): boolean {
  if (isNewEnough(version)) return true
  console.error(sentence(environment).replace('{{version}}', version).replace('{{oldest}}', OLDEST.join('.')))
  process.exitCode = EXIT_NODE_TOO_OLD
  return false
}

export function isNewEnough(version: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  const [oldestMajor = 0, oldestMinor = 0] = OLDEST
  return major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)
}

function sentence(environment: Environment): string {
  const language = languageOf(environment)
  return JSON.parse(readFileSync(fileOf(`locales/${language}/cli.json`), 'utf8')).start.nodeTooOld
}

/** The operator's language: Swedish when the terminal says so, else English. */
export function languageOf(environment: Environment): 'sv' | 'en' {
  const locale = environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || ''
  return locale.startsWith('sv') ? 'sv' : 'en'
}
