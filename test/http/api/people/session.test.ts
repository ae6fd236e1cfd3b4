import t from 'tap'
import { hashPassword } from '../../../../src/actions/people/passwords.js'
import { makeApp, NOW, type TestApp, tokenFor } from '../../../helper.js'

const PASSWORD = 'fyra små steg mot Laxå'
/** How long a session lasts unless the operator says otherwise. */
const HOURS = 12

async function withKarin({ person, deps }: TestApp): Promise<void> {
  await person('u-karin', 'advisor')
  const stored = await deps.collections.people.get('u-karin')
  if (!stored) throw new Error('no Karin')
  await deps.collections.people.replace(
    { ...stored.doc, password: await hashPassword(PASSWORD) },
    stored.version,
  )
}

const signIn = ({ ask }: TestApp, password = PASSWORD, email = 'u-karin@exempel.se') =>
  ask({ method: 'POST', url: '/api/session', body: { email, password } })

const cookieOf = (reply: { headers: Record<string, unknown> }): string =>
  String(reply.headers['set-cookie']).split(';', 1)[0] as string

t.test('who signs in is known until they sign out', async (t) => {
  const made = await makeApp(t)
  await withKarin(made)
  const reply = await signIn(made, PASSWORD, 'U-Karin@Exempel.se')
  t.match(reply.data, { kind: 'person', id: 'u-karin', roles: [{ role: 'advisor' }] })
  const cookie = cookieOf(reply)
  t.match((await made.ask({ url: '/api/me', headers: { cookie } })).data, { id: 'u-karin' })
  const out = await made.ask({ method: 'DELETE', url: '/api/session', headers: { cookie } })
  t.equal(out.statusCode, 204)
  t.match((await made.ask({ url: '/api/me', headers: { cookie } })).data, { kind: 'visitor' })
})

t.test('a session ends by itself', async (t) => {
  const made = await makeApp(t)
  await withKarin(made)
  const reply = await signIn(made)
  const cookie = cookieOf(reply)
  const end = NOW.getTime() + HOURS * 3_600_000
  t.match(
    [reply.headers['set-cookie']].flat()[0],
    new RegExp(`; Path=/; Expires=${new Date(end).toUTCString()}; HttpOnly; SameSite=Lax$`),
  )
  made.setTime(new Date(end - 1))
  t.match((await made.ask({ url: '/api/me', headers: { cookie } })).data, { id: 'u-karin' })
  made.setTime(new Date(end))
  t.match((await made.ask({ url: '/api/me', headers: { cookie } })).data, { kind: 'visitor' })
})

t.test('the cookie insists on https where there is https', async (t) => {
  const made = await makeApp(t, { env: { BASE_URL: 'https://fyrsteg.example.se' } })
  await withKarin(made)
  t.match(String((await signIn(made)).headers['set-cookie']), /; Secure/)
})

t.test('a wrong password and an unknown address are answered alike', async (t) => {
  const made = await makeApp(t)
  await withKarin(made)
  const { instance: _a, ...wrong } = (await signIn(made, 'wrong')).data
  const { instance: _b, ...unknown } = (await signIn(made, 'wrong', 'nobody@exempel.se')).data
  t.same(wrong, unknown)
  t.match(wrong, { status: 401, code: 'bad-credentials' })
})

t.test('after some failures even the right password has to wait a little', async (t) => {
  const made = await makeApp(t)
  await withKarin(made)
  for (let n = 0; n < 5; n += 1) t.equal((await signIn(made, 'wrong')).statusCode, 401)
  t.equal((await signIn(made)).statusCode, 401)
  made.setTime(new Date(NOW.getTime() + 61_000))
  t.equal((await signIn(made)).statusCode, 200)
})

t.test('another site can neither use the session nor sign anybody in', async (t) => {
  const made = await makeApp(t)
  await withKarin(made)
  const cookie = cookieOf(await signIn(made))
  const body = { label: 'x', scopes: ['read'], days: 1 }
  const from = (headers: Record<string, string>) =>
    made.ask({ method: 'POST', url: '/api/me/tokens', body, headers: { cookie, ...headers } })
  t.equal((await from({ 'sec-fetch-site': 'cross-site' })).statusCode, 403)
  t.equal((await from({ 'sec-fetch-site': 'same-site' })).statusCode, 403)
  t.equal((await from({ origin: 'https://evil.example' })).statusCode, 403)
  t.equal((await from({ origin: 'null' })).statusCode, 403)
  t.equal((await from({ 'sec-fetch-site': 'same-origin' })).statusCode, 201)
  t.equal((await from({ origin: 'http://localhost:80', host: 'localhost:80' })).statusCode, 201)
  const login = {
    method: 'POST',
    url: '/api/session',
    body: { email: 'a@exempel.se', password: 'x' },
  } as const
  t.equal((await made.ask({ ...login, headers: { 'sec-fetch-site': 'cross-site' } })).statusCode, 403)
})

