import Fastify from 'fastify'
import t from 'tap'
import { locationsPlugin } from '../../../src/http/plugins/locations.js'

t.test('a reader is sent on, whatever stood in the address', async (t) => {
  const app = Fastify()
  await app.register(locationsPlugin)
  app.get('/from/:place', (request, reply) =>
    reply.redirect(`/to/${(request.params as { place: string }).place}`),
  )
  const sent = async (url: string) => {
    const { statusCode, headers } = await app.inject({ url })
    return [statusCode, headers.location]
  }
  t.strictSame(await sent('/from/%00'), [302, '/to/%00'])
  t.strictSame(await sent('/from/%0D%0Aset-cookie:%20a=b'), [302, '/to/%0D%0Aset-cookie:%20a=b'])
  t.strictSame(await sent('/from/%C3%B6l'), [302, '/to/%C3%B6l'])
  t.strictSame(await sent('/from/plain?x=%20'), [302, '/to/plain'])
})
