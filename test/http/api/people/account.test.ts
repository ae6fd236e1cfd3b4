import t, { type Test } from 'tap'
import { hashPassword } from '../../../../src/actions/people/passwords.js'
import { makeApp, NOW, type Reply, type TestApp, tokenFor } from '../../../helper.js'

const PASSWORD = 'fyra små steg mot Laxå'
const NEW = 'en helt annan liten fras'
const FIREFOX = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0'

const cookieOf = (reply: Reply): string => String(reply.headers['set-cookie']).split(';', 1)[0] as string

interface Scene extends TestApp {
  signIn(password?: string): Promise<Reply>
  /** Karin, by the cookie of a session. */
  mine(cookie: string, method: 'GET' | 'PUT' | 'POST' | 'DELETE', url: string, body?: object): Promise<Reply>
  letters: { link: string }[]
}

/** Karin has a password; letters stay where they can be read. */
async function scene(t: Test): Promise<Scene> {
  const made = await makeApp(t)
  const { deps, ask } = made
  await made.person('u-karin', 'advisor')
  const stored = await deps.collections.people.get('u-karin')
  if (!stored) throw new Error('no Karin')
  await deps.collections.people.replace(
    { ...stored.doc, password: await hashPassword(PASSWORD) },
    stored.version,
  )
  const letters: { link: string }[] = []
  deps.effects.scheduleLetter = async (id: string) => {
    letters.push((await deps.collections.credentials.get(id))?.doc.letter?.data as { link: string })
  }
  return {
    ...made,
    letters,
    signIn: (password = PASSWORD) =>
      ask({
        method: 'POST',
        url: '/api/session',
        body: { email: 'u-karin@exempel.se', password },
        headers: { 'user-agent': FIREFOX },
      }),
    mine: (cookie, method, url, body) => ask({ method, url: `/api/me${url}`, headers: { cookie }, body }),
  }
}

t.test('people change their own name and language, and overwrite nobody', async (t) => {
  const made = await scene(t)
  const cookie = cookieOf(await made.signIn())
  const read = await made.mine(cookie, 'GET', '/account')
  t.match(read.data, { id: 'u-karin', email: 'u-karin@exempel.se', roles: [{ role: 'advisor' }] })
  const put = (version: number | undefined, body: object) =>
    made.ask({ method: 'PUT', url: '/api/me/account', headers: { cookie }, version, body })
  const change = { name: ' Karin Öberg ', language: 'en' }
  t.equal((await put(undefined, change)).data.code, 'version-required')
  t.match((await put(read.data.revision, change)).data, { name: 'Karin Öberg', language: 'en' })
  t.match((await made.ask({ url: '/api/me', headers: { cookie } })).data, { name: 'Karin Öberg' })
  t.equal((await put(read.data.revision, change)).data.code, 'changed-meanwhile')
  for (const bad of [{ name: ' ' }, { language: 'fi' }, { email: 'ny@exempel.se' }, { roles: [] }])
    t.equal((await put(2, { ...change, ...bad })).statusCode, 400, JSON.stringify(bad))
})

t.test('a new password asks for the present one and ends every other session', async (t) => {
  const made = await scene(t)
  const [here, there] = [cookieOf(await made.signIn()), cookieOf(await made.signIn())]
  const change = (current: string, password = NEW) =>
    made.mine(here, 'PUT', '/password', { current, password })
  t.match((await change('fel')).data, { status: 422, errors: [{ pointer: '/current' }] })
  t.equal((await change(PASSWORD, 'kort')).statusCode, 400)
  t.equal((await change(PASSWORD)).statusCode, 204)
  t.match((await made.ask({ url: '/api/me', headers: { cookie: here } })).data, { id: 'u-karin' })
  t.match((await made.ask({ url: '/api/me', headers: { cookie: there } })).data, { kind: 'visitor' })
  t.equal((await made.signIn()).statusCode, 401)
  t.equal((await made.signIn(NEW)).statusCode, 200)
})

t.test('whoever finds a computer unlocked cannot guess the password', async (t) => {
  const made = await scene(t)
  const cookie = cookieOf(await made.signIn())
  const change = (current: string) => made.mine(cookie, 'PUT', '/password', { current, password: NEW })
  for (let n = 0; n < 5; n += 1) t.equal((await change('fel')).statusCode, 422)
  t.equal((await change(PASSWORD)).statusCode, 422, 'even the right one has to wait')
  made.setTime(new Date(NOW.getTime() + 61_000))
  t.equal((await change(PASSWORD)).statusCode, 204)
})

t.test('people see where they are signed in, and end it', async (t) => {
  const made = await scene(t)
  const [here, there] = [cookieOf(await made.signIn()), cookieOf(await made.signIn())]
  const list = async () => (await made.mine(here, 'GET', '/sessions')).data.items
  const sessions = await list()
  t.equal(sessions.length, 2)
  t.match(sessions, [{ label: 'Firefox, Windows' }, { label: 'Firefox, Windows' }])
  const other = sessions.find((one: { isThis: boolean }) => !one.isThis)
  t.equal((await made.mine(here, 'DELETE', `/sessions/${other.id}`)).statusCode, 204)
  t.match((await made.ask({ url: '/api/me', headers: { cookie: there } })).data, { kind: 'visitor' })
  t.equal((await made.mine(here, 'DELETE', `/sessions/${other.id}`)).statusCode, 404)
  await made.signIn()
  t.equal((await made.mine(here, 'DELETE', '/sessions')).statusCode, 204)
  t.match(await list(), [{ isThis: true }])
})

