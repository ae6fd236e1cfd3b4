import t from 'tap'
import { makeApp, NOW, type TestApp } from '../../../helper.js'
import { htmlProblems } from '../../../html-problems.js'
import { jarOf } from './jar.js'

const SECTIONS = ['about', 'solution', 'challenge', 'novelty', 'evaluation', 'spread', 'european']

const later = ({ setTime }: TestApp, minutes: number) => setTime(new Date(NOW.getTime() + minutes * 60_000))

for (const [language, query] of [
  ['sv', ''],
  ['en', ''],
  ['sv', '?easy=1'],
] as const) {
  t.test(`an idea is told, left, taken up on another device and sent in (${language}${query})`, async (t) => {
    const made = await makeApp(t)
    // Letters stay where they can be seen.
    Object.assign(made.deps.effects, { schedule: () => {} })
    const here = `/${language}/submit`
    const first = jarOf(made)
    const start = await first.get(`${here}${query}`)
    t.equal(start.statusCode, 200)
    t.strictSame(await htmlProblems(start.body), [])
    for (const page of [...SECTIONS, 'files', 'contact', 'check', 'saved', 'print']) {
      const reply = await first.get(`${here}/${page}${query}`)
      t.equal(reply.statusCode, 200, page)
      t.notMatch(reply.body, /undefined|\{\{|submit:|web:|template:|vocabulary:|errors:/, `${page}: words`)
      t.strictSame(await htmlProblems(reply.body), [], page)
    }

    await first.get(`${here}/about${query}`)
    later(made, 1)
    const begun = await first.send(`${here}/about${query}`, { 'about.title': 'Grannkraft i Laxå' })
    t.match([begun.statusCode, begun.headers.location], [303, /\/submit\/solution\?new=1/])
    const next = await first.get(String(begun.headers.location))
    const link = /\/(?:sv|en)\/link\/(fyl_[\w-]+)/.exec(next.body)?.[0] as string
    t.ok(link, 'the private link is shown')
    t.strictSame(await htmlProblems(next.body), [])

    const added = await first.send(`${here}/solution${query}`, {
      'solution.kind': 'service',
      'solution.partners.0.name': 'Laxå kommun',
      go: 'add:solution.partners',
    })
    const more = await first.get(String(added.headers.location).split('#')[0] as string)
    t.match(more.body, 'value="Laxå kommun"')
    t.match(more.body, 'name="solution.partners.1.name"', 'there is room for another')
    t.strictSame(await htmlProblems(more.body), [])
    const rowId = /name="solution\.partners\.0\.id" value="(\w+)"/.exec(more.body)?.[1] as string
    const left = await first.send(`${here}/solution${query}`, {
      'solution.kind': 'service',
      'solution.description': 'Grannar hjälper varandra.',
      'solution.partners.0.id': rowId,
      'solution.partners.0.name': 'Laxå kommun',
      go: 'later',
    })
    t.match(left.headers.location, '/submit/saved')

    const second = jarOf(made)
    const status = await second.get(link)
    t.match(status.body, 'Grannkraft i Laxå')
    t.strictSame(await htmlProblems(status.body), [])
    t.notOk(second.cookies.has('fyrsteg_link'), 'opening a link changes nothing in the browser')
    const on = await second.send(`${link}/continue`, { to: 'resume' })
    t.match(on.headers.location, `${here}/challenge`)

    const tooEarly = await second.send(`${here}/check${query}`, { publish: 'asked', go: 'send' })
    t.equal(tooEarly.statusCode, 422)
    const [summary = ''] = /class="error-summary[\s\S]*?<\/ul>/.exec(tooEarly.body) ?? []
    t.match(summary, `${here}/challenge`, 'all that is missing is said at once')
    t.match(summary, `${here}/contact`)
    t.match(summary, 'href="#read"')
    t.match(tooEarly.body, 'value="asked" checked', 'and what was chosen stays chosen')
    t.strictSame(await htmlProblems(tooEarly.body), [])

    const wrong = await second.send(`${here}/contact${query}`, { name: 'Åsa', email: 'asa.exempel.se' })
    t.equal(wrong.statusCode, 422)
    t.match(wrong.body, 'href="#email"')
    t.match(wrong.body, 'value="asa.exempel.se"', 'what was typed is there')
    t.strictSame(await htmlProblems(wrong.body), [])
    await second.send(`${here}/contact${query}`, { name: 'Åsa', email: 'asa@exempel.se' })
    await second.send(`${here}/challenge${query}`, { 'challenge.problem': 'Många är ensamma.' })

    const ready = await second.get(`${here}/check${query}`)
    t.match(ready.body, 'Många är ensamma.')
    t.match(ready.body, 'Laxå kommun')
    t.strictSame(await htmlProblems(ready.body), [])
    const unread = await second.send(`${here}/check${query}`, { go: 'send' })
    t.match(unread.body, 'href="#read"')
    const sent = await second.send(`${here}/check${query}`, { read: 'yes', publish: 'asked', go: 'send' })
    t.match([sent.statusCode, sent.headers.location], [303, /\/submit\/done/], sent.body.slice(0, 2000))
    const done = await second.get(String(sent.headers.location))
    t.match(done.body, '2026-0001')
    t.strictSame(await htmlProblems(done.body), [])

    const [idea] = (await made.deps.collections.ideas.find({ limit: 1 })).items
    t.match(idea?.doc, { state: 'submitted', reference: '2026-0001', contact: { email: 'asa@exempel.se' } })
    t.match(idea?.doc.consents, [{ kind: 'publish', state: 'asked' }])
    t.equal(idea?.doc.held, undefined)
    t.strictSame(
      idea?.doc.outbox.map(({ data }) => data.template ?? data.event).sort(),
      ['draft-link', 'new', 'submitted'],
      'the link and the receipt are sent, and advisors are notified',
    )
  })
}

t.test('nothing is required, and an empty page makes no draft', async (t) => {
  const made = await makeApp(t)
  const jar = jarOf(made)
  await jar.get('/en/submit/about')
  later(made, 1)
  const { headers } = await jar.send('/en/submit/about', {})
  t.equal(headers.location, '/en/submit/solution')
  t.equal(await made.deps.collections.ideas.size(), 0)
})

t.test('two tabs: both texts are kept, and shown', async (t) => {
  const made = await makeApp(t)
  const jar = jarOf(made)
  await jar.get('/sv/submit/about')
  later(made, 1)
  await jar.send('/sv/submit/about', { 'about.title': 'Grannkraft' })
  const tab = await jar.get('/sv/submit/challenge')
  const revision = /name="revision" value="(\d+)"/.exec(tab.body)?.[1] as string
  await jar.send('/sv/submit/challenge', {
    'challenge.problem': 'Många äldre är ensamma.',
    'challenge.groups': 'Äldre',
  })
  const late = await jar.send(
    '/sv/submit/challenge',
    { 'challenge.problem': 'Det finns få mötesplatser.', 'challenge.local': 'I Laxå', revision },
    false,
  )
  t.equal(late.statusCode, 409)
  t.match(late.body, 'Det finns få mötesplatser.')
  t.match(late.body, 'Många äldre är ensamma.')
  t.match(late.body, 'I Laxå')
  t.strictSame(await htmlProblems(late.body), [])
  const kept = async () =>
    (await made.deps.collections.ideas.find({ limit: 1 })).items[0]?.doc.answers.challenge
  t.match(await kept(), { problem: 'Många äldre är ensamma.', groups: 'Äldre' })

  const fresh = /name="revision" value="(\d+)"/.exec(late.body)?.[1] as string
  const fields = { 'challenge.problem': 'Båda.', 'challenge.groups': 'Äldre', 'challenge.local': 'I Laxå' }
  await jar.send('/sv/submit/challenge', { ...fields, revision: fresh }, false)
  t.match(await kept(), { problem: 'Båda.', groups: 'Äldre', local: 'I Laxå' })

  const both = await jar.send(
    '/sv/submit/challenge',
    { 'challenge.problem': 'Båda.', 'challenge.local': 'I Laxå', 'challenge.asked': 'Alla', revision },
    false,
  )
  t.equal(both.statusCode, 303, 'what only one side has changed goes together')
  t.match(await kept(), { problem: 'Båda.', groups: 'Äldre', asked: 'Alla' })
})
