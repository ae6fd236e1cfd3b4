import { DomainError } from '../errors.js'
import { xml } from '../packages.js'

/** An element, a piece of text, or nothing of the two: comments and instructions are not handed on. */
export interface XmlElement {
  /** Without its prefix. */
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly (XmlElement | string)[]
}

/** Bytes. Far more than any documentation in any language. */
const LARGEST = 8 * 1024 * 1024
const DEEPEST = 60

/** How a file cannot be taken in; the words are in `errors:fields`. */
export const badFile = (code: string, params: Readonly<Record<string, string | number>> = {}): DomainError =>
  new DomainError('invalid-input', { errors: [{ pointer: '/file', code, params }] })

/**
 * Reads a foreign XML document: nothing is fetched, no entity is expanded but the five of XML and numbers,
 * and a document that declares any is refused whole.
 * @throws DomainError `invalid-input` at `/file`: `file-too-large`, `file-not-text`, `xml-doctype`,
 * `xml-broken` with
 *   line and reason.
 */
export function readXml(bytes: Uint8Array): XmlElement {
  const text = textOf(bytes)
  if (DECLARATION.test(text)) throw badFile('xml-doctype')
  return rootOf(text)
}

/**
 * The same for TMX, which names its DTD and never needs it. A DTD inside the document is refused all the
 * same.
 */
export function readXmlWithDoctype(bytes: Uint8Array): XmlElement {
  const text = textOf(bytes).replace(/<!DOCTYPE\s[^[\]<>]{0,300}>/, '')
  if (DECLARATION.test(text)) throw badFile('xml-doctype')
  return rootOf(text)
}

function rootOf(text: string): XmlElement {
  const { XMLParser, XMLValidator } = xml()
  const verdict = XMLValidator.validate(text)
  if (verdict !== true) throw broken(verdict.err.msg, verdict.err.line)
  try {
    const nodes = new XMLParser(HOW).parse(text) as RawNode[]
    const roots = nodes.map(nodeOf).filter((node): node is XmlElement => typeof node === 'object')
    const [root] = roots
    if (root === undefined || roots.length > 1) throw broken('no single root', 1)
    return root
  } catch (error) {
    throw error instanceof DomainError ? error : broken((error as Error).message, 1)
  }
}

const broken = (reason: string, line: number): DomainError =>
  badFile('xml-broken', { line, reason: reason.slice(0, 200) })

/** Agencies' tools write UTF-8 or UTF-16, each with or without its mark. */
export function textOf(bytes: Uint8Array): string {
  if (bytes.length > LARGEST) throw badFile('file-too-large', { limit: LARGEST / 1024 / 1024 })
  const [a, b] = bytes
  const encoding =
    a === 0xff && b === 0xfe ? 'utf-16le' : a === 0xfe && b === 0xff ? 'utf-16be' : ('utf-8' as const)
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    throw badFile('file-not-text')
  }
}

/**
 * Also in a comment or in character data: no translation needs one, and looking closer would be the danger.
 */
const DECLARATION = /<!(?:DOCTYPE|ENTITY)/i

const HOW = {
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  removeNSPrefix: true,
  trimValues: false,
  parseTagValue: false,
  parseAttributeValue: false,
  processEntities: false,
  cdataPropName: '#cdata',
  ignoreDeclaration: true,
  ignorePiTags: true,
  maxNestedTags: DEEPEST,
}

type RawNode = Readonly<Record<string, RawNode[] | string | Readonly<Record<string, string>>>>

function nodeOf(raw: RawNode): XmlElement | string {
  const name = Object.keys(raw).find((key) => key !== ':@') as string
  const inside = raw[name]
  if (name === '#text') return decoded(String(inside))
  if (name === '#cdata') return String((inside as RawNode[])[0]?.['#text'] ?? '')
  const attributes = (raw[':@'] ?? {}) as Readonly<Record<string, string>>
  return {
    name,
    attributes: Object.fromEntries(Object.entries(attributes).map(([key, value]) => [key, decoded(value)])),
    children: (inside as RawNode[]).map(nodeOf),
  }
}

const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }

/** @throws DomainError for an entity that XML itself does not know. */
function decoded(text: string): string {
  return text.replace(/&([^;\s&<]{0,12});?/g, (whole, name: string) => {
    const number = /^#(?:x([0-9a-f]{1,6})|(\d{1,7}))$/i.exec(name)
    const code = number && (number[1] ? Number.parseInt(number[1], 16) : Number(number[2]))
    if (whole.endsWith(';') && code && code <= 0x10ffff) return String.fromCodePoint(code)
    const known = Object.hasOwn(NAMED, name) ? NAMED[name] : undefined
    if (known === undefined || !whole.endsWith(';')) throw broken(`&${name}`, 1)
    return known
  })
}

/** All elements of this name right inside. */
export const childrenOf = ({ children }: XmlElement, name: string): XmlElement[] =>
  children.filter((child): child is XmlElement => typeof child === 'object' && child.name === name)

export const childOf = (element: XmlElement, name: string): XmlElement | undefined =>
  childrenOf(element, name)[0]

/** All elements of this name at any depth below, in the order of the document. */
export function within({ children }: XmlElement, name: string): XmlElement[] {
  return children.flatMap((child) =>
    typeof child === 'string' ? [] : child.name === name ? [child] : within(child, name),
  )
}

/** All text inside, at any depth. */
export const textIn = ({ children }: XmlElement): string =>
  children.map((child) => (typeof child === 'string' ? child : textIn(child))).join('')
