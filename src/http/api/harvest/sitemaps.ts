import type { FastifyInstance } from 'fastify'
import type { Deps } from '../../../actions/deps.js'
import { readSitemap, readSitemapPart, type Sitemap } from '../../../actions/harvest/read-sitemap.js'
import { openDocument } from './open-document.js'

const MEDIA_TYPE = 'application/xml'
const sent = (sitemap: Sitemap) => ({ ...sitemap, mediaType: `${MEDIA_TYPE}; charset=utf-8` })

export function sitemaps(app: FastifyInstance, deps: Deps): void {
  openDocument(app, deps, {
    id: 'readSitemap',
    url: '/sitemap.xml',
    summary: 'Read the sitemap',
    description:
      'Pages for everybody and published cases, with their language versions; when they are many, an ' +
      'index of its parts.',
    mediaTypes: [MEDIA_TYPE],
    read: async () => sent(await readSitemap(deps)),
  })
  openDocument<{ part: string }>(app, deps, {
    id: 'readSitemapPart',
    url: '/sitemap-:part.xml',
    summary: 'Read a part of the sitemap',
    description: 'The parts that `/sitemap.xml` names when it is an index.',
    mediaTypes: [MEDIA_TYPE],
    params: { part: { type: 'string', description: 'Part', examples: ['cases-2026'], maxLength: 40 } },
    refusals: ['not-found'],
    read: async (_, { part }) => sent(await readSitemapPart(deps, part)),
  })
}
