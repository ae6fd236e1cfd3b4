import type { FastifyInstance, FastifyRequest } from 'fastify'
import plugin from 'fastify-plugin'
import type { Deps } from '../actions/deps.js'
import { stateMark } from '../actions/state-mark.js'
import { hash } from '../domain/hash.js'
import { makeShelf } from '../shelf.js'
import { packOnce } from './compression.js'

/** A page as it is sent. */
export interface DrawnPage {
  readonly bytes: Buffer
  readonly etag: string
}

declare module 'fastify' {
  interface FastifyRequest {
    /** How everything stood when this request came; null when nobody can tell. */
    markBefore: string | null
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
export const keptPagesPlugin = plugin(async (app: FastifyInstance, { deps }: { readonly deps: Deps }) => {
  const kept = makeShelf<DrawnPage>(KEPT)
  let known: string | null = null
  app.decorateRequest('markBefore', null)
  app.addHook('onRequest', async (request) => {
    request.markBefore = await stateMark(deps)
  })
  app.decorate('drawnOnce', async (request: FastifyRequest, draw: () => Promise<string>) => {
    const mark = await stateMark(deps)
    if (mark === null || !isAnybody(request)) return pageOf(await draw())
    if (mark !== known) kept.clear()
    known = mark
    const key = `${request.language} ${request.protocol}://${request.host}${request.url}`
    const found = kept.get(key)
    if (found) return found
    const page = pageOf(await draw())
    // Something has changed since this request came: the page may tell of before.
    if ((await stateMark(deps)) !== request.markBefore) return page
    packOnce(page.bytes)
    kept.put(key, page, page.bytes.length * 2)
    return page
  })
})

const isAnybody = ({ actor, headers }: FastifyRequest): boolean =>
  actor.kind === 'visitor' && headers.cookie === undefined

function pageOf(text: string): DrawnPage {
  return { bytes: Buffer.from(text), etag: `"${hash(text).slice(0, 27)}"` }
}
