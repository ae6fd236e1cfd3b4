import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import Fastify, { type FastifyReply } from 'fastify'
import t from 'tap'
import { compressionPlugin, packOnce } from '../../../src/http/plugins/compression.js'

const LONG = 'abcdefg'.repeat(200)
const HTML = 'text/html; charset=utf-8'

/** An app that answers everything with this. */
async function appWith(answer: (reply: FastifyReply) => unknown) {
  const app = Fastify()
  await app.register(compressionPlugin)
  app.get('/*', async (_request, reply) => answer(reply))
  return app
}

async function sent(
  answer: (reply: FastifyReply) => unknown,
  accept: string | undefined = 'gzip, br',
  url = '/',
) {
  const app = await appWith(answer)
  const headers = accept === undefined ? {} : { 'accept-encoding': accept }
  const reply = await app.inject({ url, headers })
  return { ...reply.headers, bytes: reply.rawPayload } as Record<string, unknown> & { readonly bytes: Buffer }
}

t.test('a text travels packed in the way the reader likes, and says so', async (t) => {
  const brotli = await sent((reply) => reply.type(HTML).send(LONG))
  t.equal(brotli['content-encoding'], 'br')
  t.equal(brotli.vary, 'accept-encoding')
  t.equal(brotliDecompressSync(brotli.bytes).toString(), LONG)
  t.equal(brotli['content-length'], String(brotli.bytes.length))
  const gzip = await sent((reply) => reply.type(HTML).send(Buffer.from(LONG)), 'gzip')
  t.equal(gzip['content-encoding'], 'gzip')
  t.equal(gunzipSync(gzip.bytes).toString(), LONG)
})

t.test('who can unpack nothing gets it as it is, and caches are told that others may not', async (t) => {
  for (const accept of ['identity', 'br;q=0']) {
    const plain = await sent((reply) => reply.type(HTML).send(LONG), accept)
    t.notOk(plain['content-encoding'])
    t.equal(plain.vary, 'accept-encoding')
    t.equal(plain.bytes.toString(), LONG)
  }
})

t.test('what is short is not packed: less than 1,400 bytes', async (t) => {
  const encoding = async (text: string) =>
    (await sent((reply) => reply.type(HTML).send(text)))['content-encoding']
  t.equal(await encoding('x'.repeat(1399)), undefined)
  t.equal(await encoding('x'.repeat(1400)), 'br')
  t.equal(await encoding('å'.repeat(700)), 'br', 'bytes, not letters')
})

t.test('only texts are packed', async (t) => {
  const encoding = async (type: string) =>
    (await sent((reply) => reply.type(type).send(Buffer.from(LONG))))['content-encoding']
  for (const type of ['text/plain', 'text/css', 'image/svg+xml', 'application/json', 'application/ld+json'])
    t.equal(await encoding(type), 'br', type)
  for (const type of ['application/xml', 'application/atom+xml', 'application/javascript'])
    t.equal(await encoding(type), 'br', type)
  for (const type of [
    'image/png',
    'application/pdf',
    'application/zip',
    'application/jsonish',
    'x-text/html',
  ])
    t.equal(await encoding(type), undefined, type)
})

t.test('the API, and what is packed already, are left as they are', async (t) => {
  const api = await sent((reply) => reply.type('application/json').send(LONG), 'br', '/api/ideas')
  t.strictSame([api['content-encoding'], api.vary], [undefined, undefined])
  t.equal((await sent((reply) => reply.type(HTML).send(LONG), 'br', '/apis'))['content-encoding'], 'br')
  const packed = await sent((reply) =>
    reply.type(HTML).header('content-encoding', 'x').send(Buffer.from(LONG)),
  )
  t.strictSame([packed['content-encoding'], packed.vary], ['x', undefined])
})

t.test('what a page varies by already is kept', async (t) => {
  const vary = async (given: string) =>
    (await sent((reply) => reply.type(HTML).header('vary', given).send(LONG))).vary
  t.equal(await vary('cookie'), 'cookie, accept-encoding')
  t.equal(await vary('Accept-Encoding'), 'Accept-Encoding')
})

t.test('the tag of packed bytes is a weak one', async (t) => {
  const etag = async (given: string, accept = 'br') =>
    (await sent((reply) => reply.type(HTML).header('etag', given).send(LONG), accept)).etag
  t.equal(await etag('"a"'), 'W/"a"')
  t.equal(await etag('W/"a"'), 'W/"a"')
  t.equal(await etag('"a"', 'identity'), '"a"')
})

t.test('what never changes is packed as well as can be; a page, quickly', async (t) => {
  const text = Array.from({ length: 600 }, (_, n) => `ord${(n * n) % 97} `).join('')
  const page = await sent((reply) => reply.type(HTML).send(text))
  const file = await sent((reply) =>
    reply.type(HTML).header('cache-control', 'max-age=1, immutable').send(text),
  )
  t.ok(file.bytes.length < page.bytes.length)
  t.equal(brotliDecompressSync(file.bytes).toString(), text)
})

t.test('bytes that will be sent again are packed once, in each way', async (t) => {
  const bytes = Buffer.from(LONG)
  packOnce(bytes)
  const first = await sent((reply) => reply.type(HTML).send(bytes))
  bytes.fill('z')
  packOnce(bytes)
  t.strictSame((await sent((reply) => reply.type(HTML).send(bytes))).bytes, first.bytes, 'packed before')
  const gzip = await sent((reply) => reply.type(HTML).send(bytes), 'gzip')
  t.equal(gunzipSync(gzip.bytes).toString(), 'z'.repeat(LONG.length))
  const lasting = Buffer.from(LONG)
  const forEver = (reply: FastifyReply) => reply.type(HTML).header('cache-control', 'immutable').send(lasting)
  const kept = await sent(forEver)
  lasting.fill('z')
  t.strictSame((await sent(forEver)).bytes, kept.bytes)
})
