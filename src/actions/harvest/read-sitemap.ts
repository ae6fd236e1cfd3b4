import { DomainError } from '../../domain/errors.js'
import { newestChange } from '../../domain/harvest/feed.js'
import {
  type SitemapPage,
  sitemapEntry,
  writeSitemap,
  writeSitemapIndex,
} from '../../domain/harvest/write-sitemap.js'
import { caseAddress } from '../../domain/publication/case-address.js'
import { changedAt } from '../../domain/publication/changed-at.js'
import type { Case } from '../../domain/types.gen.js'
import type { XmlPart } from '../../domain/xml/write-xml.js'
import type { Filter } from '../../storage/port.js'
import { baseUrlOf } from '../base-url.js'
import type { Deps } from '../deps.js'
import { inSlices } from '../in-slices.js'

/**
 * Pages for everybody, below each language. What is not here is for those who work with it, or leads to what
 * is.
 */
export const OPEN_PAGES = [
  '',
  '/cases',
  '/spread',
  '/process',
  '/data',
  '/open-data',
  '/accessibility',
  '/privacy',
]

export interface Sitemap {
  readonly text: string
  /** The newest change of what it lists (RFC 3339, UTC). */
  readonly modified: string
}

/**
 * Everything that search engines may show. More cases than are counted, and it is an index of parts: one of
 * pages, and one for each year of cases.
 */
export async function readSitemap(deps: Deps): Promise<Sitemap> {
  const { cases } = deps.collections
  const { total, by } = await cases.counts(PUBLISHED, ['year'])
  const newest = await newestOf(deps)
  if (total.more) return { text: indexOf(deps, [...(by.year?.keys() ?? [])]), modified: newest }
  const { entries } = await caseEntries(deps, PUBLISHED)
  return { text: writeSitemap([...openPages(deps), ...entries]), modified: newest }
}

/** A part that the index names. @throws DomainError `not-found` */
export async function readSitemapPart(deps: Deps, part: string): Promise<Sitemap> {
  if (part === 'pages') return { text: writeSitemap(openPages(deps)), modified: newestChange([]) }
  const [, year] = /^cases-(\d{4})$/.exec(part) ?? []
  if (year === undefined) throw new DomainError('not-found')
  const { entries, modified } = await caseEntries(deps, { ...PUBLISHED, tags: { year: [year] } })
  if (entries.length === 0) throw new DomainError('not-found')
  return { text: writeSitemap(entries), modified }
}

const PUBLISHED: Filter = { scalars: { state: ['published'] } }

/** A withdrawal is a change too: the list without it is a newer list. */
async function newestOf({ collections }: Deps): Promise<string> {
  const sort = { by: 'changed', direction: 'desc' } as const
  const { items } = await collections.cases.find({ sort, limit: 1 })
  return newestChange(items.map(({ doc }) => doc))
}

/** Read and written in small pieces: others are served meanwhile. */
async function caseEntries(deps: Deps, filter: Filter): Promise<{ entries: XmlPart[]; modified: string }> {
  const entries: XmlPart[] = []
  let modified = newestChange([])
  for await (const doc of inSlices(casesInPages(deps, filter))) {
    entries.push(sitemapEntry(casePage(deps, doc)))
    const changed = changedAt(doc)
    if (changed > modified) modified = changed
  }
  return { entries, modified }
}

const PAGE = 50

async function* casesInPages({ collections }: Deps, filter: Filter): AsyncGenerator<Case> {
  let after: string | undefined
  do {
    const sort = { by: 'created', direction: 'asc' } as const
    const page = await collections.cases.find({ ...filter, sort, limit: PAGE, ...(after && { after }) })
    for (const { doc } of page.items) yield doc
    after = page.next ?? undefined
  } while (after !== undefined)
}

/** Parts lie beside the index: a sitemap speaks for what is below its own address. */
function indexOf({ config }: Deps, years: readonly string[]): string {
  const parts = ['pages', ...[...years].sort().map((year) => `cases-${year}`)]
  return writeSitemapIndex(parts.map((part) => ({ address: `${baseUrlOf(config)}/sitemap-${part}.xml` })))
}

const openPages = ({ config, definitions }: Deps): XmlPart[] =>
  OPEN_PAGES.map((path) =>
    sitemapEntry({
      versions: definitions.texts.languages.map((language) => ({
        language,
        address: `${baseUrlOf(config)}/${language}${path}`,
      })),
    }),
  )

function casePage({ config }: Deps, doc: Case): SitemapPage {
  const { languages } = doc.edition
  const address = (language: string): string => caseAddress(baseUrlOf(config), language, doc.reference)
  return {
    versions: languages.map((language) => ({ language, address: address(language) })),
    changed: changedAt(doc),
  }
}
