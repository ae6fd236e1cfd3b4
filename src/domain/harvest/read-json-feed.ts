import type { ForeignCase } from '../types.gen.js'
import { contentIn, foreignId, languageIn, lineIn, timeIn, webAddressIn } from './foreign-text.js'

/** One page of another installation's feed, as far as it can be used. */
export interface ForeignPage {
  readonly items: readonly Omit<ForeignCase, 'harvested'>[]
  /** Ids that are gone. */
  readonly withdrawn: readonly string[]
  readonly next?: string
}

/** A feed that tells more than this on one page is none that we made. */
const MOST_ITEMS = 1000

type Read = Readonly<Record<string, unknown>>

const isRecord = (value: unknown): value is Read =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const recordIn = (value: unknown): Read => (isRecord(value) ? value : {})
const listIn = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value.slice(0, MOST_ITEMS) : []

/**
 * Reads JSON Feed 1.1 that a stranger wrote. What is no case is passed over; texts are cut to what we can
 * hold, and HTML loses everything that runs or fetches.
 * @returns undefined when it is no such feed.
 */
export function readJsonFeed(text: string, source: string): ForeignPage | undefined {
  const feed = parse(text)
  if (!String(feed?.version ?? '').startsWith('https://jsonfeed.org/version/1')) return undefined
  const around = recordIn(feed)
  const extension = recordIn(around._fyrsteg)
  const next = nextIn(around, source)
  return {
    items: listIn(around.items).flatMap((item) => caseIn(recordIn(item), around, source)),
    withdrawn: listIn(extension.withdrawn).flatMap((one) => lineIn(recordIn(one).id, 2000) ?? []),
    ...(next !== undefined && { next }),
  }
}

function parse(text: string): Read | undefined {
  try {
    const read: unknown = JSON.parse(text)
    return isRecord(read) ? read : undefined
  } catch {
    return undefined
  }
}

/** The next page of a feed is where the feed is: it cannot send us elsewhere. */
function nextIn({ next_url: next }: Read, source: string): string | undefined {
  if (typeof next !== 'string' || next.length > 2000 || !URL.canParse(next, source)) return undefined
  const address = new URL(next, source)
  return address.origin === new URL(source).origin ? address.href : undefined
}

function caseIn(item: Read, feed: Read, source: string): Omit<ForeignCase, 'harvested'>[] {
  const id = lineIn(item.id, 2000)
  const url = webAddressIn(item.url)
  const title = lineIn(item.title, 300)
  const modified = timeIn(item.date_modified) ?? timeIn(item.date_published)
  if (id === undefined || url === undefined || title === undefined || modified === undefined) return []
  const publisher = lineIn(recordIn(listIn(item.authors)[0] ?? listIn(feed.authors)[0]).name, 300)
  const summary = lineIn(item.summary, 2000)
  const licence = webAddressIn(recordIn(item._fyrsteg).licence)
  return [
    {
      id: foreignId(source, id),
      source,
      item: id,
      url,
      title,
      ...(summary !== undefined && { summary }),
      ...(publisher !== undefined && { publisher }),
      language: languageIn(item.language) ?? languageIn(feed.language) ?? 'en',
      ...(licence !== undefined && { licence }),
      content: contentIn(item.content_html),
      modified,
    },
  ]
}
