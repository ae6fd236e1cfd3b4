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
  if (part === false || part === undefined) return ''
  if (part instanceof Xml) return part.text
  return typeof part === 'object' ? part.map((one) => textOf(one, escape)).join('') : escape(String(part))
}

/** `xml\`<a b="${x}">${anything}</a>\``: what is filled in is escaped unless it is Xml; lists are joined, nothing is nothing. */
export function xml(strings: TemplateStringsArray, ...parts: readonly XmlPart[]): Xml {
  let text = strings[0] as string
  let isQuoted = endsInQuotes(text, false)
  parts.forEach((part, n) => {
    const after = strings[n + 1] as string
    text += textOf(part, isQuoted ? escapeAttribute : escapeText) + after
    isQuoted = endsInQuotes(after, isQuoted)
  })
  return new Xml(text)
}

/** Whether what comes after this stands within the quotes of an attribute. */
function endsInQuotes(text: string, isQuotedBefore: boolean): boolean {
  const bracket = Math.max(text.lastIndexOf('<'), text.lastIndexOf('>'))
  const isOdd = text.slice(bracket + 1).split('"').length % 2 === 0
  return bracket === -1 ? isOdd !== isQuotedBefore : isOdd
}

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

export const DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n'

/** As office programs write it: the document needs no other. */
export const STANDALONE_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

/** A whole document; some formats name their DTD, which nobody fetches. */
export const xmlDocument = (root: Xml, doctype?: string): string =>
  `${DECLARATION}${doctype === undefined ? '' : `${doctype}\n`}${root.text}\n`
