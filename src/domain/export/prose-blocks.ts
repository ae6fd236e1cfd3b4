import type { Token, Tokens } from 'marked'
import { isProse, isTooWild, WRITTEN } from '../markdown.js'
import { outline } from '../outline.js'
import { marked } from '../packages.js'
import { safeLink } from '../safe-link.js'
import { type Block, heading, paragraph, plain, type Span, type Spans } from './blocks.js'

/**
 * What people have written, as blocks: its highest heading gets `headingLevel`, raw HTML is shown as text,
 * links lead to the web or to mail and pictures leave their words. It never throws: what the parser cannot
 * take is plain text.
 */
export function proseBlocks(text: string, headingLevel: number, language?: string): Block[] {
  const mark = language === undefined ? {} : { language }
  if (isTooWild(text) || isProse(text)) return plainBlocks(text, language)
  try {
    return blocksOf(marked().lexer(text, WRITTEN), { levelOf: outline(headingLevel), mark })
  } catch {
    return plainBlocks(text, language)
  }
}

const plainBlocks = (text: string, language: string | undefined): Block[] =>
  text
    .split(/\n\s*\n/)
    .filter((part) => part.trim() !== '')
    .map((part) => paragraph('text', plain(part.trim(), language)))

interface Around {
  readonly levelOf: (depth: number) => number
  /** How every run is set here. */
  readonly mark: Omit<Span, 'text'>
}

const blocksOf = (tokens: readonly Token[], around: Around): Block[] =>
  tokens.flatMap((token) => blockOf(token, around))

function blockOf(token: Token, around: Around): Block[] {
  switch (token.type) {
    case 'heading':
      return headingOf(token as Tokens.Heading, around)
    case 'list':
      return [listOf(token as Tokens.List, around)]
    case 'blockquote':
      return [{ kind: 'quote', blocks: blocksOf(childrenOf(token) ?? [], around) }]
    case 'code':
      return [{ kind: 'code', text: token.text }]
    case 'table':
      return [tableOf(token as Tokens.Table, around)]
    case 'hr':
      return [{ kind: 'rule' }]
    case 'html':
      return paragraphOf([{ ...around.mark, text: token.text.trim() }])
    case 'space':
    case 'def':
      return []
    default:
      return paragraphOf(spansOf(childrenOf(token) ?? [token], around.mark))
  }
}

const paragraphOf = (spans: Spans): Block[] =>
  spans.every(({ text }) => text.trim() === '') ? [] : [paragraph('text', spans)]

function headingOf({ tokens, depth }: Tokens.Heading, { levelOf, mark }: Around): Block[] {
  const level = levelOf(depth)
  const spans = spansOf(tokens, mark).map((span) => ({ ...span, text: span.text.replaceAll('\n', ' ') }))
  return spans.some(({ text }) => text.trim() !== '') ? [heading(level, spans)] : []
}

function listOf({ items, ordered, start }: Tokens.List, around: Around): Block {
  return {
    kind: 'list',
    ordered,
    start: Number(start || 1),
    items: items.map((item) => itemOf(item, around)),
  }
}

function itemOf({ task, checked, tokens }: Tokens.ListItem, around: Around): Block[] {
  const inside = blocksOf(
    tokens.filter(({ type }) => type !== 'checkbox'),
    around,
  )
  if (!task) return inside
  const box = { ...around.mark, text: checked ? '☑ ' : '☐ ' }
  const [first, ...rest] = inside
  return first?.kind === 'paragraph'
    ? [{ ...first, spans: [box, ...first.spans] }, ...rest]
    : [paragraph('text', [box]), ...inside]
}

const tableOf = ({ header, rows }: Tokens.Table, { mark }: Around): Block => ({
  kind: 'table',
  named: false,
  head: header.map(({ tokens }) => spansOf(tokens, mark)),
  rows: rows.map((cells) => cells.map(({ tokens }) => [spansOf(tokens, mark)])),
})

const childrenOf = (token: Token): Token[] | undefined => ('tokens' in token ? token.tokens : undefined)

type Mark = Omit<Span, 'text'>

const spansOf = (tokens: readonly Token[], mark: Mark): Span[] =>
  tokens.flatMap((token) => spanOf(token, mark))

function spanOf(token: Token, mark: Mark): Span[] {
  const inside = (more: Mark) => spansOf(childrenOf(token) ?? [], { ...mark, ...more })
  switch (token.type) {
    case 'strong':
      return inside({ bold: true })
    case 'em':
      return inside({ italic: true })
    case 'del':
      return inside({ strike: true })
    case 'br':
      return [{ ...mark, text: '\n' }]
    case 'codespan':
      return [{ ...mark, text: token.text, code: true }]
    case 'link':
      return linkOf(token as Tokens.Link, mark)
    case 'image':
    case 'html':
    case 'escape':
      return [{ ...mark, text: token.text }]
    default:
      return childrenOf(token) ? inside({}) : [{ ...mark, text: unescaped(token).replaceAll('\n', ' ') }]
  }
}

/** The lexer leaves the characters that HTML names (`&amp;`) as they were written. */
const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
}

const unescaped = (token: Token): string =>
  token.raw.replace(/&(amp|lt|gt|quot|apos|nbsp);/g, (_, name: string) => NAMED[name] as string)

function linkOf({ href, tokens }: Tokens.Link, mark: Mark): Span[] {
  const address = safeLink(href)
  const words = spansOf(tokens, address === undefined ? mark : { ...mark, href: address })
  const isEmpty = words.every(({ text }) => text.trim() === '')
  return isEmpty && address !== undefined ? [{ ...mark, text: address, href: address }] : words
}
