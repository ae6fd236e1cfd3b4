import type { CaseView } from '../export/case-view.js'
import { caseAddress } from '../publication/case-address.js'
import { changedAt } from '../publication/changed-at.js'
import type { Case } from '../types.gen.js'
import { caseContent } from './case-content.js'
import { type Subject, subjectsOf } from './codes-of.js'

/** A published case as every feed tells it. */
export interface FeedEntry {
  readonly view: CaseView
  /** When the first edition came, and the newest (RFC 3339, UTC). */
  readonly published: string
  readonly updated: string
  readonly subjects: readonly Subject[]
  readonly content: string
}

/** What is left of a case that was withdrawn. */
export interface FeedTrace {
  /** The address that its entries had as id. */
  readonly id: string
  readonly at: string
  readonly note?: { readonly text: string; readonly language: string }
}

/** One page of a feed in one language, the newest change first; nothing is left to look up. */
export interface Feed {
  /** Language of the cases. */
  readonly language: string
  /** Language of its own words: the same, unless the product has none in it. */
  readonly words: string
  /** Language of the pages that its readers are led to. */
  readonly pages: string
  readonly title: string
  readonly description: string
  readonly publisher: string
  /** Without a slash at the end. */
  readonly baseUrl: string
  /** The catalogue as a page, narrowed down in the same way. */
  readonly home: string
  /** The first page of the feed, and this page. */
  readonly first: string
  readonly self: string
  readonly next?: string
  /** The same feed in the other languages. */
  readonly twins: readonly { readonly language: string; readonly address: string }[]
  /** As the format writes them. */
  readonly entries: readonly string[]
  readonly traces: readonly FeedTrace[]
  /** The newest change of this page. */
  readonly updated: string
}

/**
 * A way to write a feed: each entry by itself, since an edition never changes, and what stands around them.
 */
export interface FeedFormat {
  /** End of the address, without the point. */
  readonly suffix: string
  entry(entry: FeedEntry, baseUrl: string): string
  write(feed: Feed): string
}

/** Nothing has happened yet in an empty feed; its bytes are the same whenever it is read. */
const NEVER = '1970-01-01T00:00:00.000Z'

export const entryOf = (doc: Case, view: CaseView): FeedEntry => ({
  view,
  published: (doc.earlier[0] ?? doc.edition).at,
  updated: doc.edition.at,
  subjects: subjectsOf(view.document),
  content: caseContent(view),
})

export function traceOf(doc: Case, baseUrl: string, language: string): FeedTrace {
  const note = doc.withdrawal?.note
  const source = doc.edition.language
  return {
    id: caseAddress(baseUrl, language, doc.reference),
    at: changedAt(doc),
    ...(note !== undefined && { note: { text: note, language: source } }),
  }
}

export const newestChange = (cases: readonly Case[]): string =>
  cases.map(changedAt).reduce((newest, at) => (at > newest ? at : newest), NEVER)
