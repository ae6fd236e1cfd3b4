import t from 'tap'
import {
  emptyMonth,
  freedBy,
  jobAfter,
  jobsToCopy,
  withEnded,
  withJob,
} from '../../../src/domain/exchange/engine-ledger.js'
import type { EngineJob } from '../../../src/domain/types.gen.js'

const job = (id: string, more: Partial<EngineJob> = {}): EngineJob => ({
  id,
  at: '2026-11-23T09:30:00.000Z',
  by: { kind: 'person', id: 'u1', name: 'Åsa' },
  idea: 'i1',
  language: 'en',
  engine: 'deepl',
  texts: [{ unit: 'about.title', sourceHash: 'x' }],
  characters: 10,
  cost: 0,
  state: 'sent',
  ...more,
})

t.test('a month holds few jobs and counts all', (t) => {
  let month = emptyMonth('2026-11')
  for (let n = 0; n < 45; n += 1) month = withJob(month, job(`j${n}`), 0, jobsToCopy(month))
  t.equal(month.characters, 450)
  t.strictSame(
    month.jobs.map(({ id }) => id),
    ['j40', 'j41', 'j42', 'j43', 'j44'],
  )
  const texts = Array.from({ length: 2000 }, (_, n) => ({ unit: `u${n}`, sourceHash: 'x' }))
  t.equal(jobsToCopy({ ...month, jobs: [job('large', { texts })] }).length, 1, 'fewer of the large ones')
  t.end()
})

t.test('what is over does not begin again, and ends once', (t) => {
  const sent = job('a')
  const done = jobAfter(sent, { state: 'done', ended: '2026-11-23T10:00:00.000Z' })
  t.equal(done.state, 'done')
  t.equal(jobAfter(done, { state: 'waiting', request: '815' }), done)
  t.equal(jobAfter(done, { state: 'failed', trouble: 'timeout' }), done)
  t.equal(jobAfter(jobAfter(sent, { state: 'waiting' }), { state: 'done' }).state, 'done')
  t.equal(jobAfter(done, sent), done, 'a copy of an earlier state takes nothing back')
  t.end()
})

t.test('what an engine did not take costs nothing', (t) => {
  const month = withJob(emptyMonth('2026-11'), job('a'), 0)
  t.match(withEnded(month, 'a', { state: 'failed' }), { characters: 0, jobs: [{ state: 'failed' }] })
  const waiting = withEnded(month, 'a', { state: 'waiting' })
  t.equal(withEnded(waiting, 'a', { state: 'failed' }).characters, 10, 'what it took may have been paid for')
  t.equal(withEnded(month, 'b', { state: 'failed' }), month)
  t.equal(freedBy(job('a'), job('a', { state: 'done' })), 0)
  t.end()
})
