import { DomainError } from '../errors.js'
import { badFile, textOf } from '../foreign-file.js'
import { xml } from '../packages.js'

/** An element, a piece of text, or nothing of the two: comments and instructions are not handed on. */
export interface XmlElement {
  /** Without its prefix, unless it was asked for. */
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly (XmlElement | string)[]
}

const DEEPEST = 60

/**
 * Reads a foreign XML document: nothing is fetched, no entity is expanded but the five of XML and numbers,
 * and a document that declares any is refused whole.
 * @throws DomainError `invalid-input` at `/file`: `file-too-large`, `file-not-text`, `xml-doctype`,
 * `xml-broken` with
 *   line and reason.
 */
export const readXml = (bytes: Uint8Array): XmlElement => readXmlText(textOf(bytes))

/**
 * The same for formats whose tools name a DTD that is never needed: TMX, TBX, XLIFF of old. A DTD inside the
 * document is refused all the same.
 */
export function readXmlWithDoctype(bytes: Uint8Array): XmlElement {
  return readXmlText(textOf(bytes).replace(/<!DOCTYPE\s[^[\]<>]{0,300}>/, ''))
}

/**
 * The same of a text that was read already. `removeNSPrefix: false` leaves names whole, for who must tell
 * `path` from somebody else's `a:path`.
 */
export function readXmlText(text: string, { removeNSPrefix = true } = {}): XmlElement {
  if (DECLARATION.test(text)) throw badFile('xml-doctype')
  const { XMLParser, XMLValidator } = xml()
  const verdict = XMLValidator.validate(text)
  if (verdict !== true) throw broken(verdict.err.msg, verdict.err.line)
  try {
    const nodes = new XMLParser({ ...HOW, removeNSPrefix }).parse(text) as RawNode[]
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

/**
 * Also in a comment or in character data: no translation needs one, and looking closer would be the danger.
 */
const DECLARATION = /<!(?:DOCTYPE|ENTITY)/i

const HOW = {
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
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
