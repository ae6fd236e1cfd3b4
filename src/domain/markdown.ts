import type { RendererObject, Tokens } from 'marked'
import type sanitize from 'sanitize-html'
import { escapeHtml, type Html, html, trusted } from './html.js'
import { outline } from './outline.js'
import { marked, sanitizer } from './packages.js'
import { safeLink } from './safe-link.js'

export interface MarkdownOptions {
  /** Level that the text's highest heading gets, so that the page around it keeps its structure. */
  readonly headingLevel?: number
}

/**
 * What people have written, as HTML that is safe to show. Headings are moved down below `headingLevel` (3),
 * pictures and raw HTML do not come through as such, links lead to the web or to mail. It never throws: what
 * the parser cannot take is shown as plain paragraphs.
 */
export function renderMarkdown(text: string, { headingLevel = 3 }: MarkdownOptions = {}): Html {
  if (isTooWild(text)) return plainParagraphs(text)
  return isProse(text) ? proseParagraphs(text) : parsed(text, headingLevel)
}

/** How everything that people write is read: who ends a line means it. */
export const WRITTEN = { gfm: true, breaks: true } as const

/** By the parser and the sanitizer, whatever the text is. Exported for the test that compares. */
export function parsed(text: string, headingLevel: number): Html {
  try {
    const { Marked } = marked()
    const made = new Marked({ ...WRITTEN, renderer: rendererFor(headingLevel) }).parse(text, { async: false })
    // sanitize-html writes void elements as XML does.
    return trusted(sanitizer()(made, RULES).replaceAll(' />', '>').trim())
  } catch {
    return plainParagraphs(text)
  }
}

/** Longer than any field of a template may be. */
const LONGEST = 50_000
/** Each level of nesting is a call of the parser within itself; some thousands end the process. */
const NESTED = /^[ \t]*(?:(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t]))[ \t]*){13}/m
/** Brackets and emphasis that are opened this often are no writing, and take the parser very long. */
const OPENED = /(?:[[*_~`<!(][^\S\n]*){40}/

/** So many marks of emphasis are no emphasis; each is compared with those before it. */
const MOST_MARKS = 3000
const MARK = /[*_~]/g

export const isTooWild = (text: string): boolean =>
  text.length > LONGEST ||
  NESTED.test(text) ||
  OPENED.test(text) ||
  (text.length > MOST_MARKS && (text.match(MARK)?.length ?? 0) > MOST_MARKS)

/**
 * Most of what people write is sentences: no character in it means anything to Markdown or HTML. For those,
 * parser and sanitizer would find what is known before, in ten times the time (a test compares them).
 */
export const isProse = (text: string): boolean =>
  text.split('\n\n').every((paragraph) => PROSE.test(paragraph)) && !ADDRESS.test(text)

/**
 * A line that begins with a letter: no heading, list, rule, quotation or code. No `<`, `>` or `&` is in it.
 */
const PROSE = /^\p{L}[\p{L}\p{M}\p{N} ,.;:?!()%/'"–—…’”“-]*(?<! )$/u
/** What would become a link without being marked as one. */
const ADDRESS = /www\.|:\//i

const proseParagraphs = (text: string): Html =>
  trusted(
    text
      .split('\n\n')
      .map((paragraph) => `<p>${paragraph}</p>`)
      .join('\n'),
  )

export function plainParagraphs(text: string): Html {
  const paragraphs = text.split(/\n\s*\n/).filter((paragraph) => paragraph.trim() !== '')
  return trusted(
    paragraphs.map((one) => `<p>${escapeHtml(one.trim()).replaceAll('\n', '<br>\n')}</p>`).join('\n'),
  )
}

function rendererFor(headingLevel: number): RendererObject {
  const levelOf = outline(headingLevel)
  return {
    heading({ tokens, depth }) {
      const inside = this.parser.parseInline(tokens)
      const level = levelOf(depth)
      return inside.trim() === '' ? '' : `<h${level}>${inside}</h${level}>\n`
    },
    html: ({ text, ...token }) => shownAsText(text, 'block' in token && token.block === true),
    image: ({ text }) => escapeHtml(text),
    link({ href, tokens }: Tokens.Link) {
      const inside = this.parser.parseInline(tokens)
      const address = safeLink(href)
      if (address === undefined) return inside
      return html`<a href="${address}">${trusted(inside.trim() === '' ? escapeHtml(address) : inside)}</a>`
        .text
    },
    checkbox: ({ checked }) => (checked ? '☑ ' : '☐ '),
  }
}

const shownAsText = (text: string, block: boolean): string =>
  block ? `<p>${escapeHtml(text.trim())}</p>\n` : escapeHtml(text)

/** The second lock on the door: whatever the renderer lets through, only this reaches a page. */
const RULES: sanitize.IOptions = {
  allowedTags: [
    ...['p', 'br', 'hr', 'strong', 'em', 'del', 'code', 'pre', 'blockquote', 'ul', 'ol', 'li', 'a'],
    ...['h2', 'h3', 'h4', 'h5', 'h6', 'table', 'thead', 'tbody', 'tr', 'th', 'td'],
  ],
  allowedAttributes: { a: ['href', 'rel'], ol: ['start'], th: ['scope'] },
  allowedSchemes: ['http', 'https', 'mailto'],
  allowProtocolRelative: false,
  nestingLimit: 24,
  transformTags: {
    a: (tagName, attribs) => ({ tagName, attribs: { ...attribs, rel: 'nofollow noopener' } }),
    th: (tagName, attribs) => ({ tagName, attribs: { ...attribs, scope: 'col' } }),
  },
}