t.test('nobody ends somebody else’s session, and a token looks after no account', async (t) => {
  const made = await scene(t)
  const karin = cookieOf(await made.signIn())
  const [session] = (await made.mine(karin, 'GET', '/sessions')).data.items
  const token = await made.person('u-other', 'advisor')
  const as = { as: token, method: 'DELETE' } as const
  t.equal((await made.ask({ ...as, url: `/api/me/sessions/${session.id}` })).statusCode, 403)
  t.equal((await made.ask({ ...as, url: '/api/me/sessions' })).statusCode, 403)
  const password = { current: 'x', password: NEW }
  t.equal(
    (await made.ask({ method: 'PUT', url: '/api/me/password', as: token, body: password })).statusCode,
    403,
  )
  const account = { name: 'X', language: 'sv' }
  t.equal(
    (await made.ask({ method: 'PUT', url: '/api/me/account', as: token, version: 1, body: account }))
      .statusCode,
    403,
  )
})

t.test('who has forgotten the password chooses a new one by a link, once', async (t) => {
  const made = await scene(t)
  const there = cookieOf(await made.signIn())
  const forget = (email: string) => made.ask({ method: 'POST', url: '/api/password-resets', body: { email } })
  const [known, unknown] = [await forget('U-Karin@Exempel.se'), await forget('nobody@exempel.se')]
  t.strictSame([known.statusCode, known.body], [202, ''])
  t.strictSame([unknown.statusCode, unknown.body], [202, ''], 'the same answer')
  t.equal(made.letters.length, 1)
  const secret = made.letters[0]?.link.split('/').at(-1) ?? ''
  t.match(made.letters[0]?.link, '/sv/invitation/')
  const use = () => made.ask({ method: 'POST', url: `/api/invitations/${secret}`, body: { password: NEW } })
  t.match((await use()).data, { id: 'u-karin' })
  t.equal((await use()).data.code, 'link-expired', 'once')
  t.match((await made.ask({ url: '/api/me', headers: { cookie: there } })).data, { kind: 'visitor' })
  t.equal((await made.signIn(NEW)).statusCode, 200)
})

t.test('the link holds for an hour, and a new password ends those that were not used', async (t) => {
  const made = await scene(t)
  const forget = () =>
    made.ask({ method: 'POST', url: '/api/password-resets', body: { email: 'u-karin@exempel.se' } })
  await forget()
  await forget()
  const [first = '', second = ''] = made.letters.map(({ link }) => link.split('/').at(-1) ?? '')
  const use = (secret: string) =>
    made.ask({ method: 'POST', url: `/api/invitations/${secret}`, body: { password: NEW } })
  t.equal((await use(first)).statusCode, 200)
  t.equal((await use(second)).statusCode, 410)
  await forget()
  made.setTime(new Date(NOW.getTime() + 61 * 60_000))
  t.equal((await use(made.letters[2]?.link.split('/').at(-1) ?? '')).statusCode, 410)
})

t.test('nobody fills somebody’s box, and who may not sign in gets no letter', async (t) => {
  const made = await scene(t)
  const forget = () =>
    made.ask({ method: 'POST', url: '/api/password-resets', body: { email: 'u-karin@exempel.se' } })
  for (let n = 0; n < 5; n += 1) t.equal((await forget()).statusCode, 202)
  t.equal(made.letters.length, 3)
  made.setTime(new Date(NOW.getTime() + 61 * 60_000))
  const stored = await made.deps.collections.people.get('u-karin')
  if (stored) await made.deps.collections.people.replace({ ...stored.doc, active: false }, stored.version)
  await forget()
  t.equal(made.letters.length, 3)
})

t.test('asking often is slowed down', async (t) => {
  const made = await makeApp(t, { env: { REQUESTS_PER_MINUTE: '20' } })
  const forget = () =>
    made.ask({ method: 'POST', url: '/api/password-resets', body: { email: 'a@exempel.se' } })
  await forget()
  await forget()
  t.equal((await forget()).statusCode, 429)
})

t.test('a new password ends tokens unless they are kept, and is none that is easily guessed', async (t) => {
  const made = await scene(t)
  const here = cookieOf(await made.signIn())
  const change = (current: string, password: string, keepTokens?: boolean) =>
    made.mine(here, 'PUT', '/password', {
      current,
      password,
      ...(keepTokens !== undefined && { keepTokens }),
    })
  for (const [weak, code] of [
    ['Lösenord2026!', 'password-common'],
    ['u-karin@exempel.se', 'password-names'],
    ['fyrsteg-2026', 'password-names'],
  ] as const)
    t.match(
      (await change(PASSWORD, weak)).data,
      { status: 422, errors: [{ pointer: '/password', code }] },
      weak,
    )
  const as = { id: 'u-karin', secret: await tokenFor(made.deps, 'u-karin', ['read']) }
  t.equal((await change(PASSWORD, NEW, true)).statusCode, 204)
  t.equal((await made.ask({ url: '/api/me', as })).statusCode, 200, 'kept by choice')
  t.equal((await change(NEW, PASSWORD)).statusCode, 204)
  t.equal((await made.ask({ url: '/api/me', as })).statusCode, 401)
})
