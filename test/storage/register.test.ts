import { readdirSync } from 'node:fs'
import t from 'tap'
import { schemaFiles } from '../../src/installation/schema-files.js'
import { COLLECTION_NAMES, rowOf } from '../../src/storage/register.js'

const NO_CONTEXT = { templateOf: () => undefined, contextOf: () => undefined, languages: '' }

/** Every specification that is written down anywhere, by the name that the engines keep it under. */
async function written(): Promise<string[]> {
  const folder = new URL('../../src/storage/collections/', import.meta.url)
  const files = readdirSync(folder).filter((file) => /\.[jt]s$/.test(file))
  const modules = await Promise.all(files.map((file) => import(new URL(file, folder).href)))
  const exported = modules.flatMap((module) => Object.values(module as object))
  return exported.flatMap((value) => (isSpec(value) ? [value.name] : []))
}

const isSpec = (value: unknown): value is { name: string } =>
  typeof value === 'object' && value !== null && 'keysOf' in value

t.test('every collection stands in the register, under its own name', async (t) => {
  const there = new Set<string>(COLLECTION_NAMES)
  for (const name of await written()) t.ok(there.has(name), name)
  for (const name of COLLECTION_NAMES) t.equal(rowOf(name).spec(NO_CONTEXT).name, name)
})

t.test('every collection has a schema, and what no archive has says why', async (t) => {
  const files = schemaFiles()
  for (const name of COLLECTION_NAMES) {
    const { schema, archive } = rowOf(name)
    t.ok(files.has(schema), schema)
    if (archive !== 'all' && 'none' in archive) t.not(archive.none, '', name)
  }
})
