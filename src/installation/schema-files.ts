import { readdirSync, readFileSync } from 'node:fs'
import { fileOf } from './paths.js'

const FOLDER = fileOf('schemas/')

/**
 * A schema lies in the folder of its concept. What lies deeper, or beside the folders, is held to one: an
 * edition, a map.
 */
const SCHEMA = /^[^/]+\/[^/]+\.json$/

/**
 * Every schema by its name, which is also its `$id`. As names are unique over all folders, a reference names
 * no folder, and a schema can move to another.
 */
export function schemaFiles(folder: URL = FOLDER): ReadonlyMap<string, URL> {
  const paths = (readdirSync(folder, { recursive: true }) as string[]).map((path) =>
    path.replaceAll('\\', '/'),
  )
  const schemas = paths.filter((path) => SCHEMA.test(path))
  const named = schemas.map((path) => [path.slice(path.indexOf('/') + 1), new URL(path, folder)] as const)
  return new Map(named.sort(([a], [b]) => (a < b ? -1 : 1)))
}

const EXAMPLE = /^[^/]+\/examples\/([^/]+)\.json$/

/** Examples of what operations answer, with a summary each, by their names. */
export function readExamples(folder: URL = FOLDER): Readonly<Record<string, object>> {
  const paths = (readdirSync(folder, { recursive: true }) as string[]).map((path) =>
    path.replaceAll('\\', '/'),
  )
  const examples = paths.sort().flatMap((path) => {
    const [, name] = EXAMPLE.exec(path) ?? []
    return name === undefined
      ? []
      : [[name, JSON.parse(readFileSync(new URL(path, folder), 'utf8'))] as const]
  })
  return Object.fromEntries(examples)
}

let files: ReadonlyMap<string, URL> | undefined

/** The schema with this name. @throws when there is none. */
export function readSchema<T extends object = object>(name: string): T {
  files ??= schemaFiles()
  const file = files.get(name)
  if (!file) throw new Error(`there is no schema ${name}`)
  return JSON.parse(readFileSync(file, 'utf8')) as T
}
