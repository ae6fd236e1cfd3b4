import { badFile } from '../foreign-file.js'
import { LONGEST_SENTENCE } from '../translation/memory-of.js'
import type { MemoryWay } from '../types.gen.js'
import { hasFormat } from '../value-formats.js'
import { childOf, childrenOf, readXmlWithDoctype, type XmlElement } from '../xml/read-xml.js'
import { memoryLanguage } from './memory-language.js'

/** Two texts that a file says mean the same. */
export interface TmxPair extends MemoryWay {
  readonly source: string
  readonly target: string
  /** What the file says of its last change (RFC 3339, UTC). */
  readonly at?: string
  readonly whole: boolean
}

/** A unit of a file that gives nothing. The words are in `memory:refused`. */
export interface TmxRefusal {
  readonly place: string
  readonly code: 'one-language' | 'other-language' | 'empty' | 'too-long' | 'unreadable'
}

export interface ReadMemoryFile {
  readonly pairs: readonly TmxPair[]
  readonly refused: readonly TmxRefusal[]
}

/** Some years of an agency's work; what is larger is sent in parts. */
const MOST_UNITS = 20_000
const MOST_LANGUAGES = 12

/**
 * The pairs of a TMX 1.4 file (1.1 and later are read too), each from the language that its source is in. Of
 * regions the memory knows nothing: `sv-SE` is Swedish.
 * @param isRead whether anything is written or read in this language here
 * @throws DomainError `invalid-input` at `/file`: as `readXml`, and `not-tmx`, `no-sentences`,
 * `too-many-sentences`.
 */
export function readTmx(
  bytes: Uint8Array,
  isRead: (language: string) => boolean = () => true,
): ReadMemoryFile {
  const root = readXmlWithDoctype(bytes)
  const body = childOf(root, 'body')
  if (root.name !== 'tmx' || body === undefined) throw badFile('not-tmx')
  const units = childrenOf(body, 'tu')
  if (units.length === 0) throw badFile('no-sentences')
  if (units.length > MOST_UNITS) throw badFile('too-many-sentences', { limit: MOST_UNITS })
  const head = childOf(root, 'header')?.attributes ?? {}
  const read = units.map((unit, n) => readUnit(unit, `${n + 1}`, head, isRead))
  return { pairs: read.flatMap(({ pairs }) => pairs), refused: read.flatMap(({ refused }) => refused) }
}

type Attributes = XmlElement['attributes']

/**
 * Marks that we wrote are Markdown again; those of other tools mean nothing here, and only their words are
 * kept.
 */
const isOurs = (head: Attributes): boolean => head.creationtool === 'Fyrsteg'

function readUnit(
  unit: XmlElement,
  number: string,
  head: Attributes,
  isRead: (language: string) => boolean,
): ReadMemoryFile {
  const place =
    (unit.attributes.tuid ?? number).replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, ' ').slice(0, 200) || number
  const texts = textsIn(unit, isOurs(head))
  const source = unit.attributes.srclang ?? head.srclang ?? '*all*'
  const about = { ...atIn(unit), whole: (unit.attributes.segtype ?? head.segtype) !== 'sentence' }
  const ways = transitionsFrom([...texts.keys()], source)
  const pairs = ways
    .filter(({ from, to }) => isRead(from) && isRead(to))
    .map(({ from, to }) => ({
      from,
      to,
      source: texts.get(from) as string,
      target: texts.get(to) as string,
      ...about,
    }))
  if (pairs.length === 0)
    return { pairs, refused: [{ place, code: ways.length > 0 ? 'other-language' : 'one-language' }] }
  const codes = pairs.map(wrongIn)
  const code = codes.find((one) => one !== undefined)
  return {
    pairs: pairs.filter((_, n) => codes[n] === undefined),
    refused: code === undefined ? [] : [{ place, code }],
  }
}

/** By language; of two texts in one language the first counts, since nothing says which of them is meant. */
function textsIn(unit: XmlElement, withMarks: boolean): Map<string, string> {
  const texts = new Map<string, string>()
  for (const version of childrenOf(unit, 'tuv').slice(0, MOST_LANGUAGES)) {
    const language = memoryLanguage(version.attributes.lang ?? '')
    const segment = childOf(version, 'seg')
    if (language !== undefined && segment && !texts.has(language))
      texts.set(language, tidy(segmentText(segment, withMarks)))
  }
  return texts
}

/** From the language of the source into all others; where the file names none, from each into each. */
function transitionsFrom(languages: readonly string[], source: string): MemoryWay[] {
  const from = memoryLanguage(source)
  const starts = source.toLowerCase() === '*all*' ? languages : languages.filter((one) => one === from)
  return starts.flatMap((from) => languages.filter((to) => to !== from).map((to) => ({ from, to })))
}

const MARKS = new Set(['bpt', 'ept', 'ph', 'it', 'ut'])

function segmentText({ children }: XmlElement, withMarks: boolean): string {
  return children
    .map((child) => {
      if (typeof child === 'string') return child
      return MARKS.has(child.name) && !withMarks ? '' : segmentText(child, withMarks)
    })
    .join('')
}

const tidy = (text: string): string => text.replace(/\r\n?/g, '\n').normalize('NFC').trim()

function wrongIn({ source, target }: TmxPair): TmxRefusal['code'] | undefined {
  const both = [source, target]
  if (both.some((text) => !/[\p{L}\p{N}]/u.test(text))) return 'empty'
  if (both.some((text) => text.length > LONGEST_SENTENCE)) return 'too-long'
  return both.every((text) => hasFormat('text', text)) ? undefined : 'unreadable'
}

/** `20261123T093000Z`; of a day that does not exist nothing is said. */
function atIn({ attributes }: XmlElement): { at?: string } {
  const given = attributes.changedate ?? attributes.creationdate ?? ''
  const found = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(given)
  if (!found) return {}
  const [, year, month, day, hour, minute, second] = found
  const time = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}.000Z`)
  return Number.isNaN(time) ? {} : { at: new Date(time).toISOString() }
}
