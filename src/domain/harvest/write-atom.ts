import { documentImage } from '../export/case-pictures.js'
import { frameOf } from '../export/reading.js'
import { Xml, xml, xmlDocument } from '../xml/write-xml.js'
import type { Feed, FeedEntry, FeedFormat, FeedTrace } from './feed.js'

/**
 * RFC 4287, paged by RFC 5005; a withdrawn case leaves a tombstone (RFC 6721), before the entries as the
 * grammar has it.
 */
export const ATOM: FeedFormat = {
  suffix: 'atom',
  entry: (entry, baseUrl) => entryXml(entry, baseUrl).text,
  write: writeAtom,
}

function writeAtom(feed: Feed): string {
  const { words, title, description, publisher, baseUrl, updated, entries, traces } = feed
  return xmlDocument(xml`<feed xmlns="http://www.w3.org/2005/Atom" \
xmlns:at="http://purl.org/atompub/tombstones/1.0" xml:lang="${words}">
<id>${feed.first}</id>
<title>${title}</title>
<subtitle>${description}</subtitle>
<updated>${updated}</updated>
<author><name>${publisher}</name><uri>${baseUrl}/</uri></author>
${linksOf(feed)}<generator uri="${baseUrl}/">Fyrsteg</generator>
${traces.map(traceXml)}${entries.map((entry) => new Xml(entry))}</feed>`)
}

function linksOf({ self, first, next, home, pages, twins }: Feed): Xml {
  const others = twins.map(
    (twin) =>
      xml`<link rel="alternate" type="application/atom+xml" hreflang="${twin.language}" \
href="${twin.address}"/>\n`,
  )
  return xml`<link rel="self" type="application/atom+xml" href="${self}"/>
<link rel="first" type="application/atom+xml" href="${first}"/>
${next !== undefined && xml`<link rel="next" type="application/atom+xml" href="${next}"/>\n`}\
<link rel="alternate" type="text/html" hreflang="${pages}" href="${home}"/>
${others}`
}

function entryXml({ view, published, updated, subjects, content }: FeedEntry, baseUrl: string): Xml {
  const { canonical, title, summary, language, publisher, licence, alternates } = view.document
  const frame = frameOf(view.document)
  const twins = alternates.map(
    (twin) =>
      xml`<link rel="alternate" type="text/html" hreflang="${twin.language}" href="${twin.address}"/>\n`,
  )
  const categories = subjects.map(
    ({ scheme, code, label }) =>
      xml`<category term="${code}" scheme="${baseUrl}/vocabularies/${scheme}" label="${label}"/>\n`,
  )
  const pictures = view.pictures.map((picture) => {
    const { mediaType, size, address } = documentImage(picture)
    return xml`<link rel="enclosure" type="${mediaType}" length="${size}" title="${picture.alt}" \
href="${address}"/>\n`
  })
  return xml`<entry xml:lang="${frame}">
<id>${canonical}</id>
<title${foreign(title.language, frame)}>${title.text}</title>
<updated>${updated}</updated>
<published>${published}</published>
<author><name>${publisher}</name></author>
<link rel="alternate" type="text/html" hreflang="${language}" href="${canonical}"/>
${twins}<link rel="alternate" type="text/markdown" hreflang="${language}" href="${canonical}.md"/>
<link rel="alternate" type="application/json" hreflang="${language}" href="${canonical}.json"/>
<link rel="license" href="${licence.uri}"/>
${pictures}\
${categories}<rights>${licence.label}. ${view.licenceMeans}</rights>
${summary && xml`<summary${foreign(summary.language, frame)}>${summary.text}</summary>\n`}\
<content type="html">${content}</content>
</entry>
`
}

const foreign = (own: string, around: string): Xml | false => own !== around && xml` xml:lang="${own}"`

const traceXml = ({ id, at, note }: FeedTrace): Xml =>
  xml`<at:deleted-entry ref="${id}" when="${at}">\
${note && xml`<at:comment xml:lang="${note.language}">${note.text}</at:comment>`}\
</at:deleted-entry>\n`
