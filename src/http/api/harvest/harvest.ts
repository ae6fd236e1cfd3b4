import type { FastifyInstance } from 'fastify'
import type { Deps } from '../../../actions/deps.js'
import { feeds } from './feeds.js'
import { graphs } from './graphs.js'
import { oai } from './oai.js'
import { sitemaps } from './sitemaps.js'

/** Everything that other sites and programs fetch the published cases by. */
export async function harvest(app: FastifyInstance, { deps }: { deps: Deps }): Promise<void> {
  feeds(app, deps)
  graphs(app, deps)
  sitemaps(app, deps)
  await app.register(oai, { deps })
}
