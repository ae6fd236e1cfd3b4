import t from 'tap'
import { endJob, findJob, noteJob, readMonth } from '../../src/actions/exchange/engine-ledger.js'
import type { EngineJob } from '../../src/domain/types.gen.js'
import { openTestCore } from './outbox-helper.js'

const job = (n: number): EngineJob => ({
  id: `j${n}`,
  at: '2026-11-23T09:30:00.000Z',
  by: { kind: 'person', id: 'u1', name: 'Åsa' },
  idea: 'i1',
  language: 'en',
  engine: 'deepl',
  texts: [{ unit: 'about.title', sourceHash: 'x' }],
  characters: 10,
  cost: 0,
  state: 'sent',
})

t.test('of many jobs none is lost, and each ends wherever it lies', async (t) => {
  const { deps } = await openTestCore(t)
  const { engineJobs } = deps.collections
  for (let n = 0; n < 65; n += 1) await noteJob(deps, job(n))
  const before = await readMonth(deps, '2026-11')
  t.match([before.characters, before.jobs.length, await engineJobs.size()], [650, 5, 60])

  await endJob(deps, job(64), { state: 'done' })
  await endJob(deps, job(3), { state: 'done' })
  await endJob(deps, job(4), { state: 'failed', trouble: 'timeout' })
  await endJob(deps, job(4), { state: 'failed', trouble: 'timeout' })
  t.match(await findJob(deps, '2026-11', 'j64'), { state: 'done' })
  t.match(await findJob(deps, '2026-11', 'j3'), { state: 'done' })
  t.match(await findJob(deps, '2026-11', 'j4'), { state: 'failed', trouble: 'timeout' })
  t.equal(await findJob(deps, '2026-12', 'j3'), undefined, 'of another month')
  t.equal((await readMonth(deps, '2026-11')).characters, 640, 'what failed is given back once')
})

t.test('jobs that are noted and ended at the same time are all there', async (t) => {
  const { deps } = await openTestCore(t, { ENGINE_MONTHLY_CHARACTERS: '2000' })
  const all = Array.from({ length: 60 }, (_, n) => n)
  for (let n = 0; n < all.length; n += 6)
    await Promise.all(
      all.slice(n, n + 6).map(async (one) => {
        await noteJob(deps, job(one))
        await endJob(deps, job(one), { state: one % 3 === 0 ? 'failed' : 'done' })
      }),
    )
  const states = await Promise.all(all.map(async (n) => (await findJob(deps, '2026-11', `j${n}`))?.state))
  t.strictSame(
    states,
    all.map((n) => (n % 3 === 0 ? 'failed' : 'done')),
  )
  t.equal((await readMonth(deps, '2026-11')).characters, 400)
})
