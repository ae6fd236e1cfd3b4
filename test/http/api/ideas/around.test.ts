import t from 'tap'
import { makeApp } from '../../../helper.js'
import { mustWrite, sendIn, tell, write } from './stories.js'

t.test('advice for the team stays with the team', async (t) => {
  const made = await makeApp(t)
  const advisor = await made.person('u-advisor', 'advisor')
  const { id, owner } = await sendIn(made)
  const advice = { date: '2026-11-20', kind: 'listening', said: 'Vi pratade om behovet.' }
  const give = (body: object, as = advisor) => write(made, id, { method: 'POST', url: '/advice', as, body })
  t.equal((await give({ ...advice, visibility: 'team', said: 'Oroar oss för kassan.' })).statusCode, 200)
  t.equal((await give({ ...advice, visibility: 'submitter' })).statusCode, 200)
  t.match((await give({ ...advice, visibility: 'submitter' }, owner)).data, { code: 'not-allowed' })
  t.match((await give({ ...advice, visibility: 'team', date: '2027-01-01' })).data, {
    code: 'invalid-input',
    errors: [{ pointer: '/date', code: 'in-future' }],
  })
  t.equal((await made.ask({ url: `/api/ideas/${id}/advice`, as: advisor })).data.items.length, 2)
  const seen = await made.ask({ url: `/api/ideas/${id}/advice`, as: owner })
  t.match(seen.data.items, [{ said: 'Vi pratade om behovet.' }])
  for (const part of ['', '/history', '/advice'])
    t.notMatch((await made.ask({ url: `/api/ideas/${id}${part}`, as: owner })).body, /kassan/)
})

t.test('neither a page nor a cursor tells its owner how much is kept from them', async (t) => {
  const made = await makeApp(t)
  const advisor = await made.person('u-advisor', 'advisor')
  const { id, owner } = await sendIn(made)
  for (const [n, visibility] of [
    'submitter',
    'team',
    'team',
    'submitter',
    'team',
    'submitter',
    'team',
  ].entries())
    await mustWrite(made, id, {
      method: 'POST',
      url: '/advice',
      as: advisor,
      body: { date: '2026-11-20', kind: 'listening', said: `Råd ${n}`, visibility },
    })
  const read = async (query: string) => {
    const { data } = await made.ask({ url: `/api/ideas/${id}/advice?limit=2${query}`, as: owner })
    return [data.items.map(({ said }: { said: string }) => said), data.next]
  }
  t.strictSame(await read(''), [['Råd 5', 'Råd 3'], '2'])
  t.strictSame(await read('&after=2'), [['Råd 0'], null])
  const all = await made.ask({ url: `/api/ideas/${id}/advice?limit=5`, as: advisor })
  t.match([all.data.items.length, all.data.next], [5, '3'])
})

t.test('judgements are made by the team and seen by the team', async (t) => {
  const made = await makeApp(t)
  const advisor = await made.person('u-advisor', 'advisor')
  const { id, owner } = await sendIn(made)
  const put = (url: string, body: object, as = advisor) => write(made, id, { method: 'PUT', url, as, body })
  const screening = {
    tests: { new: { answer: 'yes', motivation: 'Finns inte här.' } },
    conclusion: 'may-become',
    motivation: 'Lovande.',
  }
  const screened = await put('/screening', screening)
  t.equal(screened.statusCode, 200, screened.body)
  t.match((await put('/screening', { tests: { odd: { answer: 'yes' } } })).data, {
    errors: [{ code: 'unknown-test' }],
  })
  t.match((await put('/levels/solution', { level: 2 })).data.levels, { solution: { level: 2 } })
  t.match((await put('/levels/price', { level: 2 })).data, { errors: [{ code: 'unknown-question' }] })
  t.match((await put('/levels/solution', { level: 5 })).data, {
    code: 'invalid-request',
    errors: [{ pointer: '/level', code: 'too-large' }],
  })
  t.match((await put('/levels/solution', { level: 1 }, owner)).data, { code: 'not-allowed' })
  const { data } = await made.ask({ url: `/api/ideas/${id}`, as: owner })
  t.notOk('levels' in data || 'screening' in data || 'ticks' in data)
})

t.test('a requirement is ticked with a note, by those who may, and the tick taken back', async (t) => {
  const made = await makeApp(t)
  const advisor = await made.person('u-advisor', 'advisor')
  const { id } = await sendIn(made)
  const url = '/ticks/plan-made'
  t.match(
    (await mustWrite(made, id, { method: 'PUT', url, as: advisor, body: { note: 'Den 3 mars.' } })).data
      .ticks,
    { 'plan-made': { note: 'Den 3 mars.' } },
  )
  t.same((await mustWrite(made, id, { method: 'DELETE', url, as: advisor })).data.ticks, {})
  t.equal((await write(made, id, { method: 'DELETE', url, as: advisor })).data.code, 'invalid-input')
  const decided = {
    method: 'PUT',
    url: '/ticks/workgroup-decided',
    as: advisor,
    body: { note: 'Ja.' },
  } as const
  t.equal((await write(made, id, decided)).data.code, 'not-allowed')
  t.match((await write(made, id, { ...decided, url: '/ticks/title' })).data, {
    errors: [{ code: 'unknown-requirement' }],
  })
})

