import { documentImage } from '../export/case-pictures.js'
import type { Feed, FeedEntry, FeedFormat } from './feed.js'

/**
 * JSON Feed 1.1. What it has no word for stands in `_fyrsteg`: the licence, how the text came about, the
 * codes behind the tags, and which cases were withdrawn.
 */
export const JSON_FEED: FeedFormat = {
  suffix: 'json',
  entry: (entry) => JSON.stringify(itemOf(entry), null, 2),
  write: writeJsonFeed,
}

function writeJsonFeed(feed: Feed): string {
  const { language, pages, title, description, publisher, home, self, next, baseUrl, entries, traces } = feed
  const document = {
    version: 'https://jsonfeed.org/version/1.1',
    title,
    home_page_url: home,
    feed_url: self,
    description,
    ...(next !== undefined && { next_url: next }),
    language,
    authors: [{ name: publisher, url: `${baseUrl}/` }],
    _fyrsteg: {
      about: `${baseUrl}/${pages}/data`,
      withdrawn: traces.map(({ id, at, note }) => ({ id, at, ...(note && { note: note.text }) })),
    },
  }
  const head = JSON.stringify(document, null, 2).slice(0, -'\n}'.length)
  return `${head},\n  "items": ${listOf(entries)}\n}\n`
}

/** Entries are written by themselves; within the feed they stand further in. */
const listOf = (entries: readonly string[]): string =>
  entries.length === 0 ? '[]' : `[\n${entries.map((entry) => entry.replace(/^/gm, '    ')).join(',\n')}\n  ]`

/** The leading picture stands for the item; all of them go with it. */
function imagesOf({ pictures }: FeedEntry['view']): object {
  const [lead] = pictures
  if (!lead) return {}
  const attachments = pictures.map((picture) => {
    const { address, mediaType, size } = documentImage(picture)
    return { url: address, mime_type: mediaType, title: picture.alt, size_in_bytes: size }
  })
  return { image: documentImage(lead).address, attachments }
}

function itemOf({ view, published, updated, subjects, content }: FeedEntry) {
  const { canonical, title, summary, language, publisher, licence, translation, reference, kind, edition } =
    view.document
  return {
    id: canonical,
    url: canonical,
    title: title.text,
    ...(summary && { summary: summary.text }),
    content_html: content,
    ...imagesOf(view),
    date_published: published,
    date_modified: updated,
    authors: [{ name: publisher }],
    tags: subjects.map(({ label }) => label),
    language,
    _fyrsteg: {
      reference,
      edition: edition.number,
      kind,
      licence: licence.uri,
      translation,
      subjects: subjects.map(({ scheme, code }) => ({ scheme, code })),
    },
  }
}
