import { strFromU8, unzipSync } from 'fflate'
import t from 'tap'
import { dayOf } from '../../../src/domain/dates/for-machines.js'
import { dayIn } from '../../../src/domain/dates/for-people.js'
import { makeApp } from '../../helper.js'
import { publish, team, tell } from '../api/ideas/stories.js'

const HTML = { accept: 'text/html' }

/** What is published, sent and exported then is of the first day of the year in Sweden. */
t.test('half an hour before midnight in London, everything says the first of January', async (t) => {
  const letters: string[] = []
  const note = (details: object, text: string) => void letters.push(JSON.stringify([details, text]))
  const made = await makeApp(t, { log: { info: note, warn: note, error: note } })
  const people = await team(made)
  const admin = await made.person('u-admin', 'administrator')
  made.setTime(new Date('2026-12-31T23:30:00.000Z'))
  const { reference, id } = await publish(made, people)
  t.equal(reference, '2027-0001', 'a number of the new year')

  const inWords: [string, string][] = [
    [`/en/cases/${reference}`, '1 January 2027'],
    [`/sv/cases/${reference}`, '1 januari 2027'],
    [`/en/cases/${reference}.md`, '1 January 2027'],
    ['/en/cases', '2027'],
  ]
  for (const [url, words] of inWords) {
    const { body } = await made.ask({ url, headers: HTML })
    t.ok(body.includes(words), `${url} says ${words}`)
    t.notOk(/31 [Dd]ecember 2026|2026-12-31(?!T23:30)/.test(body), `${url} says no other day`)
  }
  for (const ending of ['docx', 'epub']) {
    const { rawPayload } = await made.ask({ url: `/en/cases/${reference}.${ending}` })
    const files = Object.entries(unzipSync(rawPayload)).filter(([name]) => /\.(xml|xhtml|opf)$/.test(name))
    const text = files.map(([, file]) => strFromU8(file)).join('\n')
    t.ok(text.includes('1 January 2027'), `${ending} says 1 January 2027`)
    t.notOk(/31 December 2026|2026-12-31(?!T23:30)/.test(text), `${ending} says no other day`)
  }
  const csv = await made.ask({ url: '/en/cases.csv' })
  t.match(csv.body, /2027-01-01|2026-12-31T23:30/)
  t.notMatch(csv.body, /2026-12-31(?!T)/)
  const report = await made.ask({ url: '/api/report.csv?year=2027&lang=en', as: admin })
  t.match(report.body, '2027-01-01')
  t.notMatch(report.body, '2026-12-31')
  const desk = await made.ask({ url: `/en/ideas/${reference}`, as: people.advisor, headers: HTML })
  t.ok(desk.body.includes('1 January 2027'))
  t.notOk(desk.body.includes('31 December 2026'))
  await made.deps.effects.flush(id)
  await tell(made)
  t.notMatch(letters.join('\n'), /31 December 2026|31 december 2026/, 'nor does a letter')
})

t.test('days begin at midnight in Sweden on both sides of a change of the clock', async (t) => {
  const around: [string, string][] = [
    ['2026-03-28T22:59:59.000Z', '2026-03-28'],
    ['2026-03-28T23:00:00.000Z', '2026-03-29'],
    ['2026-03-29T21:59:59.000Z', '2026-03-29'],
    ['2026-03-29T22:00:00.000Z', '2026-03-30'],
    ['2026-10-24T21:59:59.000Z', '2026-10-24'],
    ['2026-10-24T22:00:00.000Z', '2026-10-25'],
    ['2026-10-25T22:59:59.000Z', '2026-10-25'],
    ['2026-10-25T23:00:00.000Z', '2026-10-26'],
  ]
  for (const [moment, day] of around) {
    t.equal(dayOf(moment), day, moment)
    t.equal(dayIn('en', moment), dayIn('en', day), moment)
  }
  const made = await makeApp(t)
  made.setTime(new Date('2026-10-24T22:00:00.000Z'))
  const { reference } = await publish(made, await team(made))
  const { body } = await made.ask({ url: `/en/cases/${reference}`, headers: HTML })
  t.ok(body.includes('25 October 2026'))
})
