import { Ajv } from 'ajv'
import t from 'tap'
import { teachFormats } from '../../../../src/domain/value-formats.js'
import { makeApp } from '../../../helper.js'

t.test('the editions of template and process are open to everybody', async (t) => {
  const { ask } = await makeApp(t)
  t.match((await ask({ url: '/api/templates' })).data, { items: [{ edition: '2026-1', isCurrent: true }] })
  t.equal((await ask({ url: '/api/templates/2026-1' })).data.sections.length >= 5, true)
  t.match((await ask({ url: '/api/processes' })).data, { items: [{ edition: '2026-1', isCurrent: true }] })
  t.match((await ask({ url: '/api/processes/2026-1' })).data, { start: 'draft' })
  for (const url of [
    '/api/templates/1999-1',
    '/api/templates/1999-1/schema',
    '/api/processes/1999-1',
    '/api/processes/x%20y',
  ])
    t.equal((await ask({ url })).statusCode, 404, url)
})

t.test('the shape of answers is a schema that works', async (t) => {
  const { ask } = await makeApp(t)
  const { data, headers } = await ask({ url: '/api/templates/2026-1/schema' })
  t.match(headers['content-type'], /^application\/schema\+json/)
  const validate = teachFormats(new Ajv({ strict: false })).compile(data)
  t.ok(validate({ about: { title: 'Grannkraft' } }))
  t.notOk(validate({ about: { colour: 'red' } }))
})

t.test('who may do what is told by the rows that decide it', async (t) => {
  const { ask } = await makeApp(t)
  const { data } = await ask({ url: '/api/processes/2026-1/matrix' })
  const row = data.rows.find(
    (one: { state: string; role: string }) => one.state === 'submitted' && one.role === 'advisor',
  )
  t.ok(row.moves.includes('take-on'))
})

t.test('the process is drawn, in the reader’s language', async (t) => {
  const { ask } = await makeApp(t)
  const sv = await ask({ url: '/api/processes/2026-1/diagram.svg?lang=sv' })
  t.equal(sv.headers['content-type'], 'image/svg+xml; charset=utf-8')
  t.match(sv.body, /<svg/)
  t.match((await ask({ url: '/api/processes/2026-1/diagram.mmd' })).body, /stateDiagram|flowchart/)
  t.not(sv.body, (await ask({ url: '/api/processes/2026-1/diagram.svg?lang=en' })).body)
})

t.test('vocabularies come with their words', async (t) => {
  const { ask } = await makeApp(t)
  const { data } = await ask({ url: '/api/vocabularies?lang=sv' })
  const municipalities = data.items.find((one: { id: string }) => one.id === 'municipality')
  t.match(
    municipalities.entries.find((one: { code: string }) => one.code === '1860'),
    { label: 'Laxå' },
  )
})
