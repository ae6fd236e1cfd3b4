import t from 'tap'
import { makeReport } from '../../src/actions/report/make-report.js'
import { recountReport } from '../../src/actions/report/recount-report.js'
import { makeApp } from '../helper.js'
import { publish, sendIn, team, tell } from '../routes/ideas/stories.js'

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

t.test('counting that is stopped keeps nothing', async (t) => {
  const made = await makeApp(t)
  await sendIn(made)
  await recountReport(made.deps, '2026', () => true)
  t.equal(await made.deps.collections.reports.size(), 0)
})
