import t from 'tap'
import { makeApp } from '../../../helper.js'

const DEGERFORS = {
  id: 'p-degerfors',
  kind: 'municipality',
  name: { sv: 'Degerfors kommun', en: 'Degerfors Municipality' },
  municipality: '1862',
}

t.test('an administrator adds a party that everybody can then read', async (t) => {
  const { ask, person } = await makeApp(t)
  const admin = await person('u-admin', 'administrator')
  const made = await ask({ method: 'POST', url: '/api/parties', as: admin, body: DEGERFORS })
  t.equal(made.statusCode, 201)
  t.equal(made.headers.location, '/api/parties/p-degerfors')
  t.equal(made.headers.etag, '"1"')
  const list = await ask({ url: '/api/parties' })
  t.match(list.data, { items: [{ id: 'p-degerfors', active: true }] })
})

t.test('a party that has left is listed only when asked for', async (t) => {
  const { ask, person } = await makeApp(t)
  const admin = await person('u-admin', 'administrator')
  await ask({ method: 'POST', url: '/api/parties', as: admin, body: DEGERFORS })
  const { id: _, ...rest } = DEGERFORS
  const url = '/api/parties/p-degerfors'
  const left = await ask({ method: 'PUT', url, as: admin, version: 1, body: { ...rest, active: false } })
  t.match(left.data, { active: false, revision: 2 })
  t.same((await ask({ url: '/api/parties' })).data.items, [])
  t.equal((await ask({ url: '/api/parties?left=true' })).data.items.length, 1)
})

t.test('two administrators never overwrite each other', async (t) => {
  const { ask, person } = await makeApp(t)
  const admin = await person('u-admin', 'administrator')
  await ask({ method: 'POST', url: '/api/parties', as: admin, body: DEGERFORS })
  const { id: _, ...rest } = DEGERFORS
  const change = {
    method: 'PUT',
    url: '/api/parties/p-degerfors',
    as: admin,
    body: { ...rest, active: true },
  } as const
  t.equal((await ask(change)).data.code, 'version-required')
  t.equal((await ask({ ...change, version: 1 })).statusCode, 200)
  const late = await ask({ ...change, version: 1 })
  t.equal(late.statusCode, 412)
  t.match(late.data, { code: 'changed-meanwhile', revision: 2 })
})

t.test('the same request with the same key is done once', async (t) => {
  const { ask, person } = await makeApp(t)
  const admin = await person('u-admin', 'administrator')
  const { id: _, ...body } = DEGERFORS
  const request = {
    method: 'POST',
    url: '/api/parties',
    as: admin,
    body,
    key: 'a-key-of-my-own-0001',
  } as const
  const [first, second] = [await ask(request), await ask(request)]
  t.equal(second.headers['idempotent-replayed'], 'true')
  t.same(second.data, first.data)
  t.equal((await ask({ url: '/api/parties' })).data.items.length, 1)
  const other = await ask({ ...request, body: { ...body, kind: 'business' } })
  t.match(other.data, { status: 422, code: 'key-reused' })
})

t.test('what is wrong is named, field by field', async (t) => {
  const { ask, person } = await makeApp(t)
  const admin = await person('u-admin', 'administrator')
  const body = { kind: 'village', name: {}, colour: 'red' }
  const refused = await ask({ method: 'POST', url: '/api/parties', as: admin, body })
  t.equal(refused.statusCode, 400)
  t.equal(refused.headers['content-type'], 'application/problem+json; charset=utf-8')
  const pointers = refused.data.errors.map((error: { pointer: string }) => error.pointer).sort()
  t.same(pointers, ['/colour', '/kind', '/name'])
  const unknown = await ask({
    method: 'POST',
    url: '/api/parties',
    as: admin,
    body: { ...DEGERFORS, municipality: '9999' },
  })
  t.match(unknown.data, { code: 'invalid-input', errors: [{ pointer: '/municipality' }] })
})

t.test('an id can be taken only once', async (t) => {
  const { ask, person } = await makeApp(t)
  const admin = await person('u-admin', 'administrator')
  const request = { method: 'POST', url: '/api/parties', as: admin, body: DEGERFORS } as const
  await ask(request)
  t.match((await ask(request)).data, { status: 409, code: 'already-exists' })
})
