import t from 'tap'
import { FORMATS } from '../../../../src/domain/export/formats.js'
import { makeApp } from '../../../helper.js'
import { move, mustWrite, publish, team } from '../ideas/stories.js'

t.test('a published case is found and read by anybody, in both languages', async (t) => {
  const made = await makeApp(t)
  const { reference } = await publish(made, await team(made))
  const { ask } = made
  const list = await ask({ url: '/api/cases?facets=true' })
  t.match(list.data.items, [
    { reference, edition: 1, languages: ['sv', 'en'], title: { en: /^In English: / } },
  ])
  t.match(list.data.facets, { track: { solution: 1 }, stage: { 'in-use': 1 } })
  t.equal((await ask({ url: '/api/cases?q=samverkan' })).data.items.length, 1)
  t.equal((await ask({ url: '/api/cases?track=idea' })).data.items.length, 0)
  const whole = await ask({ url: `/api/cases/${reference}` })
  t.equal(whole.data.documents.length, 2 * FORMATS.size)
  const again = await ask({
    url: `/api/cases/${reference}`,
    headers: { 'if-none-match': String(whole.headers.etag) },
  })
  t.equal(again.statusCode, 304)
  for (const { url, mediaType, language } of whole.data.documents) {
    const document = await ask({ url: new URL(url).pathname })
    t.equal(document.statusCode, 200, url)
    t.equal(document.headers['content-type'], mediaType)
    t.equal(document.headers['content-language'], language)
  }
})

