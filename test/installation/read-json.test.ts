import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'
import { readJson } from '../../src/installation/read-json.js'

t.test('a file that an editor began with a byte order mark is read', async (t) => {
  const file = join(t.testdir(), 'own.json')
  writeFileSync(file, '\uFEFF{"name": "å"}')
  t.strictSame(readJson(file), { name: 'å' })
})
