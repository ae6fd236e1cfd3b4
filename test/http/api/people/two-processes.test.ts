import t from 'tap'
import { noSecondProcess, twoApps } from '../../../two-apps.js'

const skip = noSecondProcess

t.test('whoever is deactivated in one process is out in the other at once', { skip }, async (t) => {
  const { here, there } = await twoApps(t)
  const root = await there.person('root', 'administrator')
  const anna = await there.person('anna', 'advisor')
  const whoAmI = () => here.ask({ url: '/api/me', as: anna })
  t.equal((await whoAmI()).statusCode, 200)
  t.equal((await whoAmI()).statusCode, 200, 'known by now')
  const { data, headers } = await there.ask({ url: '/api/people/anna', as: root })
  const { name, email, language } = data
  const version = Number(String(headers.etag).replaceAll('"', ''))
  const body = { name, email, language, roles: [], active: false }
  const done = await there.ask({ method: 'PUT', url: '/api/people/anna', as: root, version, body })
  t.equal(done.statusCode, 200, done.body)
  t.equal((await whoAmI()).statusCode, 401)
})

t.test('a secret that is ended in one process opens nothing in the other', { skip }, async (t) => {
  const { here, there } = await twoApps(t)
  const anna = await there.person('anna', 'advisor')
  const whoAmI = () => here.ask({ url: '/api/me', as: anna })
  t.equal((await whoAmI()).statusCode, 200)
  const { items } = await there.deps.collections.credentials.find({ limit: 10 })
  for (const { doc, version } of items) await there.deps.collections.credentials.remove(doc.id, version)
  t.equal((await whoAmI()).statusCode, 401)
})
