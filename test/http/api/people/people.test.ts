import t from 'tap'
import { makeApp } from '../../../helper.js'

const KARIN = {
  id: 'u-karin',
  name: 'Karin Öberg',
  email: 'Karin.Oberg@exempel.se',
  roles: [{ role: 'advisor' }],
}
const PASSWORD = 'fyra små steg mot Laxå'

t.test('a new person chooses a password by a one-time link, and is signed in', async (t) => {
  const { ask, person } = await makeApp(t)
  const admin = await person('u-admin', 'administrator')
  const made = await ask({ method: 'POST', url: '/api/people', as: admin, body: KARIN })
  t.match(made.data, { email: 'karin.oberg@exempel.se', hasPassword: false, language: 'sv' })
  const invited = await ask({ method: 'POST', url: '/api/people/u-karin/invitations', as: admin })
  t.equal(invited.statusCode, 201)
  const token = invited.data.url.split('/').at(-1)
  const url = `/api/invitations/${token}`
  const chosen = await ask({ method: 'POST', url, body: { password: PASSWORD } })
  t.match(chosen.data, { kind: 'person', id: 'u-karin' })
  t.match(String(chosen.headers['set-cookie']), /^fyrsteg_session=fys_.*HttpOnly; SameSite=Lax$/)
  t.match((await ask({ method: 'POST', url, body: { password: PASSWORD } })).data, {
    status: 410,
    code: 'link-expired',
  })
  const read = await ask({ url: '/api/people/u-karin', as: admin })
  t.equal(read.data.hasPassword, true)
  t.notMatch(read.body, /argon2/)
})

t.test('a newer invitation ends the one before, and time ends it too', async (t) => {
  const { ask, person, setTime } = await makeApp(t)
  const admin = await person('u-admin', 'administrator')
  await ask({ method: 'POST', url: '/api/people', as: admin, body: KARIN })
  const invite = async () => {
    const { data } = await ask({ method: 'POST', url: '/api/people/u-karin/invitations', as: admin })
    return `/api/invitations/${data.url.split('/').at(-1)}`
  }
  const [first, second] = [await invite(), await invite()]
  t.equal((await ask({ method: 'POST', url: first, body: { password: PASSWORD } })).statusCode, 410)
  setTime(new Date('2026-12-01T09:30:00Z'))
  t.equal((await ask({ method: 'POST', url: second, body: { password: PASSWORD } })).statusCode, 410)
})

t.test('the first administrator gives a name and an address; nobody else may', async (t) => {
  const { ask, person, deps } = await makeApp(t)
  const admin = await person('u-admin', 'administrator')
  await ask({
    method: 'POST',
    url: '/api/people',
    as: admin,
    body: { ...KARIN, id: 'first', email: 'admin@fyrsteg.invalid' },
  })
  await ask({
    method: 'POST',
    url: '/api/people',
    as: admin,
    body: { ...KARIN, id: 'second', email: 'b@exempel.se' },
  })
  const accept = async (id: string, body: object) => {
    const { data } = await ask({ method: 'POST', url: `/api/people/${id}/invitations`, as: admin })
    return ask({ method: 'POST', url: `/api/invitations/${data.url.split('/').at(-1)}`, body })
  }
  const named = { password: PASSWORD, name: 'Åsa Lind', email: 'Asa@exempel.se' }
  t.match((await accept('first', { password: PASSWORD })).data, {
    code: 'invalid-input',
    errors: [{ pointer: '/email' }],
  })
  t.match((await accept('first', { ...named, email: 'b@exempel.se' })).data, { code: 'already-exists' })
  t.match((await accept('first', named)).data, { name: 'Åsa Lind' })
  t.equal((await deps.collections.people.get('first'))?.doc.email, 'asa@exempel.se')
  t.match((await accept('second', named)).data, {
    code: 'invalid-input',
    errors: [{ pointer: '/name' }, { pointer: '/email' }],
  })
})

t.test('somebody who may no longer sign in loses every secret at once', async (t) => {
  const { ask, person } = await makeApp(t)
  const admin = await person('u-admin', 'administrator')
  const karin = await person('u-karin', 'advisor')
  t.equal((await ask({ url: '/api/me', as: karin })).statusCode, 200)
  const body = { name: 'Karin', email: 'k@exempel.se', language: 'sv', roles: [], active: false }
  t.equal(
    (await ask({ method: 'PUT', url: '/api/people/u-karin', as: admin, version: 1, body })).statusCode,
    200,
  )
  t.match((await ask({ url: '/api/me', as: karin })).data, { status: 401, code: 'bad-credentials' })
})

t.test('an administrator ends all sessions of a person', async (t) => {
  const { ask, person } = await makeApp(t)
  const admin = await person('u-admin', 'administrator')
  const karin = await person('u-karin', 'advisor')
  t.equal((await ask({ url: '/api/me', as: karin })).statusCode, 200)
  t.equal((await ask({ method: 'DELETE', url: '/api/people/u-karin/sessions', as: admin })).statusCode, 204)
  t.equal((await ask({ url: '/api/me', as: karin })).statusCode, 401)
  t.equal((await ask({ method: 'DELETE', url: '/api/people/nobody/sessions', as: admin })).statusCode, 404)
})

t.test('administrators cannot lock themselves out', async (t) => {
  const { ask, person } = await makeApp(t)
  const admin = await person('u-admin', 'administrator')
  const body = { name: 'A', email: 'a@exempel.se', language: 'sv', roles: [], active: true }
  const refused = await ask({ method: 'PUT', url: '/api/people/u-admin', as: admin, version: 1, body })
  t.match(refused.data, { code: 'second-person-needed' })
})

t.test('an address belongs to one person, and a party must exist', async (t) => {
  const { ask, person } = await makeApp(t)
  const admin = await person('u-admin', 'administrator')
  await ask({ method: 'POST', url: '/api/people', as: admin, body: KARIN })
  const same = await ask({ method: 'POST', url: '/api/people', as: admin, body: { ...KARIN, id: 'u-other' } })
  t.match(same.data, { status: 409, code: 'already-exists' })
  const roles = [{ role: 'partner', party: 'p-nowhere' }]
  const refused = await ask({
    method: 'POST',
    url: '/api/people',
    as: admin,
    body: { ...KARIN, id: 'u-x', email: 'x@exempel.se', roles },
  })
  t.match(refused.data, {
    code: 'invalid-input',
    errors: [{ pointer: '/roles/0/party', code: 'unknown-party' }],
  })
})

t.test('people come in pages', async (t) => {
  const { ask, person } = await makeApp(t)
  const admin = await person('u-admin', 'administrator')
  for (const n of [1, 2, 3]) await person(`u-${n}`, 'advisor')
  const first = await ask({ url: '/api/people?limit=3', as: admin })
  t.equal(first.data.items.length, 3)
  const second = await ask({ url: `/api/people?limit=3&after=${first.data.next}`, as: admin })
  t.equal(second.data.items.length, 1)
  t.equal(second.data.next, null)
  t.match((await ask({ url: '/api/people?after=nonsense', as: admin })).data, {
    code: 'invalid-request',
    errors: [{ pointer: '/query/after' }],
  })
})

t.test('the team sees who can be responsible for an idea, without their addresses', async (t) => {
  const { ask, person } = await makeApp(t)
  const workgroup = await person('u-workgroup', 'workgroup')
  await person('u-advisor', 'advisor')
  const reply = await ask({ url: '/api/advisors', as: workgroup })
  t.match(reply.data.items, [{ id: 'u-advisor', name: 'Person u-advisor' }])
  t.notMatch(reply.body, /@/)
})
