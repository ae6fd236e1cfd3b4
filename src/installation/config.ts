import { readFileSync } from 'node:fs'
import { Ajv, type ErrorObject } from 'ajv'
import type { Config } from '../domain/types.gen.js'
import { fileOf } from './paths.js'

export type { Config }

interface Setting {
  readonly env: string
  readonly type: string
  readonly description: string
  readonly default?: string | number | boolean
}

/** A setting has a value that it cannot have; each line names the variable and what it takes. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError'
  constructor(readonly problems: readonly string[]) {
    super(problems.join('\n'))
  }
}

const schema = JSON.parse(readFileSync(fileOf('schemas/installation/config.json'), 'utf8')) as {
  properties: Record<string, Setting>
}

/** All settings with their variables, for the documentation. */
export const settings: readonly (Setting & { readonly name: string })[] = Object.entries(
  schema.properties,
).map(([name, setting]) => ({ name, ...setting }))

const validate = new Ajv({
  coerceTypes: true,
  useDefaults: true,
  allErrors: true,
  meta: false,
  validateSchema: false,
  code: { optimize: false },
  keywords: ['env'],
}).compile(schema)

/**
 * Environment → Config. An empty variable counts as not set.
 * @throws ConfigError naming every variable that is wrong.
 */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const config = Object.fromEntries(
    settings.flatMap(({ name, env }) => (environment[env] ? [[name, environment[env]]] : [])),
  )
  if (!validate(config)) throw new ConfigError((validate.errors ?? []).map(sentence))
  return config as unknown as Config
}

function sentence(error: ErrorObject): string {
  const setting = settings.find(({ name }) => error.instancePath === `/${name}`)
  return `${setting?.env ?? error.instancePath}: ${error.message}. ${setting?.description ?? ''}`
}
