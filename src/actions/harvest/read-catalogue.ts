import { emailIn } from '../../domain/harvest/email-in.js'
import { newestChange } from '../../domain/harvest/feed.js'
import { catalogueGraph } from '../../domain/harvest/rdf/catalogue-graph.js'
import type { Graph } from '../../domain/harvest/rdf/graph.js'
import { baseUrlOf } from '../base-url.js'
import type { Deps } from '../deps.js'

export interface Catalogue {
  readonly graph: Graph
  /** RFC 3339. */
  readonly modified: string
}

/** What is open here, and since when. */
export async function readCatalogue({ collections, config, definitions }: Deps): Promise<Catalogue> {
  const { cases } = collections
  const { by } = await cases.counts({ scalars: { state: ['published'] } }, ['year'])
  const [since] = by.year?.keys() ?? []
  const { items } = await cases.find({ sort: { by: 'changed', direction: 'desc' }, limit: 1 })
  const modified = newestChange(items.map(({ doc }) => doc))
  const graph = catalogueGraph({
    texts: definitions.texts,
    baseUrl: baseUrlOf(config),
    email: config.contactEmail ?? emailIn(config.mailFrom),
    modified,
    ...(since !== undefined && { since: Number(since) }),
  })
  return { graph, modified }
}
