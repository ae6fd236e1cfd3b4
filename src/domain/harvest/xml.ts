/** A piece of XML that is already safe. Anything else that is put into `xml` is escaped. */
export class Xml {
  constructor(readonly text: string) {}
}

export type XmlPart = Xml | string | number | false | undefined | readonly XmlPart[]

const NAMED: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#13;',
}

/** What no XML 1.0 document may hold, however it is written: most control characters, halves of pairs. */
const FORBIDDEN = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu

/** What XML cannot hold becomes the mark of something unreadable. */
export const readable = (text: string): string => text.replace(FORBIDDEN, '\uFFFD')

/** A text in an element or between double quotes. */
export const escapeXml = (text: string): string =>
  readable(text).replace(/[&<>"\r]/g, (c) => NAMED[c] as string)

function textOf(part: XmlPart): string {
  if (part === false || part === undefined) return ''
  if (part instanceof Xml) return part.text
  return typeof part === 'object' ? part.map(textOf).join('') : escapeXml(String(part))
}

/**
 * `xml\`<a>${anything}</a>\``: what is filled in is escaped unless it is Xml; lists are joined, nothing is
 * nothing.
 */
export function xml(strings: TemplateStringsArray, ...parts: readonly XmlPart[]): Xml {
  let text = strings[0] as string
  parts.forEach((part, n) => {
    text += textOf(part) + strings[n + 1]
  })
  return new Xml(text)
}

/** So that people can read it too. */
export const LINE = new Xml('\n')

export type XmlAttributes = Readonly<Record<string, string | number | undefined>>

/** An element whose name is known only when it is written; what has no value is left out. Names are ours. */
export function element(name: string, attributes: XmlAttributes, ...content: readonly XmlPart[]): Xml {
  const said = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${escapeXml(String(value))}"`)
    .join('')
  const inside = textOf(content)
  return new Xml(inside === '' ? `<${name}${said}/>` : `<${name}${said}>${inside}</${name}>`)
}

/** A whole document. */
export const xmlDocument = (root: Xml): string => `<?xml version="1.0" encoding="UTF-8"?>\n${root.text}\n`
