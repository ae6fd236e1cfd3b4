import { CASE_TAGS } from '../publication/case-tags.js'
import type { CaseQuery } from '../types.gen.js'

/** What a feed is narrowed down by: the filters of the catalogue. */
export type FeedQuery = Omit<CaseQuery, 'facets'>

/** The page that shows people what the feed tells programs. */
export const catalogueAddress = (baseUrl: string, language: string, query: FeedQuery): string =>
  `${baseUrl}/${language}/cases${said(filtersOf(query))}`

/**
 * The address of a page of a feed: the same wishes give the same address, in whatever order they were said.
 */
export function feedAddress(
  baseUrl: string,
  language: string,
  suffix: string,
  query: FeedQuery,
  after?: string,
): string {
  const search = filtersOf(query)
  if (query.limit !== undefined) search.append('limit', String(query.limit))
  if (after !== undefined) search.append('after', after)
  return `${baseUrl}/${language}/cases/feed.${suffix}${said(search)}`
}

function filtersOf(query: FeedQuery): URLSearchParams {
  const search = new URLSearchParams()
  if (query.q !== undefined && query.q !== '') search.append('q', query.q)
  for (const name of CASE_TAGS) for (const value of query[name] ?? []) search.append(name, value)
  return search
}

const said = (search: URLSearchParams): string => (search.size > 0 ? `?${search}` : '')
