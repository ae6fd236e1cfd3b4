import { withoutLayout } from './html-layout.js'

/** A piece of HTML that is already safe. Anything else that is put into `html` is escaped. */
export class Html {
  constructor(readonly text: string) {}
  toString(): string {
    return this.text
  }
}

export type Part = Html | string | number | false | null | undefined | readonly Part[]

const NAMED: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (c) => NAMED[c] as string)

function textOf(part: Part): string {
  if (part === false || part === null || part === undefined) return ''
  if (part instanceof Html) return part.text
  return Array.isArray(part) ? part.map(textOf).join('') : escapeHtml(String(part))
}

function join(strings: readonly string[], parts: readonly Part[]): Html {
  let text = strings[0] as string
  parts.forEach((part, n) => {
    text += textOf(part) + strings[n + 1]
  })
  return new Html(text)
}

const UNLAID = new WeakMap<TemplateStringsArray, readonly string[]>()

/**
 * `html\`<p>${anything}</p>\``: what is filled in is escaped unless it is Html; lists are joined, nothing is
 * nothing. Line breaks and indentation of the template itself are for the reader of the code: see
 * `withoutLayout`.
 */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  let unlaid = UNLAID.get(strings)
  if (!unlaid) {
    unlaid = withoutLayout(strings)
    UNLAID.set(strings, unlaid)
  }
  return join(unlaid, parts)
}

/** As `html`, with the template's line breaks: for files that people also open as text. */
export const htmlLines = (strings: TemplateStringsArray, ...parts: readonly Part[]): Html =>
  join(strings, parts)

/** HTML that was made safe elsewhere, such as rendered and sanitised Markdown. */
export const trusted = (text: string): Html => new Html(text)

export const NOTHING = new Html('')

/**
 * Browsers drop a line break at the start of a text area; without this one they would drop the text's own.
 */
export const TEXT_START = new Html('\n')

/** ` name="value"`, or nothing when the value is; `true` gives the bare name. */
export function attribute(name: string, value: string | number | boolean | null | undefined): Html {
  if (value === false || value === null || value === undefined) return NOTHING
  return value === true ? new Html(` ${name}`) : html` ${new Html(name)}="${value}"`
}
