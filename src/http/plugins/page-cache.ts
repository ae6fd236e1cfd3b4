import type { FastifyInstance, FastifyRequest } from 'fastify'
import plugin from 'fastify-plugin'
import { LRUCache } from 'lru-cache'
import type { Deps } from '../../actions/deps.js'
import { cacheVersion } from '../../actions/ideas/cache-version.js'
import { hash } from '../../domain/hash.js'
import { packOnce } from './compression.js'

/** A page as it is sent. */
export interface DrawnPage {
  readonly bytes: Buffer
  readonly etag: string
}

declare module 'fastify' {
  interface FastifyContextConfig {
    /**
     * A public page: how everything stands is asked when the request comes, so that what is made of it may be
     * kept.
     */
    readonly kept?: boolean
  }
  interface FastifyRequest {
    /** How everything stood when this request came; null when nothing that is made now may be kept. */
    markBefore: string | null
  }
  interface FastifyInstance {
    /**
     * The page at this address, drawn anew unless nothing can have changed since it was drawn for somebody
     * else.
     */
    cachedPage(request: FastifyRequest, draw: () => Promise<string>): Promise<DrawnPage>
  }
}

/** Bytes of pages that are kept. */
const KEPT = 8_000_000

/**
 * Public pages are asked for by people of whom we know nothing, a hundred times between two changes. What was
 * drawn for one of them is what the next would get, until anything public is written, in whichever process: a
 * page is kept by the mark of what stood before it was drawn. Who is signed in, or has a cookie of ours for
 * any other reason, gets a page of their own.
 */
export const pageCachePlugin = plugin(async (app: FastifyInstance, { deps }: { readonly deps: Deps }) => {
  const kept = new LRUCache<string, DrawnPage>({ maxSize: KEPT })
  app.decorateRequest('markBefore', null)
  app.addHook('onRequest', async (request) => {
    if (isAskedByBrowser(request)) request.markBefore = await cacheVersion(deps)
  })
  app.decorate('cachedPage', async (request: FastifyRequest, draw: () => Promise<string>) => {
    const mark = request.markBefore
    if (mark === null || !isAnybody(request)) return pageOf(await draw())
    const key = `${mark} ${request.language} ${request.protocol}://${request.host}${request.url}`
    const found = kept.get(key)
    if (found) return found
    const page = pageOf(await draw())
    packOnce(page.bytes)
    kept.set(key, page, { size: Math.max(1, page.bytes.length * 2) })
    return page
  })
})

const isAskedByBrowser = ({ routeOptions, headers }: FastifyRequest): boolean =>
  routeOptions.config.kept === true && (headers.accept ?? '').includes('text/html')

const isAnybody = ({ actor, headers }: FastifyRequest): boolean =>
  actor.kind === 'visitor' && headers.cookie === undefined

function pageOf(text: string): DrawnPage {
  return { bytes: Buffer.from(text), etag: `"${hash(text).slice(0, 27)}"` }
}
