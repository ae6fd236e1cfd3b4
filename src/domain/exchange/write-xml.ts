/** A piece of XML that is already safe; anything else that is put into `xml` is escaped. */
export class Xml {
  constructor(readonly text: string) {}
  toString(): string {
    return this.text
  }
}

type Part = Xml | string | number | false | undefined | readonly Part[]

const ESCAPED: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  // Readers turn a bare CR into a line feed, and tabs and line feeds in attributes into blanks.
  '\r': '&#13;',
}
const NOT_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g

const escapeXml = (text: string): string =>
  text
    .toWellFormed()
    .replace(NOT_XML, '')
    .replace(/[&<>"\r]/g, (c) => ESCAPED[c] as string)

function textOf(part: Part): string {
  if (part === false || part === undefined) return ''
  if (part instanceof Xml) return part.text
  return Array.isArray(part) ? part.map(textOf).join('') : escapeXml(String(part))
}

/** `xml\`<note>${anything}</note>\``: what is filled in is escaped unless it is Xml; lists are joined. */
export function xml(strings: TemplateStringsArray, ...parts: readonly Part[]): Xml {
  const rest = parts.map((part, n) => textOf(part) + strings[n + 1])
  return new Xml(strings[0] + rest.join(''))
}

/** Attributes, each with a blank before it; those without a value are left out. */
export const attributes = (all: Readonly<Record<string, string | number | undefined>>): Xml =>
  new Xml(
    Object.entries(all)
      .filter(([, value]) => value !== undefined)
      .map(
        ([name, value]) =>
          ` ${name}="${escapeXml(String(value)).replace(/[\t\n]/g, (c) => `&#${c.charCodeAt(0)};`)}"`,
      )
      .join(''),
  )

/** A whole document; some formats name their DTD, which nobody fetches. */
export const xmlDocument = (root: Xml, doctype?: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n${doctype === undefined ? '' : `${doctype}\n`}${root.text}\n`
