import { childOf, childrenOf, readXml, textIn, type XmlElement } from '../xml/read-xml.js'
import { lineIn, timeIn } from './foreign-text.js'

/** One answer of a stranger's OAI-PMH, as far as it can be used. */
export interface OaiAnswer {
  /** When it was asked, by its own clock (RFC 3339, UTC). */
  readonly at?: string
  /** Code and words of the protocol's errors. */
  readonly errors: readonly { readonly code: string; readonly words: string }[]
  readonly records: readonly OaiRecord[]
  /** There is more, and this is how to ask for it. */
  readonly token?: string
  /** Of `Identify`: whether what is gone is told of, and how times are written. */
  readonly keepsDeleted: boolean
  readonly isDaily: boolean
  /** Of `ListMetadataFormats`: prefixes by namespace. */
  readonly formats: ReadonlyMap<string, string>
}

export interface OaiRecord {
  readonly identifier: string
  readonly at: string
  readonly isDeleted: boolean
  readonly metadata?: XmlElement
}

const MOST_RECORDS = 5000

/** @returns undefined when it is no such answer. What is no record in it is passed over. */
export function readOai(text: string): OaiAnswer | undefined {
  const root = rootOf(text)
  if (root?.name !== 'OAI-PMH') return undefined
  const list = childOf(root, 'ListRecords')
  const about = childOf(root, 'Identify')
  const at = timeIn(textOf(root, 'responseDate'))
  const token = list && textOf(list, 'resumptionToken')
  return {
    ...(at !== undefined && { at }),
    errors: childrenOf(root, 'error').map(errorIn),
    records: list ? childrenOf(list, 'record').slice(0, MOST_RECORDS).flatMap(recordIn) : [],
    ...(token !== undefined && token.length <= 4000 && { token }),
    keepsDeleted: about !== undefined && textOf(about, 'deletedRecord') === 'persistent',
    isDaily: about !== undefined && textOf(about, 'granularity') === 'YYYY-MM-DD',
    formats: formatsIn(childOf(root, 'ListMetadataFormats')),
  }
}

function rootOf(text: string): XmlElement | undefined {
  try {
    return readXml(new TextEncoder().encode(text))
  } catch {
    return undefined
  }
}

/** The words of the first such element; undefined for none. */
const textOf = (element: XmlElement, name: string): string | undefined => {
  const found = childOf(element, name)
  const text = found && textIn(found).trim()
  return text === '' ? undefined : text
}

const errorIn = (element: XmlElement): { code: string; words: string } => ({
  code: lineIn(element.attributes.code, 100) ?? 'error',
  words: lineIn(textIn(element), 300) ?? '',
})

function formatsIn(list: XmlElement | undefined): Map<string, string> {
  const all = list ? childrenOf(list, 'metadataFormat') : []
  return new Map(
    all.flatMap((format) => {
      const [namespace, prefix] = [textOf(format, 'metadataNamespace'), textOf(format, 'metadataPrefix')]
      return namespace !== undefined && prefix !== undefined ? [[namespace, prefix] as const] : []
    }),
  )
}

function recordIn(record: XmlElement): OaiRecord[] {
  const header = childOf(record, 'header')
  const identifier = lineIn(header && textOf(header, 'identifier'), 2000)
  const at = timeIn(header && textOf(header, 'datestamp'))
  if (header === undefined || identifier === undefined || at === undefined) return []
  const holder = childOf(record, 'metadata')
  const metadata = holder?.children.find((child): child is XmlElement => typeof child === 'object')
  const isDeleted = header.attributes.status === 'deleted'
  return [{ identifier, at, isDeleted, ...(metadata && { metadata }) }]
}
