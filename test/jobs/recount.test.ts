import t from 'tap'
import { makeReport } from '../../src/actions/report/make-report.js'
import { recountReport } from '../../src/actions/report/recount-report.js'
import type { Idea } from '../../src/domain/types.gen.js'
import { makeApp } from '../helper.js'
import { publish, sendIn, team, tell } from '../http/api/ideas/stories.js'

t.test('a report that is counted in the background says what the one made at once says', async (t) => {
  const made = await makeApp(t)
  await publish(made, await team(made))
  await sendIn(made)
  await tell(made)
  const live = await makeReport(made.deps, 2026)
  t.equal(live.ideas.all.total, 2, 'a draft is not counted')
  t.equal(live.published.length, 1)
  await recountReport(made.deps, '2026', () => false)
  const stored = await made.deps.collections.reports.get('2026')
  t.strictSame(stored?.doc.report, live)
  await recountReport(made.deps, '2026', () => false)
  t.equal(await made.deps.collections.reports.size(), 1, 'the newest takes the place of the one before')
})

t.test('counting goes on for some milliseconds before requests come in between', async (t) => {
  const made = await makeApp(t)
  const { id } = await sendIn(made)
  const idea = (await made.deps.collections.ideas.get(id))?.doc as Idea
  await Promise.all(
    Array.from({ length: 400 }, (_, n) => made.deps.collections.ideas.insert(anotherOf(idea, n))),
  )
  let turns = 0
  let counting = true
  const turn = (): void => {
    turns += 1
    if (counting) setImmediate(turn)
  }
  setImmediate(turn)
  await recountReport(made.deps, '2026', () => false)
  counting = false
  t.ok(turns < 300, `${turns} turns of the loop for 401 ideas`)
})

t.test('counting that is stopped keeps nothing', async (t) => {
  const made = await makeApp(t)
  await sendIn(made)
  await recountReport(made.deps, '2026', () => true)
  t.equal(await made.deps.collections.reports.size(), 0)
})

t.test(
  'with more ideas than are counted at once, the report says to come back, and then is there',
  async (t) => {
    const made = await makeApp(t)
    const { id } = await sendIn(made)
    const idea = (await made.deps.collections.ideas.get(id))?.doc as Idea
    for (let n = 0; n < 1100; n += 100)
      await Promise.all(
        Array.from({ length: 100 }, (_, k) => made.deps.collections.ideas.insert(anotherOf(idea, n + k))),
      )
    const as = await made.person('u-admin', 'administrator')
    const headers = { accept: 'text/html' }
    const page = () => made.ask({ url: '/en/report', as, headers })
    const asked = await made.ask({ url: '/api/report?year=2026', as })
    t.match([asked.statusCode, asked.data.code], [503, 'report-in-progress'])
    t.match(asked.headers['retry-after'], /^\d+$/)
    const early = await page()
    t.equal(early.statusCode, 503)
    t.match(early.body, 'The report is being counted')
    await made.deps.recounts.flush()
    t.match((await made.ask({ url: '/api/report?year=2026', as })).data, { ideas: { all: { total: 1101 } } })
    t.match((await page()).body, '1,101')
  },
)

const anotherOf = (idea: Idea, n: number): Idea => ({
  ...idea,
  id: `another-${n}`,
  reference: `2026-${5000 + n}`,
})
