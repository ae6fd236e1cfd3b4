import { type AddressInfo, connect } from 'node:net'
import { Writable } from 'node:stream'
import { setTimeout } from 'node:timers/promises'
import Fastify from 'fastify'
import t from 'tap'
import { requestForLog } from '../../../src/http/plugins/request-log.js'
import { trustOf } from '../../../src/installation/trust-proxy.js'
import { makeApp } from '../../helper.js'

/** What a server answers to these bytes. */
const talk = (port: number, bytes: string): Promise<string> =>
  new Promise((resolve, reject) => {
    let answer = ''
    const socket = connect(port, '127.0.0.1', () => socket.write(bytes))
    socket.on('data', (data) => (answer += data.toString()))
    socket.on('end', () => resolve(answer))
    socket.on('error', reject)
  })

t.test('what is no request is told as a problem, and half a request ends', async (t) => {
  const { app } = await makeApp(t)
  await app.listen({ port: 0, host: '127.0.0.1' })
  const { port } = app.addresses()[0] as AddressInfo
  const nonsense = await talk(port, 'NONSENSE\r\n\r\n')
  t.match(nonsense, /^HTTP\/1\.1 400 Bad Request\r\nContent-Type: application\/problem\+json/)
  t.match(nonsense, '"code":"invalid-request"')
  const large = await talk(port, `GET / HTTP/1.1\r\nHost: x\r\nCookie: ${'x'.repeat(20_000)}\r\n\r\n`)
  t.match(large, /^HTTP\/1\.1 431 .*\r\n/)
  t.match(large, '"code":"headers-too-large"')
  t.match(app.server, { requestTimeout: 300_000, headersTimeout: 20_000 })
  app.server.closeAllConnections()
})

t.test('no secret of an address gets into the log', async (t) => {
  let log = ''
  const stream = new Writable({
    write: (chunk, _encoding, done) => {
      log += chunk
      done()
    },
  })
  const app = Fastify({ logger: { stream, serializers: { req: requestForLog } } })
  app.get('/*', async () => 'ok')
  const secret = 'S3cret-'.repeat(6)
  for (const url of [`/sv/link/fyl_x_${secret}`, `/sv/invitation/${secret}`, `/x?to=/sv/link/${secret}`])
    await app.inject({ url })
  await setTimeout(10)
  t.match(log, '/sv/link/…')
  t.notMatch(log, 'S3cret')
})

t.test('a proxy is believed as far as it was counted or named, and nobody else', async (t) => {
  const seen = async (setting: string, forwarded: string) => {
    const app = Fastify({ trustProxy: trustOf(setting) })
    app.get('/', async ({ ip }) => ip)
    return (await app.inject({ url: '/', headers: { 'x-forwarded-for': forwarded } })).body
  }
  t.equal(await seen('false', '192.0.2.1'), '127.0.0.1')
  t.equal(await seen('true', '198.51.100.9, 192.0.2.1'), '192.0.2.1', 'one proxy, not all')
  t.equal(await seen('1', '198.51.100.9, 192.0.2.1'), '192.0.2.1')
  t.equal(await seen('2', '198.51.100.9, 192.0.2.1, 10.0.0.2'), '192.0.2.1')
  t.equal(await seen('loopback, 10.0.0.0/8', '198.51.100.9, 192.0.2.1, 10.0.0.2'), '192.0.2.1')
  t.equal(await seen('203.0.113.0/24', '192.0.2.1'), '127.0.0.1')
  await t.rejects(makeApp(t, { env: { TRUST_PROXY: 'everybody' } }), /TRUST_PROXY/)
})

t.test('a name that somebody made up gets into no link', async (t) => {
  const { ask } = await makeApp(t)
  for (const url of ['/en', '/en/cases', '/robots.txt', '/sitemap.xml', '/en/data']) {
    const { body } = await ask({ url, headers: { host: 'evil.example', accept: 'text/html' } })
    t.notMatch(body, 'evil.example', url)
  }
  t.match(
    (await ask({ url: '/en', headers: { host: 'localhost:3000', accept: 'text/html' } })).body,
    'http://localhost:3000/en',
  )
})

t.test('a store that cannot be written is not ready', async (t) => {
  const { ask, deps } = await makeApp(t)
  t.equal((await ask({ url: '/api/health/ready' })).statusCode, 200)
  const { set } = deps.store.meta
  Object.assign(deps.store.meta, { set: () => Promise.reject(new Error('disk full')) })
  await setTimeout(1100)
  const reply = await ask({ url: '/api/health/ready' })
  t.match(reply.data, { status: 503, code: 'store-unavailable' })
  Object.assign(deps.store.meta, { set })
})
