import { readdirSync, readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import t from 'tap'
import { fileOf } from '../src/installation/paths.js'

t.test('every schema is one by the JSON Schema that it names', async (t) => {
  const ajv = new Ajv({ strict: false })
  const names = readdirSync(fileOf('schemas')).filter((name) => name.endsWith('.json'))
  t.ok(names.includes('config.json'))
  for (const name of names) {
    const schema = JSON.parse(readFileSync(fileOf(`schemas/${name}`), 'utf8')) as object
    t.ok(ajv.validateSchema(schema), `${name}: ${ajv.errorsText(ajv.errors)}`)
  }
  t.notOk(ajv.validateSchema({ type: 'objekt' }), 'what is none is found')
})
