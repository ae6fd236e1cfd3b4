import t from 'tap'
import { gathered, since } from '../../src/actions/history/read-entries.js'
import { editionsOf } from '../../src/domain/publication/earlier-editions.js'
import type { Case, Idea, OutboxItem } from '../../src/domain/types.gen.js'
import { by, edition, publication, publishing } from './editions.js'
import { ideaWith, NOW } from './idea-with.js'
import { openTestCore } from './outbox-helper.js'

const withdrawal = (at: string): OutboxItem => ({
  id: 'w1',
  kind: 'case-withdrawal',
  data: { caseId: 'i1', note: 'Ägaren vill inte.', at },
  attempts: 0,
  due: NOW,
})

t.test('a published edition is there for the public, once, however often it is carried out', async (t) => {
  const core = await openTestCore(t)
  const { ideas, cases, caseEditions } = core.deps.collections
  const publications = [publication(1), publication(2)]
  const stored = await ideas.insert(ideaWith([publishing(1), publishing(2)], { publications }))

  await core.outbox.flush('i1')
  const first = await cases.get('i1')
  t.match(first?.doc, { reference: '2026-0001', state: 'published' })
  t.strictSame(first && editionsOf(first.doc).map(({ number }) => number), [1, 2])
  const earlier = await caseEditions.get('i1:1')
  t.strictSame(earlier?.doc, { id: 'i1:1', case: 'i1', edition: edition(1) }, 'the one before is kept whole')

  await ideas.replace({ ...stored.doc }, (await ideas.get('i1'))?.version ?? 0)
  await core.outbox.flush('i1')
  t.strictSame(await cases.get('i1'), first)
  t.strictSame(await caseEditions.get('i1:1'), earlier)
  t.equal(await caseEditions.size(), 1)
})

t.test('a withdrawn case stays withdrawn, also when its edition was late', async (t) => {
  const core = await openTestCore(t)
  const { ideas, cases } = core.deps.collections
  const at = '2026-11-23T09:00:00.000Z'
  const publications = [publication(1, at)]
  const late: OutboxItem = { ...publishing(1), attempts: 1, due: '2026-11-23T10:00:00.000Z' }
  await ideas.insert(ideaWith([late, withdrawal(at)], { publications }))

  await core.outbox.flush('i1')
  t.equal(await cases.get('i1'), null, 'nothing was there to withdraw')
  core.forward(3_600_000)
  await core.outbox.flush('i1')

  t.match((await cases.get('i1'))?.doc, { state: 'withdrawn', withdrawal: { at } })
})

t.test('an edition waits for the one before it', async (t) => {
  const core = await openTestCore(t)
  const { ideas, cases } = core.deps.collections
  const late: OutboxItem = { ...publishing(1), attempts: 1, due: '2026-11-23T10:00:00.000Z' }
  const publications = [publication(1), publication(2)]
  await ideas.insert(ideaWith([late, publishing(2)], { publications }))

  await core.outbox.flush('i1')
  t.equal(await cases.get('i1'), null)
  core.forward(3_600_000)
  await core.outbox.flush('i1')

  t.strictSame(
    editionsOf((await cases.get('i1'))?.doc as Case).map(({ number }) => number),
    [1, 2],
  )
})

t.test('merged ideas know of each other, and history tells it once', async (t) => {
  const core = await openTestCore(t)
  const { ideas } = core.deps.collections
  const link: OutboxItem = {
    id: 'l1',
    kind: 'merge-link',
    data: { into: 'i2', from: 'i1' },
    attempts: 0,
    due: NOW,
  }
  await ideas.insert(ideaWith([], { id: 'i2', reference: '2026-0002' }))
  const from = await ideas.insert(ideaWith([link]))

  await core.outbox.flush('i1')
  await ideas.replace(from.doc, (await ideas.get('i1'))?.version ?? 0)
  await core.outbox.flush('i1')

  const into = (await ideas.get('i2'))?.doc
  t.strictSame(into?.merged, ['i1'])
  t.equal(into?.revision, 2)
  const told = into && (await gathered(since(core.deps, into, 1)))
  t.match(told, [{ id: 'l1', what: 'merge-link', data: { idea: 'i1', reference: '2026-0001' } }])
  t.equal(told?.length, 1)
})

t.test('a hand-over that nobody answered in time comes back by itself', async (t) => {
  const core = await openTestCore(t)
  const { ideas } = core.deps.collections
  const offered: Partial<Idea> = {
    state: 'offered',
    step: 'specification',
    offer: { to: { ...by, id: 'u2' }, from: by, shared: 'Allt', until: '2026-12-07T09:30:00.000Z' },
    pending: [{ id: 'h1', revision: 1, what: 'create', to: 'offered', by, at: NOW }],
  }
  await ideas.insert(ideaWith([], offered))
  const sweepOnce = async () => {
    core.outbox.start()
    await new Promise((resolve) => setTimeout(resolve, 100))
  }

  await sweepOnce()
  t.equal((await ideas.get('i1'))?.doc.state, 'offered', 'not before its time')
  core.forward(15 * 86_400_000)
  core.outbox.start()
  const state = async () => (await ideas.get('i1'))?.doc.state
  while ((await state()) === 'offered') await new Promise((resolve) => setTimeout(resolve, 20))

  const back = (await ideas.get('i1'))?.doc
  t.match(back, { state: 'specification', revision: 2 })
  t.equal(back?.offer, undefined)
  const [told] = back ? await gathered(since(core.deps, back, 1)) : []
  t.match(told, { what: 'lapse', by: { kind: 'system' } })
})
