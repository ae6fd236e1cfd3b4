import type { FastifyInstance, FastifyRequest } from 'fastify'
import plugin from 'fastify-plugin'
import { hash } from '../domain/hash.js'
import { makeShelf } from '../shelf.js'
import type { Store } from '../storage/port.js'
import { packOnce } from './compression.js'

/** A page as it is sent. */
export interface DrawnPage {
  readonly bytes: Buffer
  readonly etag: string
}

declare module 'fastify' {
  interface FastifyRequest {
    /** How much had been written when this request came; null when nobody can tell. */
    writesBefore: number | null
  }
  interface FastifyInstance {
    /** The page at this address, drawn anew unless nothing can have changed since it was drawn for somebody else. */
    drawnOnce(request: FastifyRequest, draw: () => Promise<string>): Promise<DrawnPage>
  }
}

/** Bytes of pages that are kept. */
const KEPT = 8_000_000

/**
 * Public pages are asked for by people of whom we know nothing, a hundred times between two changes. What was drawn for
 * one of them is what the next would get, until anything at all is written; where other processes write too, it is
 * drawn each time. Who is signed in, or has a cookie of ours for any other reason, gets a page of their own.
 */
export const keptPagesPlugin = plugin(
  async (app: FastifyInstance, { store }: { store: Pick<Store, 'writes'> }) => {
    const kept = makeShelf<DrawnPage>(KEPT)
    let known: number | null = null
    app.decorateRequest('writesBefore', null)
    app.addHook('onRequest', (request, _reply, done) => {
      request.writesBefore = store.writes()
      done()
    })
    app.decorate('drawnOnce', async (request: FastifyRequest, draw: () => Promise<string>) => {
      const writes = store.writes()
      if (writes === null || !isAnybody(request)) return pageOf(await draw())
      if (writes !== known) kept.clear()
      known = writes
      const key = `${request.language} ${request.protocol}://${request.host}${request.url}`
      const found = kept.get(key)
      if (found) return found
      const page = pageOf(await draw())
      // Something was written since this request came: the page may tell of before.
      if (store.writes() !== request.writesBefore) return page
      packOnce(page.bytes)
      kept.put(key, page, page.bytes.length * 2)
      return page
    })
  },
)

const isAnybody = ({ actor, headers }: FastifyRequest): boolean =>
  actor.kind === 'visitor' && headers.cookie === undefined

function pageOf(text: string): DrawnPage {
  return { bytes: Buffer.from(text), etag: `"${hash(text).slice(0, 27)}"` }
}
