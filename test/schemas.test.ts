import { readdirSync } from 'node:fs'
import { Ajv } from 'ajv'
import t from 'tap'
import { fileOf } from '../src/installation/paths.js'
import { readSchema, schemaFiles } from '../src/installation/schema-files.js'

const names = [...schemaFiles().keys()]

t.test('every schema is one by the JSON Schema that it names', async (t) => {
  const ajv = new Ajv({ strict: false })
  t.ok(names.includes('config.json'))
  for (const name of names)
    t.ok(ajv.validateSchema(readSchema(name)), `${name}: ${ajv.errorsText(ajv.errors)}`)
  t.notOk(ajv.validateSchema({ type: 'objekt' }), 'what is none is found')
})

t.test(
  'every schema lies in the folder of its concept, under a name that is its own and its id',
  async (t) => {
    const entries = readdirSync(fileOf('schemas/'), { withFileTypes: true })
    const loose = entries.filter((entry) => !entry.isDirectory()).map(({ name }) => name)
    t.strictSame(loose, ['vocabularies.json'], 'beside the folders is no schema')
    const folders = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name)
    const files = folders.flatMap((folder) => readdirSync(fileOf(`schemas/${folder}/`)))
    t.strictSame(files.filter((file) => file.endsWith('.json')).sort(), [...names].sort(), 'no name twice')
    for (const name of names) t.match(readSchema(name), { $id: name })
  },
)

t.test('a title names one schema, so that one type and one component are made of it', async (t) => {
  const titles = names.map((name) => (readSchema(name) as { title?: string }).title)
  t.equal(new Set(titles).size, names.length)
})
