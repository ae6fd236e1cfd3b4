import { createHash } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import { unzipSync } from 'fflate'
import t, { type Test } from 'tap'
import { makePackages } from '../../../../src/jobs/packages.js'
import { makeApp } from '../../../helper.js'
import { fillCases } from '../harvest/fill-cases.js'
import { move, publish, team } from '../ideas/stories.js'

async function withCase(t: Test) {
  const made = await makeApp(t)
  const { reference } = await publish(made, await team(made))
  return { ...made, reference }
}

t.test('a package is asked for, made in the background, and taken home', async (t) => {
  const { ask, deps, reference } = await withCase(t)
  const asked = await ask({ method: 'POST', url: '/api/exports', body: {} })
  t.equal(asked.statusCode, 202)
  t.match(asked.data, { state: 'waiting', of: 1 })
  const url = String(asked.headers.location)
  await deps.packages.flush()
  const { data } = await ask({ url })
  t.match(data, { state: 'done', done: 1, file: /\/file$/ })
  const file = await ask({ url: `${url}/file` })
  t.equal(file.headers['content-type'], 'application/zip')
  t.equal(file.rawPayload.length, data.size)
  t.equal(createHash('sha256').update(file.rawPayload).digest('hex'), data.sha256)
  const names = Object.keys(unzipSync(file.rawPayload))
  for (const name of ['index.html', 'manifest.json', 'LICENCE.txt', `en/cases/${reference}.pdf`])
    t.ok(names.includes(name), name)
  const again = await ask({ method: 'POST', url: '/api/exports', body: { case: [reference] } })
  await deps.packages.flush()
  t.equal((await ask({ url: String(again.headers.location) })).data.sha256, data.sha256, 'the same bytes')
})

t.test('only what was chosen is in it; what is not there is refused', async (t) => {
  const { ask, deps } = await withCase(t)
  const none = await ask({ method: 'POST', url: '/api/exports', body: { track: ['idea'] } })
  await deps.packages.flush()
  t.match((await ask({ url: String(none.headers.location) })).data, { state: 'done', of: 0 })
  t.equal((await ask({ method: 'POST', url: '/api/exports', body: { case: ['2026-9999'] } })).statusCode, 404)
  t.equal((await ask({ method: 'POST', url: '/api/exports', body: { colour: 'red' } })).statusCode, 400)
  t.equal((await ask({ url: '/api/exports/nothing' })).statusCode, 404)
  t.equal((await ask({ url: '/api/exports/nothing/file' })).statusCode, 404)
})

t.test('what is cancelled is gone, and stays so', async (t) => {
  const { ask, deps } = await withCase(t)
  const asked = await ask({ method: 'POST', url: '/api/exports', body: {} })
  const url = String(asked.headers.location)
  t.match((await ask({ method: 'DELETE', url })).data, { state: 'cancelled' })
  await deps.packages.flush()
  t.match((await ask({ method: 'DELETE', url })).data, { state: 'cancelled' })
  t.equal((await ask({ url: `${url}/file` })).statusCode, 404)
  t.equal(await deps.collections.exportPieces.size(), 0)
})

t.test('after some days it is removed, with all its pieces', async (t) => {
  const { ask, deps, setTime } = await withCase(t)
  const asked = await ask({ method: 'POST', url: '/api/exports', body: {} })
  await deps.packages.flush()
  t.ok((await deps.collections.exportPieces.size()) > 0)
  setTime(new Date('2026-12-01T09:30:00Z'))
  t.equal((await ask({ url: String(asked.headers.location) })).statusCode, 404)
  await deps.packages.flush()
  t.equal(await deps.collections.exportPieces.size(), 0)
  t.equal(await deps.collections.exportJobs.size(), 0)
})

