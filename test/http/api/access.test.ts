import type { RouteOptions } from 'fastify'
import t from 'tap'
import type { Access } from '../../../src/http/plugins/access.js'
import { makeApp, type Who } from '../../helper.js'

const ROLES = ['partner', 'advisor', 'workgroup', 'translator', 'reviewer', 'administrator'] as const

const addressOf = ({ url }: RouteOptions): string => url.replace(/:(\w+)/g, 'x')

/** What stands in the declaration, read once more by other words. */
function isOpenTo(access: Access, who: string): boolean {
  if (access === 'public') return true
  if (who === 'visitor') return false
  if (who === 'submitter') return access.includes('submitter')
  return access.includes('signed-in') || access.some((one) => one === who)
}

t.test('every route refuses everybody that it does not name, before it looks at what was sent', async (t) => {
  const { ask, person, routes } = await makeApp(t)
  const people = new Map<string, Who | undefined>([['visitor', undefined]])
  for (const role of ROLES) people.set(role, await person(`u-${role}`, role))
  const created = await ask({ method: 'POST', url: '/api/ideas', body: { track: 'idea' } })
  people.set('submitter', { id: created.data.idea.id, secret: created.data.link.secret })

  const closed = routes.filter(({ config }) => config?.access !== 'public')
  t.ok(closed.length > 30, 'there is something to refuse')
  for (const route of closed) {
    const access = route.config?.access as Access
    for (const method of [route.method].flat() as 'GET'[])
      for (const [who, as] of people) {
        if (isOpenTo(access, who)) continue
        const body = method === 'GET' || method === ('HEAD' as string) ? {} : { body: '{"not": "looked at"' }
        const reply = await ask({ method, url: addressOf(route), as, ...body })
        const expected = who === 'visitor' ? 401 : 403
        if (reply.statusCode !== expected)
          t.equal(reply.statusCode, expected, `${method} ${route.url} as ${who}`)
      }
  }
})

t.test('whom a route names is not stopped at the door', async (t) => {
  const { ask, person } = await makeApp(t)
  const admin = await person('u-admin', 'administrator')
  for (const url of ['/api/people', '/api/outbox', '/api/ideas', '/api/me/tokens'])
    t.equal((await ask({ url, as: admin })).statusCode, 200, url)
})

t.test('a route that does not say who may call it keeps the app from starting', async (t) => {
  const { buildApp } = await import('../../../src/installation/build-app.js')
  const { openCore } = await import('../../../src/installation/open-core.js')
  const { readConfig } = await import('../../../src/installation/config.js')
  const folder = t.testdir()
  const core = await openCore(readConfig({ DATA_DIR: folder, LOG_LEVEL: 'silent' }))
  t.teardown(() => core.close())
  const app = await buildApp(core)
  app.get('/forgotten', () => 'open')
  await t.rejects(async () => app.ready(), /config\.access is not declared: GET \/forgotten/)
  await app.close()
})
