import { entryOf, type Feed, type FeedFormat, newestChange, traceOf } from '../../domain/harvest/feed.js'
import { catalogueAddress, type FeedQuery, feedAddress } from '../../domain/harvest/feed-address.js'
import { CASE_TAGS } from '../../domain/publication/case-tags.js'
import { baseUrlOf } from '../base-url.js'
import type { Deps } from '../deps.js'
import { findByWords } from '../ideas/find-by-words.js'
import { chosen } from '../ideas/list-ideas.js'
import { mapInSlices } from '../in-slices.js'
import { viewCase } from '../publication/find-case.js'
import { readingLanguages } from '../translation/reading-languages.js'
import { oncePerCase } from './once-per-case.js'

/**
 * One page of a feed: cases in the order of their last change, published or withdrawn, so that a withdrawal
 * reaches everybody who reads the feed.
 * @param language one that cases can be read in.
 * @throws DomainError `invalid-request` for a cursor that is none.
 */
export async function readFeed(
  deps: Deps,
  language: string,
  format: FeedFormat,
  query: FeedQuery,
): Promise<Feed> {
  const { texts } = deps.definitions
  const t = texts.in(language)
  const pages = texts.pagesFor(language)
  const baseUrl = baseUrlOf(deps.config)
  const { docs, next } = await changedCases(deps, language, query)
  const address = (to: string, after?: string) => feedAddress(baseUrl, to, format.suffix, query, after)
  const withdrawn = docs.filter(({ state }) => state === 'withdrawn')
  return {
    language,
    words: texts.wordsFor(language),
    title: t('harvest:feed.title', { publisher: t('export:publisher') }),
    description: t('harvest:feed.description'),
    publisher: t('export:publisher'),
    baseUrl,
    pages,
    home: catalogueAddress(baseUrl, pages, query),
    first: address(language),
    self: address(language, query.after),
    ...(next !== null && { next: address(language, next) }),
    twins: readingLanguages(deps.config, texts)
      .filter((other) => other !== language)
      .map((other) => ({ language: other, address: address(other) })),
    entries: await mapInSlices(
      docs.filter((doc) => doc.state === 'published'),
      (doc) => readEntry(deps, doc, { language, format }),
    ),
    traces: withdrawn.map((doc) => traceOf(doc, baseUrl, language)),
    updated: newestChange(docs),
  }
}

async function changedCases({ collections }: Deps, language: string, query: FeedQuery) {
  const { limit = 20, after } = query
  const asked = {
    tags: { ...chosen(query, CASE_TAGS), language: [language] },
    sort: { by: 'changed', direction: 'desc' } as const,
    limit,
    ...(after !== undefined && { after }),
  }
  const page = await findByWords(collections.cases, asked, query.q)
  return { docs: page.items.map(({ doc }) => doc), next: page.next }
}

const readEntry = oncePerCase<{ readonly language: string; readonly format: FeedFormat }>(
  ({ language, format }) => `feed ${format.suffix} ${language}`,
  (deps, doc, parties, { language, format }) => {
    const view = viewCase(deps, doc, doc.edition, language, parties)
    return format.entry(entryOf(doc, view), baseUrlOf(deps.config))
  },
)