t.test('what a killed process left half done is made from the beginning', async (t) => {
  const { ask, deps } = await withCase(t)
  const asked = await ask({ method: 'POST', url: '/api/exports', body: {} })
  const { id } = asked.data
  await deps.packages.flush()
  const stored = await deps.collections.exportJobs.get(id)
  if (!stored) throw new Error('no job')
  const half = { ...stored.doc, state: 'running', attempt: 2, lease: '2099-01-01T00:00:00.000Z' } as const
  await deps.collections.exportJobs.replace(half, stored.version)
  await deps.collections.exportPieces.insert({ id: `${id}.2.0`, data: '' })
  await deps.packages.flush()
  t.match((await ask({ url: `/api/exports/${id}` })).data, { state: 'running' }, 'somebody may be at work')
  const next = makePackages(deps)
  next.start()
  await next.flush()
  await next.stop()
  t.match((await ask({ url: `/api/exports/${id}` })).data, { state: 'done' })
  const file = await ask({ url: `/api/exports/${id}/file` })
  t.equal(createHash('sha256').update(file.rawPayload).digest('hex'), stored.doc.sha256)
})

t.test('at most twenty wait', async (t) => {
  const { ask, deps } = await makeApp(t)
  const at = '2026-11-23T09:30:00.000Z'
  const far = '2099-01-01T00:00:00.000Z'
  const numbers = { done: 0, of: 0, attempt: 1, pieces: 0, size: 0 }
  for (let n = 0; n < 20; n += 1)
    await deps.collections.exportJobs.insert({
      ...numbers,
      id: `j${n}`,
      choice: {},
      state: 'running',
      lease: far,
      created: at,
      changed: at,
      expires: far,
    })
  t.equal((await ask({ method: 'POST', url: '/api/exports', body: {} })).statusCode, 429)
})

t.test(
  'a package is made anew when a case in it has been withdrawn, and gives nothing out meanwhile',
  async (t) => {
    const made = await makeApp(t)
    const people = await team(made)
    const { id, reference } = await publish(made, people)
    const { ask, deps } = made
    const url = String((await ask({ method: 'POST', url: '/api/exports', body: {} })).headers.location)
    t.equal((await ask({ url: `${url}/file` })).data.code, 'export-not-ready')
    await deps.packages.flush()
    const before = Object.keys(unzipSync((await ask({ url: `${url}/file` })).rawPayload))
    t.ok(before.some((name) => name.includes(reference)))

    made.setTime(new Date(made.deps.clock().getTime() + 60_000))
    await move(made, id, people.advisor, { move: 'withdraw-case', note: 'Samtycket är återtaget.' })
    const refused = await ask({ url: `${url}/file` })
    t.match([refused.statusCode, refused.data.code], [409, 'export-not-ready'])
    made.setTime(new Date(made.deps.clock().getTime() + 60_000))
    await deps.packages.flush()
    const after = await ask({ url: `${url}/file` })
    t.equal(after.statusCode, 200)
    t.notOk(Object.keys(unzipSync(after.rawPayload)).some((name) => name.includes(reference)))
    t.equal((await ask({ url })).data.state, 'done', 'and is not made again for what it no longer has')
  },
)

t.test('no more than a thousand cases go into a package', async (t) => {
  const made = await makeApp(t)
  const { ask, deps } = made
  await fillCases(made, 1001)
  const refused = await ask({ method: 'POST', url: '/api/exports', body: {} })
  t.match([refused.statusCode, refused.data.code], [422, 'too-many-cases'])
  t.match(refused.data.detail, /\b1,?000 \p{L}+/u)
  t.equal(await deps.collections.exportJobs.size(), 0)
})

t.test('a small package does not wait for a large one, nor for one that came before', async (t) => {
  const made = await makeApp(t)
  const { ask, deps } = made
  await fillCases(made, 21)
  const make = async (body: object): Promise<string> =>
    String((await ask({ method: 'POST', url: '/api/exports', body })).headers.location)
  const large = await make({})
  while ((await ask({ url: large })).data.state !== 'running') await setImmediate()
  const small = await make({ case: ['2026-0001'] })
  while ((await ask({ url: small })).data.state !== 'done') await setImmediate()
  t.match((await ask({ url: large })).data, { state: 'running', of: 21 })
  t.match((await ask({ method: 'DELETE', url: large })).data, { state: 'cancelled' })
  await deps.packages.flush()
  t.equal((await ask({ url: `${small}/file` })).statusCode, 200)
})
