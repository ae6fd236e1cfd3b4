import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Deps } from '../../../actions/deps.js'
import { readCatalogue } from '../../../actions/harvest/read-catalogue.js'
import { readVocabulary } from '../../../actions/harvest/read-vocabulary.js'
import type { Graph } from '../../../domain/harvest/rdf/graph.js'
import { RDF_FORMATS, type RdfFormat } from '../../../domain/harvest/rdf/rdf-formats.js'
import { mediaTypeFor } from '../../plugins/negotiate.js'
import { openDocument } from './open-document.js'

/** Vocabularies change with the product: their version is in them. */
const PRODUCT_MADE = '2026-11-24T00:00:00.000Z'

/**
 * Linked data: the catalogue and the vocabularies. What has a name (`/catalogue`) leads to a file about it.
 */
export function graphs(app: FastifyInstance, deps: Deps): void {
  for (const format of RDF_FORMATS) graphFiles(app, deps, format)
  for (const url of ['/catalogue', '/vocabularies', '/vocabularies/:scheme'])
    app.get(url, { config: { access: 'public' }, schema: { hide: true } }, leadOn)
}

function graphFiles(app: FastifyInstance, deps: Deps, { suffix, mediaType, write }: RdfFormat): void {
  const sent = (graph: Graph, modified = PRODUCT_MADE) => ({
    text: write(graph),
    mediaType: `${mediaType}; charset=utf-8`,
    modified,
  })
  openDocument(app, deps, {
    id: `readCatalogue-${suffix}`,
    url: `/catalogue.${suffix}`,
    summary: `Read the catalogue of open data as ${mediaType}`,
    description: 'By DCAT-AP-SE 3.0.1: the datasets, and every way to fetch them.',
    mediaTypes: [mediaType],
    read: async () => {
      const { graph, modified } = await readCatalogue(deps)
      return sent(graph, modified)
    },
  })
  openDocument(app, deps, {
    id: `readVocabularies-${suffix}`,
    url: `/vocabularies.${suffix}`,
    summary: `Read all vocabularies as ${mediaType}`,
    description: 'SKOS concept schemes, with links to EuroVoc and the goals of the 2030 Agenda.',
    mediaTypes: [mediaType],
    read: async () => sent(readVocabulary(deps)),
  })
  openDocument<{ scheme: string }>(app, deps, {
    id: `readVocabulary-${suffix}`,
    url: `/vocabularies/:scheme.${suffix}`,
    summary: `Read a vocabulary as ${mediaType}`,
    description: 'A SKOS concept scheme.',
    mediaTypes: [mediaType],
    params: { scheme: { type: 'string', description: 'Vocabulary', examples: ['challenge'], maxLength: 64 } },
    refusals: ['not-found'],
    read: async (_, { scheme }) => sent(readVocabulary(deps, scheme)),
  })
}

/** The thing itself is no file: 303 names one about it, in the format that the reader likes best. */
function leadOn(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const types = RDF_FORMATS.map(({ mediaType }) => mediaType)
  const best = mediaTypeFor(request.headers.accept, types) ?? types[0]
  const suffix = RDF_FORMATS.find(({ mediaType }) => mediaType === best)?.suffix
  const path = request.url.split('?', 1)[0]
  return reply.header('vary', 'accept').redirect(`${path}.${suffix}`, 303)
}