t.test('one address, the format that the reader asks for', async (t) => {
  const made = await makeApp(t)
  const { reference } = await publish(made, await team(made))
  const url = `/en/cases/${reference}`
  const as = async (accept: string) => {
    const { headers, statusCode } = await made.ask({ url, headers: { accept } })
    return statusCode === 200 ? headers['content-type'] : statusCode
  }
  t.equal(await as('text/html,application/xhtml+xml,*/*;q=0.8'), 'text/html; charset=utf-8')
  t.equal(await as('application/json'), 'application/json; charset=utf-8')
  t.equal(await as('text/markdown;q=0.9, application/json;q=0.5'), 'text/markdown; charset=utf-8')
  t.equal(await as('*/*'), 'text/html; charset=utf-8')
  t.equal(await as('image/png'), 406)
  const read = await made.ask({ url })
  t.equal(read.headers.vary, 'accept, cookie, accept-encoding')
  t.equal(read.headers['last-modified'], 'Mon, 23 Nov 2026 09:30:00 GMT')
  t.match(read.headers['content-security-policy'], /default-src 'none'; style-src 'sha256-/)
  const again = await made.ask({ url, headers: { 'if-none-match': String(read.headers.etag) } })
  t.equal(again.statusCode, 304)
  t.equal(again.body, '')
})

t.test('addresses that lead nowhere say so', async (t) => {
  const made = await makeApp(t)
  const { reference } = await publish(made, await team(made))
  for (const path of [
    `/fi/cases/${reference}`,
    `/en/cases/${reference}.exe`,
    '/en/cases/2026-9999',
    `/en/cases/${reference}/editions/2`,
    `/en/cases/${reference}/editions/x`,
  ])
    t.equal((await made.ask({ url: path })).statusCode, 404, path)
})

t.test('a correction is a new edition; the old one stays at its own address', async (t) => {
  const made = await makeApp(t)
  const people = await team(made)
  const { id, owner, reference } = await publish(made, people)
  const before = await made.ask({ url: `/sv/cases/${reference}/editions/1.md` })
  const answers = { solution: { startYear: 2011 } }
  await mustWrite(made, id, { method: 'PATCH', url: '', as: people.advisor, body: { answers, minor: true } })
  await move(made, id, people.advisor, { move: 'publish', note: 'Rättat årtal.' })
  t.match((await made.ask({ url: `/api/cases/${reference}` })).data, {
    edition: 2,
    editions: [{ number: 1 }, { number: 2, note: 'Rättat årtal.' }],
  })
  const old = await made.ask({ url: `/sv/cases/${reference}/editions/1.md` })
  t.equal(old.statusCode, 200)
  // The list of other editions is of the day; the edition itself is what it was.
  t.equal(old.body.split('\n## ')[1], before.body.split('\n## ')[1])
  t.equal((await made.ask({ url: `/sv/cases/${reference}/editions/2` })).statusCode, 200)
  t.equal((await made.ask({ url: `/sv/cases/${reference}/editions/3` })).statusCode, 404)
  const stored = (await made.deps.collections.cases.get(id))?.doc
  t.notOk('answers' in (stored?.earlier[0] ?? { answers: 1 }), 'the case itself holds one edition')

  await move(made, id, owner, { move: 'withdraw-case', note: 'Nedlagd.' })
  for (const url of [`/sv/cases/${reference}/editions/1`, `/sv/cases/${reference}/editions/1.md`])
    t.equal(
      (await made.ask({ url })).statusCode,
      410,
      'withdrawn with all of its editions, at the next request',
    )

  await move(made, id, people.advisor, { move: 'publish' })
  t.match((await made.ask({ url: `/api/cases/${reference}` })).data, { edition: 3 }, 'published again')
  t.strictSame(
    (await made.ask({ url: `/api/cases/${reference}` })).data.editions.map(
      ({ number }: { number: number }) => number,
    ),
    [3],
  )
  for (const path of ['editions/1', 'editions/2', 'editions/1.md', 'editions/2.json']) {
    const gone = await made.ask({ url: `/sv/cases/${reference}/${path}` })
    t.match([gone.statusCode, gone.data?.code ?? 'edition-withdrawn'], [410, 'edition-withdrawn'], path)
  }
  const page = await made.ask({ url: `/sv/cases/${reference}`, headers: { accept: 'text/html' } })
  t.notMatch(page.body, /editions\/[12]\b/, 'what was withdrawn is in no list')
})

t.test('a withdrawn case leaves a tombstone at its address, in both languages', async (t) => {
  const made = await makeApp(t)
  const people = await team(made)
  const { id, owner, reference } = await publish(made, people)
  await move(made, id, owner, { move: 'withdraw-case', note: 'Verksamheten är nedlagd.' })
  await made.deps.effects.flush(id)
  const { ask } = made
  t.match((await ask({ url: `/api/cases/${reference}` })).data, { status: 410, code: 'case-withdrawn' })
  t.equal((await ask({ url: '/api/cases' })).data.items.length, 0)
  const page = await ask({ url: `/en/cases/${reference}`, headers: { accept: 'text/html' } })
  t.equal(page.statusCode, 410)
  t.match(page.body, /lang="sv"/)
  t.match(page.body, /lang="en"/)
  t.match(page.body, /Verksamheten är nedlagd/)
  t.equal((await ask({ url: `/en/cases/${reference}/editions/1.json` })).data.code, 'case-withdrawn')
})

t.test('an English case is not published before a second person has signed it off', async (t) => {
  const made = await makeApp(t)
  const people = await team(made)
  const { id } = await publish(made, people)
  const url = '/translations/en/units/about.title'
  const body = { text: 'Another title', state: 'translated' }
  const saved = await mustWrite(made, id, { method: 'PUT', url, as: people.translator, body })
  t.same(saved.data.unsigned, ['about.title'])
  const signOff = (as: typeof people.advisor) =>
    made.ask({
      method: 'POST',
      url: `/api/ideas/${id}/translations/en/sign-offs`,
      as,
      version: saved.data.revision,
      body: { units: ['about.title'] },
    })
  t.equal((await signOff(people.translator)).data.code, 'not-allowed')
  const refused = await made.ask({
    method: 'POST',
    url: `/api/ideas/${id}/moves`,
    as: people.advisor,
    version: saved.data.revision,
    body: { move: 'publish' },
  })
  t.match(refused.data, { code: 'gate-not-met' })
  t.equal((await signOff(people.reviewer)).statusCode, 200)
  const { data } = await made.ask({ url: `/api/ideas/${id}/translations`, as: people.advisor })
  t.match(data, { source: 'sv', languages: [{ language: 'en', unsigned: [] }] })
})
