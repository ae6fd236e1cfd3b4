import { attribute, type Html, html } from '../html.js'
import { renderMarkdown } from '../markdown.js'
import type { ForeignCase } from '../types.gen.js'
import { childOf, childrenOf, textIn, type XmlElement } from '../xml/read-xml.js'
import { contentIn, foreignId, languageIn, lineIn, webAddressIn } from './foreign-text.js'
import { FULL_CASE } from './oai/write-full-case.js'
import type { OaiRecord } from './read-oai.js'

export type ReadCase = Omit<ForeignCase, 'harvested'>

/** How what is offered can be read, the best first, by namespace. */
export const READERS: ReadonlyMap<string, (metadata: XmlElement, wanted: string) => Partial<ReadCase>> =
  new Map([
    [FULL_CASE, fullCase],
    ['http://www.openarchives.org/OAI/2.0/oai_dc/', dublinCore],
  ])

/**
 * A record as a case of elsewhere, in the wanted language if it has it.
 * @returns undefined when it has no title or no address on the web.
 */
export function readOaiRecord(
  { identifier, at, metadata }: OaiRecord,
  namespace: string,
  source: string,
  wanted: string,
): ReadCase | undefined {
  const read = metadata && READERS.get(namespace)?.(metadata, wanted)
  if (!read?.title || !read.url) return undefined
  const { title, url, summary, publisher, language = 'en', licence, content = '' } = read
  return {
    id: foreignId(source, identifier),
    source,
    item: identifier,
    url,
    title,
    ...(summary !== undefined && { summary }),
    ...(publisher !== undefined && { publisher }),
    language,
    ...(licence !== undefined && { licence }),
    content,
    modified: at,
  }
}

type Read = { -readonly [K in keyof ReadCase]?: ReadCase[K] | undefined }

const filled = (read: Read): Partial<ReadCase> =>
  Object.fromEntries(Object.entries(read).filter(([, value]) => value !== undefined))

const langIn = ({ attributes }: XmlElement): string | undefined => languageIn(attributes.lang)
const lineOf = (element: XmlElement | undefined, most: number): string | undefined =>
  element && lineIn(textIn(element), most)

/** Ours: the version in the wanted language, else in English, else the first. */
function fullCase(metadata: XmlElement, wanted: string): Partial<ReadCase> {
  const versions = childrenOf(metadata, 'version')
  const by = (language: string) => versions.find((version) => langIn(version) === language)
  const version = by(wanted) ?? by('en') ?? versions[0]
  if (!version) return {}
  return filled({
    title: lineOf(childOf(version, 'title'), 300),
    summary: lineOf(childOf(version, 'summary'), 2000),
    publisher: lineOf(childOf(version, 'publisher'), 300),
    language: langIn(version),
    url: webAddressIn(version.attributes.address),
    licence: webAddressIn(childOf(metadata, 'licence')?.attributes.uri),
    content: contentIn(html`${childrenOf(version, 'section').map(sectionHtml)}`.text),
  })
}

function sectionHtml(section: XmlElement): Html {
  const fields = childrenOf(section, 'field').map(fieldHtml)
  return html`
    <h2>${section.attributes.label ?? ''}</h2>
    ${fields}
  `
}

function fieldHtml(field: XmlElement): Html {
  const values = childrenOf(field, 'value').map(valueHtml)
  const rows = childrenOf(field, 'row').map((row) => html`<li>${childrenOf(row, 'cell').map(cellHtml)}</li>`)
  return html`
    <h3>${field.attributes.label ?? ''}</h3>
    ${values}
    ${rows.length > 0 && html`<ul>${rows}</ul>`}
  `
}

const cellHtml = (cell: XmlElement): Html =>
  html`
    <p>${cell.attributes.label ?? ''}:</p>
    ${childrenOf(cell, 'value').map(valueHtml)}
  `

const valueHtml = (value: XmlElement): Html =>
  html`<div${attribute('lang', langIn(value))}>${renderMarkdown(textIn(value), { headingLevel: 4 })}</div>`

/** Anybody's: what is said in the wanted language, else in English, else what is said first. */
function dublinCore(metadata: XmlElement, wanted: string): Partial<ReadCase> {
  const titles = childrenOf(metadata, 'title')
  const title = chosen(titles, wanted)
  const language = (title && langIn(title)) ?? spokenIn(metadata)
  const inIt = (name: string) => chosen(childrenOf(metadata, name), language ?? wanted)
  const addresses = childrenOf(metadata, 'identifier').flatMap(
    (one) => webAddressIn(textIn(one).trim()) ?? [],
  )
  const rights = childrenOf(metadata, 'rights').flatMap((one) => webAddressIn(textIn(one).trim()) ?? [])
  return filled({
    title: lineOf(title, 300),
    summary: lineOf(inIt('description'), 2000),
    publisher: lineOf(inIt('publisher'), 300),
    language,
    // Whoever has an address for each language mostly says so in it.
    url: addresses.find((address) => new URL(address).pathname.startsWith(`/${language}/`)) ?? addresses[0],
    licence: rights[0],
  })
}

function chosen(elements: readonly XmlElement[], wanted: string): XmlElement | undefined {
  const by = (language: string) => elements.find((element) => langIn(element) === language)
  return by(wanted) ?? by('en') ?? elements[0]
}

/** `eng` and `English` are written too; of those that are tags the shortest way to write it is taken. */
function spokenIn(metadata: XmlElement): string | undefined {
  const [first] = childrenOf(metadata, 'language')
  try {
    return languageIn(Intl.getCanonicalLocales(first ? textIn(first).trim() : '')[0])
  } catch {
    return undefined
  }
}
