import formbody from '@fastify/formbody'
import type { FastifyInstance } from 'fastify'
import type { Deps } from '../actions/deps.js'
import { assets } from './assets.js'
import { casesPage } from './pages/cases.js'
import { ideaPages } from './pages/ideas.js'
import { peoplePages } from './pages/people.js'
import { processPage } from './pages/process.js'
import { startPage } from './pages/start.js'

/** The pages, one file a folder of addresses; all of them work without a script. */
export async function pages(app: FastifyInstance, { deps }: { readonly deps: Deps }): Promise<void> {
  await app.register(formbody)
  await app.register(assets)
  app.get('/', { config: { access: 'public' }, schema: { hide: true } }, (request, reply) =>
    reply.header('vary', 'accept-language').redirect(`/${request.language}`),
  )
  for (const register of [startPage, casesPage, processPage, peoplePages, ideaPages]) register(app, { deps })
}
