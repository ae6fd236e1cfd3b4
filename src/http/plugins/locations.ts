import type { FastifyInstance } from 'fastify'
import plugin from 'fastify-plugin'

/** Anything but the visible characters of ASCII: Node refuses to send it in a header. */
const UNSENDABLE = /[^\x21-\x7e]/

/** Where a reader is sent on to may hold what stood in an address: it is written as addresses are. */
export const locationsPlugin = plugin(async (app: FastifyInstance) => {
  app.addHook('onSend', (_request, reply, payload, done) => {
    const location = reply.getHeader('location')
    if (typeof location === 'string' && UNSENDABLE.test(location))
      reply.header('location', encodeURI(location.toWellFormed()))
    done(null, payload)
  })
})