t.test('a token works in its person’s name until it is revoked', async (t) => {
  const made = await makeApp(t)
  await withKarin(made)
  const cookie = cookieOf(await signIn(made))
  const body = { label: 'Webbplatsen', scopes: ['read'], days: 30 }
  const created = await made.ask({ method: 'POST', url: '/api/me/tokens', body, headers: { cookie } })
  t.equal(created.statusCode, 201)
  const as = { id: 'u-karin', secret: created.data.secret }
  t.match((await made.ask({ url: '/api/me', as })).data, { kind: 'machine', id: 'u-karin', readOnly: true })
  const list = await made.ask({ url: '/api/me/tokens', headers: { cookie } })
  t.ok(list.data.items.some((token: { id: string }) => token.id === created.data.id))
  t.notMatch(list.body, created.data.secret)
  const revoked = await made.ask({
    method: 'DELETE',
    url: `/api/me/tokens/${created.data.id}`,
    headers: { cookie },
  })
  t.equal(revoked.statusCode, 204)
  t.equal((await made.ask({ url: '/api/me', as })).statusCode, 401)
})

t.test('a token that may only read changes nothing, and no token makes another', async (t) => {
  const { ask, person, deps } = await makeApp(t)
  const admin = await person('u-admin', 'administrator')
  const reader = { id: 'u-admin', secret: await tokenFor(deps, 'u-admin', ['read']) }
  t.equal((await ask({ url: '/api/people', as: reader })).statusCode, 200)
  const party = { kind: 'business', name: { sv: 'Handelskammaren' } }
  t.equal((await ask({ method: 'POST', url: '/api/parties', as: reader, body: party })).statusCode, 403)
  const token = { label: 'x', scopes: ['write'], days: 1 }
  t.equal((await ask({ method: 'POST', url: '/api/me/tokens', as: admin, body: token })).statusCode, 403)
})

t.test('nobody revokes somebody else’s token', async (t) => {
  const { ask, person, deps } = await makeApp(t)
  await person('u-karin', 'advisor')
  const other = await person('u-other', 'advisor')
  const { items } = await deps.collections.credentials.find({ scalars: { person: ['u-karin'] }, limit: 1 })
  const url = `/api/me/tokens/${items[0]?.doc.id}`
  t.equal((await ask({ method: 'DELETE', url, as: other })).statusCode, 404)
})

t.test('a secret that is no secret of ours is refused, whatever it asks for', async (t) => {
  const { ask } = await makeApp(t)
  for (const secret of ['fyt_nonsense', 'x'])
    t.match((await ask({ url: '/api/parties', as: { id: '', secret } })).data, {
      status: 401,
      code: 'bad-credentials',
    })
  t.match((await ask({ url: '/api/parties', as: { id: '', secret: 'fyl_nowhere_x' } })).data, {
    code: 'link-expired',
  })
  const basic = await ask({ url: '/api/parties', headers: { authorization: 'Basic YTpi' } })
  t.equal(basic.statusCode, 401)
  t.equal(basic.headers['www-authenticate'], 'Bearer')
})

t.test('wrong passwords from elsewhere hold up neither the owner nor a browser that is known', async (t) => {
  const made = await makeApp(t, { env: { TRUST_PROXY: 'true' } })
  await withKarin(made)
  const from = (ip: string, password: string, cookie?: string) =>
    made.ask({
      method: 'POST',
      url: '/api/session',
      body: { email: 'u-karin@exempel.se', password },
      headers: { 'x-forwarded-for': ip, ...(cookie !== undefined && { cookie }) },
    })
  const first = await from('192.0.2.1', PASSWORD)
  const browser = [first.headers['set-cookie']].flat().find((one) => one?.startsWith('fyrsteg_browser='))
  t.match(browser, /HttpOnly; SameSite=Lax/)
  for (let n = 0; n < 6; n += 1) await from('192.0.2.66', 'wrong')
  t.equal((await from('192.0.2.66', PASSWORD)).statusCode, 401, 'who tried waits')
  t.equal((await from('192.0.2.2', PASSWORD)).statusCode, 200, 'the owner elsewhere does not')
  t.equal((await from('192.0.2.66', PASSWORD)).statusCode, 401, 'and frees nobody by it')
  t.equal((await from('192.0.2.66', PASSWORD, String(browser).split(';')[0])).statusCode, 200)
  const me = await made.ask({ url: '/api/people/u-karin', as: await made.person('u-admin', 'administrator') })
  t.notMatch(me.body, /browsers|failures|places/)
})
