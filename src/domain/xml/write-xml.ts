import { escapeAttribute, escapeText } from './escape.js'

/** A piece of XML that is already safe. Anything else that is put into `xml` is escaped. */
export class Xml {
  constructor(readonly text: string) {}
  toString(): string {
    return this.text
  }
}

export type XmlPart = Xml | string | number | false | undefined | readonly XmlPart[]

function textOf(part: XmlPart, escape = escapeText): string {
  if (part instanceof Xml) return part.text
  if (typeof part === 'string') return escape(part)
  if (part === false || part === undefined) return ''
  if (typeof part === 'number') return String(part)
  let text = ''
  for (const one of part) text += textOf(one, escape)
  return text
}

/**
 * `xml\`<a b="${x}">${anything}</a>\``: what is filled in is escaped unless it is Xml; lists are joined,
 * nothing is nothing.
 */
export function xml(strings: TemplateStringsArray, ...parts: readonly XmlPart[]): Xml {
  const quoted = quotedIn(strings)
  let text = strings[0] as string
  for (let n = 0; n < parts.length; n += 1)
    text += textOf(parts[n], quoted[n] ? escapeAttribute : escapeText) + strings[n + 1]
  return new Xml(text)
}

const kept = new WeakMap<TemplateStringsArray, readonly boolean[]>()

/** Of each piece of a template: whether what comes after it stands within the quotes of an attribute. */
function quotedIn(strings: TemplateStringsArray): readonly boolean[] {
  const known = kept.get(strings)
  if (known) return known
  let isQuoted = false
  const quoted = strings.map((text) => {
    const bracket = Math.max(text.lastIndexOf('<'), text.lastIndexOf('>'))
    const isOdd = text.slice(bracket + 1).split('"').length % 2 === 0
    isQuoted = bracket === -1 ? isOdd !== isQuoted : isOdd
    return isQuoted
  })
  kept.set(strings, quoted)
  return quoted
}

/** Pieces with something between them. */
export const joined = (parts: readonly XmlPart[], between: XmlPart): XmlPart[] =>
  parts.map((part, n) => (n === 0 ? part : [between, part]))

/** So that people can read it too. */
export const LINE = new Xml('\n')

export type XmlAttributes = Readonly<Record<string, string | number | undefined>>

/** Attributes, each with a blank before it; those without a value are left out. Names are ours. */
export const attributes = (all: XmlAttributes): Xml =>
  new Xml(
    Object.entries(all)
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => ` ${name}="${escapeAttribute(String(value))}"`)
      .join(''),
  )

/** An element whose name is known only when it is written; what has no value is left out. Names are ours. */
export function element(name: string, given: XmlAttributes, ...content: readonly XmlPart[]): Xml {
  const start = `<${name}${attributes(given)}`
  const inside = textOf(content)
  return new Xml(inside === '' ? `${start}/>` : `${start}>${inside}</${name}>`)
}

const DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n'

/** A part of an office document, with the declaration that office programs write. */
export const officePart = (root: Xml): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${root.text}`

/** A whole document; some formats name their DTD, which nobody fetches. */
export const xmlDocument = (root: Xml, doctype?: string): string =>
  `${DECLARATION}${doctype === undefined ? '' : `${doctype}\n`}${root.text}\n`
