import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { FastifyInstance, FastifyReply } from 'fastify'
import plugin from 'fastify-plugin'
import { encodingFor } from './negotiate.js'

/** Bytes. What is shorter fits into one packet as it is. */
const WORTH_IT = 1400
/**
 * Good enough for a page, and quick enough to be done for each. A file that never changes is packed once, as
 * well as can be.
 */
const QUALITY = { each: 4, once: 11 } as const

const TEXT = /^(text\/|image\/svg|application\/([\w.+-]+\+)?(json|xml|javascript)\b)/

const ENCODINGS = [
  ['br', (bytes: Buffer, level: number) => brotli(bytes, level)],
  ['gzip', (bytes: Buffer) => promisify(gzip)(bytes)],
] as const
type Encoding = (typeof ENCODINGS)[number]
const NAMES = ENCODINGS.map(([name]) => name)

const brotli = (bytes: Buffer, level: number): Promise<Buffer> =>
  promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: level } })

/** What is sent more than once, packed, as long as the thing itself is held. */
const kept = new WeakMap<Buffer, Map<string, Promise<Buffer>>>()

/** These bytes will be sent again: they are packed once for all. */
export function packOnce(bytes: Buffer): void {
  if (!kept.has(bytes)) kept.set(bytes, new Map())
}

function packed([name, pack]: Encoding, bytes: Buffer, quality: number): Promise<Buffer> {
  const ways = kept.get(bytes)
  if (ways === undefined) return pack(bytes, quality)
  const made = ways.get(name) ?? pack(bytes, quality)
  ways.set(name, made)
  return made
}

/**
 * Pages and other texts for browsers travel packed, when the reader can unpack them. Streams, files that are
 * packed already, and what programs fetch from the API are left as they are: there, a proxy in front may do
 * it.
 */
export const compressionPlugin = plugin(async (app: FastifyInstance) => {
  app.addHook('onSend', (request, reply, payload, done) => {
    if (!isWhole(payload) || !isText(reply) || request.url.startsWith('/api/')) return done(null, payload)
    const vary = String(reply.getHeader('vary') ?? '')
    if (!/accept-encoding/i.test(vary))
      reply.header('vary', vary === '' ? 'accept-encoding' : `${vary}, accept-encoding`)
    const name = encodingFor(request.headers['accept-encoding'], NAMES)
    const way = ENCODINGS.find(([one]) => one === name)
    if (way === undefined) return done(null, payload)
    const bytes = typeof payload === 'string' ? Buffer.from(payload) : payload
    if (bytes.length < WORTH_IT) return done(null, payload)
    const isLasting = String(reply.getHeader('cache-control')).includes('immutable')
    if (isLasting) packOnce(bytes)
    packed(way, bytes, isLasting ? QUALITY.once : QUALITY.each).then((small) => {
      reply.header('content-encoding', way[0]).removeHeader('content-length')
      weaken(reply)
      done(null, small)
    }, done)
  })
})

/** Streams are not. */
const isWhole = (payload: unknown): payload is string | Buffer =>
  typeof payload === 'string' || Buffer.isBuffer(payload)

const isText = (reply: FastifyReply): boolean =>
  TEXT.test(String(reply.getHeader('content-type') ?? '')) && !reply.hasHeader('content-encoding')

/** The same content in other bytes: what was a strong tag is a weak one. */
function weaken(reply: FastifyReply): void {
  const etag = reply.getHeader('etag')
  if (typeof etag === 'string' && etag.startsWith('"')) reply.header('etag', `W/${etag}`)
}
