import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import plugin from 'fastify-plugin'

/** Bytes. What is shorter fits into one packet as it is. */
const WORTH_IT = 1400
/** Good enough for a page, and quick enough to be done for each. */
const QUALITY = { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } }

const TEXT = /^(text\/|image\/svg|application\/([\w.+-]+\+)?(json|xml|javascript)\b)/

const ENCODINGS = [
  ['br', (bytes: Buffer) => promisify(brotliCompress)(bytes, QUALITY)],
  ['gzip', (bytes: Buffer) => promisify(gzip)(bytes)],
] as const

/**
 * Pages and other texts for browsers travel packed, when the reader can unpack them. Streams, files that are packed already, and what programs
 * fetch from the API are left as they are: there, a proxy in front may do it.
 */
export const compressionPlugin = plugin(async (app: FastifyInstance) => {
  app.addHook('onSend', (request, reply, payload, done) => {
    const bytes = bytesOf(payload)
    if (bytes === undefined || !isText(reply) || request.url.startsWith('/api/')) return done(null, payload)
    const vary = String(reply.getHeader('vary') ?? '')
    if (!/accept-encoding/i.test(vary))
      reply.header('vary', vary === '' ? 'accept-encoding' : `${vary}, accept-encoding`)
    const way = encodingFor(request)
    if (way === undefined || bytes.length < WORTH_IT) return done(null, payload)
    const [name, pack] = way
    pack(bytes).then((packed) => {
      reply.header('content-encoding', name).removeHeader('content-length')
      weaken(reply)
      done(null, packed)
    }, done)
  })
})

const bytesOf = (payload: unknown): Buffer | undefined =>
  typeof payload === 'string' ? Buffer.from(payload) : Buffer.isBuffer(payload) ? payload : undefined

const isText = (reply: FastifyReply): boolean =>
  TEXT.test(String(reply.getHeader('content-type') ?? '')) && !reply.hasHeader('content-encoding')

function encodingFor({ headers }: FastifyRequest): (typeof ENCODINGS)[number] | undefined {
  const wished = String(headers['accept-encoding'] ?? '')
    .split(',')
    .map((one) => one.trim().toLowerCase().replaceAll(' ', ''))
  return ENCODINGS.find(([name]) =>
    wished.some((one) => one.split(';')[0] === name && !/;q=0(\.0*)?$/.test(one)),
  )
}

/** The same content in other bytes: what was a strong tag is a weak one. */
function weaken(reply: FastifyReply): void {
  const etag = reply.getHeader('etag')
  if (typeof etag === 'string' && etag.startsWith('"')) reply.header('etag', `W/${etag}`)
}
