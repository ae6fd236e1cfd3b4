import t from 'tap'
import { makeApp } from '../../../helper.js'
import { BARE, move, tell } from './stories.js'

t.test('anyone tells an idea and gets a private link, once', async (t) => {
  const { ask, deps } = await makeApp(t)
  const made = await ask({ method: 'POST', url: '/api/ideas', body: BARE })
  t.equal(made.statusCode, 201)
  t.match(made.data.idea, { revision: 1, answers: BARE.answers, contact: BARE.contact })
  const { secret, url } = made.data.link
  t.match(secret, /^fyl_[a-z0-9]+_[\w-]{43}$/)
  t.equal(url, `http://127.0.0.1:3000/en/link/${secret}`)
  t.equal(made.headers.location, `/api/ideas/${made.data.idea.id}`)
  const stored = await deps.collections.ideas.get(made.data.idea.id)
  const kept = JSON.stringify({ ...stored?.doc, outbox: [] })
  t.notMatch(kept, secret.split('_')[2], 'only a hash is kept, but in the letter that carries it')
})

t.test('the link opens this idea and no other', async (t) => {
  const made = await makeApp(t)
  const [mine, other] = [await tell(made), await tell(made)]
  t.equal((await made.ask({ url: `/api/ideas/${mine.id}`, as: mine.owner })).statusCode, 200)
  t.match((await made.ask({ url: `/api/ideas/${other.id}`, as: mine.owner })).data, {
    status: 404,
    code: 'not-found',
  })
  t.equal((await made.ask({ url: `/api/ideas/${mine.id}` })).statusCode, 401)
  t.match((await made.ask({ url: '/api/me', as: mine.owner })).data, { kind: 'submitter', id: mine.id })
})

t.test('a new link ends the old one, and a revoked one opens nothing', async (t) => {
  const made = await makeApp(t)
  const { ask } = made
  const { id, owner } = await tell(made)
  const renewed = await ask({ method: 'POST', url: `/api/ideas/${id}/link`, as: owner, version: 1 })
  t.equal(renewed.statusCode, 200)
  t.match((await ask({ url: `/api/ideas/${id}`, as: owner })).data, { status: 410, code: 'link-expired' })
  const next = { id, secret: renewed.data.link.secret }
  t.equal((await ask({ url: `/api/ideas/${id}`, as: next })).statusCode, 200)
  t.equal(
    (await ask({ method: 'DELETE', url: `/api/ideas/${id}/link`, as: next, version: 2 })).statusCode,
    200,
  )
  t.equal((await ask({ url: `/api/ideas/${id}`, as: next })).statusCode, 410)
})

t.test('the same request with the same key makes one idea and gives the same link', async (t) => {
  const { ask, deps } = await makeApp(t)
  const request = {
    method: 'POST',
    url: '/api/ideas',
    body: BARE,
    key: 'f3c1a2b4-0000-4000-8000-000000000001',
  } as const
  const [first, second] = [await ask(request), await ask(request)]
  t.equal(second.statusCode, 201)
  t.equal(second.headers['idempotent-replayed'], 'true')
  t.same(second.data.link, first.data.link)
  t.equal(await deps.collections.ideas.size(), 1)
  const other = await ask({ ...request, body: { ...BARE, track: 'solution' } })
  t.match(other.data, { status: 422, code: 'key-reused' })
  t.equal((await ask({ ...request, key: 'short' })).data.code, 'invalid-request')
})

t.test('a draft may be unfinished, but what is there must be right', async (t) => {
  const { ask } = await makeApp(t)
  t.equal((await ask({ method: 'POST', url: '/api/ideas', body: { track: 'idea' } })).statusCode, 201)
  const body = { track: 'idea', answers: { about: { title: 'x'.repeat(101), colour: 'red' } } }
  const refused = await ask({ method: 'POST', url: '/api/ideas', body })
  t.equal(refused.data.code, 'invalid-answers')
  const pointers = refused.data.errors.map((error: { pointer: string }) => error.pointer).sort()
  t.same(pointers, ['/answers/about/colour', '/answers/about/title'])
})

t.test(
  'sending in asks for a title, a way to be reached and some words, and names what is missing',
  async (t) => {
    const made = await makeApp(t)
    const { id, owner } = await tell(made, { track: 'idea' })
    const refused = await made.ask({
      method: 'POST',
      url: `/api/ideas/${id}/moves`,
      as: owner,
      version: 1,
      body: { move: 'submit' },
    })
    t.match(refused.data, { status: 422, code: 'gate-not-met' })
    t.ok(
      refused.data.requirements.every((one: { label: string; missing: string }) => one.label && one.missing),
    )
    t.equal(refused.data.requirements.length, 4)
  },
)

t.test('references are given in the order of sending in', async (t) => {
  const made = await makeApp(t)
  const references: string[] = []
  for (let n = 0; n < 3; n += 1) {
    const { id, owner } = await tell(made)
    references.push((await move(made, id, owner, { move: 'submit' })).data.reference)
  }
  t.same(references, ['2026-0001', '2026-0002', '2026-0003'])
  t.equal(
    (await made.ask({ url: '/api/ideas/2026-0002', as: await made.person('u-a', 'advisor') })).statusCode,
    200,
  )
})

t.test('on New Year’s night the year is that of Örebro', async (t) => {
  const made = await makeApp(t)
  made.setTime(new Date('2026-12-31T23:30:00Z'))
  const { id, owner } = await tell(made)
  t.equal((await move(made, id, owner, { move: 'submit' })).data.reference, '2027-0001')
})

t.test('many that are sent in at once all get a reference of their own', async (t) => {
  const made = await makeApp(t)
  const told = await Promise.all(Array.from({ length: 20 }, () => tell(made)))
  const sent = await Promise.all(told.map(({ id, owner }) => move(made, id, owner, { move: 'submit' })))
  t.equal(new Set(sent.map(({ data }) => data.reference)).size, 20)
})

t.test('a reference that another process took is not given twice', async (t) => {
  const made = await makeApp(t)
  const { ideas } = made.deps.collections
  const first = await tell(made)
  await move(made, first.id, first.owner, { move: 'submit' })
  // Another process, which knows nothing of our count, goes ahead of us.
  const other = await tell(made)
  const stored = await ideas.get(other.id)
  if (stored) await ideas.replace({ ...stored.doc, reference: '2026-0002' }, stored.version)
  const third = await tell(made)
  t.equal((await move(made, third.id, third.owner, { move: 'submit' })).data.reference, '2026-0003')
})

t.test('who has no role, or holds another idea’s link, can tell an idea as well', async (t) => {
  const made = await makeApp(t)
  const { owner } = await tell(made)
  for (const as of [owner, await made.person('u-nobody')]) {
    const reply = await made.ask({ method: 'POST', url: '/api/ideas', as, body: BARE })
    t.equal(reply.statusCode, 201)
    t.match(reply.data.idea, { revision: 1, contact: BARE.contact })
  }
})
