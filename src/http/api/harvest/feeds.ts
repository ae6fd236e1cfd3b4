import type { FastifyInstance } from 'fastify'
import type { Deps } from '../../../actions/deps.js'
import { readFeed } from '../../../actions/harvest/read-feed.js'
import { readingLanguages } from '../../../actions/translation/reading-languages.js'
import type { FeedFormat } from '../../../domain/harvest/feed.js'
import type { FeedQuery } from '../../../domain/harvest/feed-address.js'
import { ATOM } from '../../../domain/harvest/write-atom.js'
import { JSON_FEED } from '../../../domain/harvest/write-json-feed.js'
import type { JsonSchema } from '../json-schema.js'
import { propertiesOf } from '../shape-properties.js'
import { openDocument } from './open-document.js'

interface FeedRoute {
  readonly id: string
  readonly format: FeedFormat
  readonly mediaType: string
  readonly summary: string
  readonly description: string
}

const FEEDS: readonly FeedRoute[] = [
  {
    id: 'readAtomFeed',
    format: ATOM,
    mediaType: 'application/atom+xml',
    summary: 'Follow the cases by an Atom feed',
    description:
      'RFC 4287, in pages (RFC 5005), the newest change first. A withdrawn case leaves a tombstone ' +
      '(RFC 6721). It takes the filters of the catalogue.',
  },
  {
    id: 'readJsonFeed',
    format: JSON_FEED,
    mediaType: 'application/feed+json',
    summary: 'Follow the cases by a JSON feed',
    description:
      'JSON Feed 1.1, in pages (`next_url`), the newest change first. Withdrawn cases stand in ' +
      '`_fyrsteg.withdrawn`. It takes the filters of the catalogue.',
  },
]

/**
 * One route for each language: beside `/api/cases/{reference}`, an address with a gap could be read in two
 * ways.
 */
export function feeds(app: FastifyInstance, deps: Deps): void {
  for (const language of readingLanguages(deps.config, deps.definitions.texts))
    for (const route of FEEDS) feed(app, deps, language, route)
}

function feed(app: FastifyInstance, deps: Deps, language: string, route: FeedRoute): void {
  const { id, format, mediaType, ...described } = route
  openDocument<unknown, FeedQuery>(app, deps, {
    ...described,
    id: `${id}-${language}`,
    url: `/${language}/cases/feed.${format.suffix}`,
    mediaTypes: [mediaType],
    query: QUERY,
    read: async (_, __, query) => {
      const read = await readFeed(deps, language, format, query)
      return {
        text: format.write(read),
        mediaType: `${mediaType}; charset=utf-8`,
        modified: read.updated,
        language,
      }
    },
  })
}

const CATALOGUE = propertiesOf<Record<'facets' | 'limit', JsonSchema>>('api-case-query.json')

/** Those of the catalogue; a feed has no counts, and its address names a limit only when it was asked for. */
const { facets: _, ...FILTERS } = CATALOGUE
const { default: __, ...LIMIT } = FILTERS.limit
const QUERY = { ...FILTERS, limit: { ...LIMIT, description: 'Most entries of the feed' } }