t.test('a consent is given by the owner, and can be withdrawn', async (t) => {
  const made = await makeApp(t)
  const { id, owner } = await tell(made)
  const body = { kind: 'publish', subject: 'Föreningen', state: 'given' }
  const given = await mustWrite(made, id, { method: 'POST', url: '/consents', as: owner, body })
  const consent = given.data.consents[0]
  const url = `/consents/${consent.id}`
  const withdrawn = await mustWrite(made, id, { method: 'PUT', url, as: owner, body: { state: 'withdrawn' } })
  t.match(withdrawn.data.consents, [{ subject: 'Föreningen', state: 'withdrawn' }])
  t.equal((await made.ask({ url: `/api/ideas/${id}/consents`, as: owner })).data.items.length, 1)
  t.equal(
    (await write(made, id, { method: 'PUT', url: '/consents/nowhere', as: owner, body: { state: 'given' } }))
      .statusCode,
    404,
  )
})

t.test('staff arranges what is around an idea; people and parties must exist', async (t) => {
  const made = await makeApp(t)
  const advisor = await made.person('u-advisor', 'advisor')
  await made.person('u-reviewer', 'reviewer')
  const { id, owner } = await sendIn(made)
  const arrange = (body: object, as = advisor) =>
    write(made, id, { method: 'PUT', url: '/arrangement', as, body })
  const arranged = await arrange({
    advisor: 'u-advisor',
    tags: ['utlysning 2026'],
    registration: 'RÖL 2026/1',
    licence: 'CC0-1.0',
  })
  t.match(arranged.data, {
    advisor: { name: 'Person u-advisor' },
    registration: 'RÖL 2026/1',
    licence: 'CC0-1.0',
  })
  t.equal((await arrange({ advisor: null, registration: null })).data.advisor, null)
  t.match((await arrange({ advisor: 'u-reviewer' })).data, { errors: [{ code: 'not-an-advisor' }] })
  t.match((await arrange({ advisor: 'u-x' })).data, { errors: [{ code: 'unknown-person' }] })
  t.match((await arrange({ parties: ['p-x'] })).data, {
    errors: [{ pointer: '/parties/0', code: 'unknown-party' }],
  })
  t.match((await arrange({ tags: ['x'] }, owner)).data, { code: 'not-allowed' })
  t.match((await arrange({})).data, { code: 'invalid-request' })
})

t.test('completeness warns and never blocks', async (t) => {
  const made = await makeApp(t)
  const { id, owner } = await tell(made)
  const { data } = await made.ask({ url: `/api/ideas/${id}/completeness`, as: owner })
  t.equal(data.questions.length, 5)
  t.ok(data.questions[0].missing.includes('solution.kind'))
})

t.test('there is no newer edition of the template to move to yet', async (t) => {
  const made = await makeApp(t)
  const advisor = await made.person('u-advisor', 'advisor')
  const { id } = await sendIn(made)
  const adopt = (edition: string) =>
    write(made, id, { method: 'POST', url: '/template', as: advisor, body: { edition } })
  t.match((await adopt('2026-1')).data, { errors: [{ code: 'not-newer' }] })
  t.match((await adopt('1999-1')).data, { errors: [{ code: 'unknown-edition' }] })
})

t.test('ideas are found by filters and words, counted, and come in pages', async (t) => {
  const made = await makeApp(t)
  const advisor = await made.person('u-advisor', 'advisor')
  for (let n = 0; n < 5; n += 1) await sendIn(made)
  await tell(made, { track: 'solution', answers: { about: { title: 'Ungdomars hus' } } })
  const list = async (query: string) => (await made.ask({ url: `/api/ideas?${query}`, as: advisor })).data
  t.equal((await list('state=submitted')).items.length, 5)
  t.equal((await list('state=draft&state=submitted')).items.length, 6)
  t.match((await list('q=ungdom')).items, [{ title: 'Ungdomars hus', track: 'solution' }])
  t.equal((await list('q=ungdom&track=idea')).items.length, 0)
  t.match((await list('facets=true&limit=1')).facets, {
    state: { submitted: 5, draft: 1 },
    track: { idea: 5, solution: 1 },
  })
  const first = await list('limit=4&sort=created&direction=asc')
  const second = await list(`limit=4&sort=created&direction=asc&after=${first.next}`)
  t.equal(second.items.length, 2)
  t.equal(second.next, null)
  t.match(await list('after=nonsense'), { code: 'invalid-request', errors: [{ pointer: '/query/after' }] })
  t.match(await list('limit=1000'), { code: 'invalid-request', errors: [{ pointer: '/query/limit' }] })
  t.match(await list('colour=red'), {
    code: 'invalid-request',
    errors: [{ pointer: '/query/colour', code: 'unknown' }],
  })
})
