import t from 'tap'
import { makeApp } from '../../../helper.js'
import { historyOf, sendIn, tell } from './stories.js'

const TITLE = (title: string) => ({ answers: { about: { title } } })

t.test('an edit is merged, and null takes away', async (t) => {
  const made = await makeApp(t)
  const { id, owner } = await tell(made)
  const body = {
    answers: { solution: { description: null, kind: 'service' } },
    contact: { phone: '019-12 34 56' },
  }
  const reply = await made.ask({ method: 'PATCH', url: `/api/ideas/${id}`, as: owner, version: 1, body })
  t.equal(reply.statusCode, 200)
  t.equal(reply.headers.etag, '"2"')
  t.same(reply.data.answers.solution, { kind: 'service' })
  t.match(reply.data.contact, { name: 'Åsa Lind', phone: '019-12 34 56' })
})

t.test('a write says which version it read', async (t) => {
  const made = await makeApp(t)
  const { id, owner } = await tell(made)
  const edit = { method: 'PATCH', url: `/api/ideas/${id}`, as: owner, body: TITLE('A') } as const
  t.match((await made.ask(edit)).data, { status: 428, code: 'version-required' })
  t.match((await made.ask({ ...edit, headers: { 'if-match': '*' } })).data, {
    status: 400,
    code: 'invalid-request',
  })
  t.equal((await made.ask({ ...edit, headers: { 'if-match': 'W/"1"' } })).statusCode, 200)
})

t.test('who comes second is told what the first one changed, and nothing is overwritten', async (t) => {
  const made = await makeApp(t)
  const { id, owner } = await sendIn(made)
  const advisor = await made.person('u-advisor', 'advisor')
  const url = `/api/ideas/${id}`
  const edit = { method: 'PATCH', url, version: 2 } as const
  t.equal((await made.ask({ ...edit, as: advisor, body: TITLE('Den första') })).statusCode, 200)
  const late = await made.ask({ ...edit, as: owner, body: TITLE('Den andra') })
  t.equal(late.statusCode, 412)
  t.match(late.data, { code: 'idea-changed', revision: 3 })
  t.match(late.data.changes, [
    { what: 'edit', changes: [{ pointer: '/answers/about/title', after: 'Den första' }] },
  ])
  const { data } = await made.ask({ url, as: owner })
  t.equal(data.answers.about.title, 'Den första')
})

t.test('what changed is told only as far as one may see it', async (t) => {
  const made = await makeApp(t)
  const { id, owner } = await sendIn(made)
  const advisor = await made.person('u-advisor', 'advisor')
  const body = { level: 2, note: 'Svagt beskrivet, mellan oss' }
  await made.ask({ method: 'PUT', url: `/api/ideas/${id}/levels/solution`, as: advisor, version: 2, body })
  const late = await made.ask({
    method: 'PATCH',
    url: `/api/ideas/${id}`,
    as: owner,
    version: 2,
    body: TITLE('x'),
  })
  t.match(late.data, { code: 'idea-changed', revision: 3, changes: [] })
  t.notMatch(late.body, /mellan oss/)
})

t.test('an edit that changes nothing makes no new version', async (t) => {
  const made = await makeApp(t)
  const { id, owner } = await tell(made)
  const body = TITLE('Grannkraft i Laxå')
  const reply = await made.ask({ method: 'PATCH', url: `/api/ideas/${id}`, as: owner, version: 1, body })
  t.equal(reply.headers.etag, '"1"')
})

t.test('the same write with the same key is done once, even when its version has passed', async (t) => {
  const made = await makeApp(t)
  const { id, owner } = await tell(made)
  const edit = {
    method: 'PATCH',
    url: `/api/ideas/${id}`,
    as: owner,
    version: 1,
    key: 'f3c1a2b4-0000-4000-8000-000000000001',
    body: TITLE('Ny rubrik'),
  } as const
  t.equal((await made.ask(edit)).headers['idempotent-replayed'], undefined)
  const again = await made.ask(edit)
  t.equal(again.statusCode, 200)
  t.equal(again.headers['idempotent-replayed'], 'true')
  t.equal(again.data.revision, 2)
  const other = await made.ask({ ...edit, version: 2, body: TITLE('En annan') })
  t.match(other.data, { status: 422, code: 'key-reused' })
  t.same(
    (await historyOf(made, id, owner)).map(({ what }) => what),
    ['create', 'edit'],
  )
})

t.test('carrying out effects neither changes the version nor stands in the way', async (t) => {
  const made = await makeApp(t)
  const { id, owner } = await sendIn(made)
  const edits = Array.from({ length: 5 }, (_, n) => n + 2)
  for (const version of edits) {
    const edit = {
      method: 'PATCH',
      url: `/api/ideas/${id}`,
      as: owner,
      version,
      body: TITLE(`Nr ${version}`),
    } as const
    const [reply] = await Promise.all([made.ask(edit), made.deps.effects.flush(id)])
    t.equal(reply.statusCode, 200)
  }
})

t.test('who has the idea already is told so without its text', async (t) => {
  const made = await makeApp(t)
  const { id, owner } = await tell(made)
  const url = `/api/ideas/${id}`
  const read = (tag: string) => made.ask({ url, as: owner, headers: { 'if-none-match': tag } })
  const same = await read('"1"')
  t.equal(same.statusCode, 304)
  t.equal(same.body, '')
  t.equal((await read('W/"1", "0"')).statusCode, 304)
  t.equal((await read('"0"')).statusCode, 200)
})
