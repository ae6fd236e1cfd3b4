import t, { type Test } from 'tap'
import { openSession } from '../../../../src/actions/people/sign-in.js'
import { COOKIES } from '../../../../src/http/plugins/cookies.js'
import { makeApp, NOW, type TestApp, tokenFor, type Who } from '../../../helper.js'

/** Someone who may no longer sign in is refused, even by a secret that outlived its revocation. */

interface Secrets {
  readonly as: Who
  readonly cookie: string
}

/** A live session and a live token. */
async function secretsOf({ deps }: TestApp, id: string): Promise<Secrets> {
  const person = (await deps.collections.people.get(id))!.doc
  const { secret } = await openSession(deps, person)
  const token = await tokenFor(deps, id, ['read', 'write'])
  return { as: { id, secret: token }, cookie: `${COOKIES.session.name}=${secret}` }
}

async function deactivate({ ask }: TestApp, as: Who, id: string): Promise<void> {
  const body = { name: 'Karin', email: `${id}@exempel.se`, language: 'sv', roles: [], active: false }
  const reply = await ask({ method: 'PUT', url: `/api/people/${id}`, as, version: 1, body })
  if (reply.statusCode !== 200) throw new Error(reply.body)
}

async function assertKnown(t: Test, { ask }: TestApp, { as, cookie }: Secrets): Promise<void> {
  t.match((await ask({ url: '/api/me', headers: { cookie } })).data, { kind: 'person', id: as.id })
  t.match((await ask({ url: '/api/me', as })).data, { kind: 'machine', id: as.id })
}

async function assertRefused(t: Test, { ask }: TestApp, { as, cookie }: Secrets): Promise<void> {
  const session = { headers: { cookie } }
  t.match((await ask({ url: '/api/me', ...session })).data, { kind: 'visitor' }, 'a visitor by session')
  t.equal((await ask({ url: '/api/me/account', ...session })).statusCode, 401, 'no account')
  t.equal((await ask({ url: '/api/ideas', ...session })).statusCode, 401, 'no ideas by session')
  for (const url of ['/api/ideas', '/api/me'])
    t.match((await ask({ url, as })).data, { status: 401, code: 'bad-credentials' }, `no ${url} by token`)
  const desk = await ask({ url: '/en/desk', headers: { accept: 'text/html', cookie } })
  t.not(desk.statusCode, 200, 'no desk')
  t.notMatch(desk.body, as.id, 'and nobody is named there')
}

t.test('people who may no longer sign in', async (t) => {
  const made = await makeApp(t)
  const { people } = made.deps.collections
  const admin = await made.person('u-admin', 'administrator')
  for (const id of ['u-live', 'u-late', 'u-elsewhere', 'u-gone']) await made.person(id, 'advisor')

  await t.test('lose their live secrets at once', async (t) => {
    const secrets = await secretsOf(made, 'u-live')
    await assertKnown(t, made, secrets)
    await deactivate(made, admin, 'u-live')
    await assertRefused(t, made, secrets)
  })

  await t.test('get nowhere by a secret that was made while they were deactivated', async (t) => {
    await deactivate(made, admin, 'u-late')
    await assertRefused(t, made, await secretsOf(made, 'u-late'))
  })

  await t.test('are refused here seconds after another process deactivated them', async (t) => {
    const secrets = await secretsOf(made, 'u-elsewhere')
    await assertKnown(t, made, secrets)
    const stored = (await people.get('u-elsewhere'))!
    await people.replace({ ...stored.doc, active: false }, stored.version)
    made.setTime(new Date(NOW.getTime() + 6_000))
    await assertRefused(t, made, secrets)
  })

  await t.test('are nobody when their document is gone', async (t) => {
    const secrets = await secretsOf(made, 'u-gone')
    await people.remove('u-gone', (await people.get('u-gone'))!.version)
    await assertRefused(t, made, secrets)
  })
})
