import type { Token, Tokens } from 'marked'
import { isProse, isTooWild, WRITTEN } from '../markdown.js'
import { outline } from '../outline.js'
import { marked } from '../packages.js'
import { safeLink } from '../safe-link.js'
import { plainMarkdown } from './plain-markdown.js'

/**
 * What people have written, as Markdown that can stand inside another document: its highest heading gets
 * `headingLevel`, raw HTML is shown as text, links lead to the web or to mail and pictures leave their words.
 * It never throws: what the parser cannot take stands as plain text.
 */
export function rewriteMarkdown(text: string, headingLevel: number): string {
  if (isTooWild(text)) return plainMarkdown(text)
  if (isProse(text)) return text
  try {
    return blocks(marked().lexer(text, WRITTEN), outline(headingLevel))
  } catch {
    return plainMarkdown(text)
  }
}

const LINE_END = /\\?\n/g

type LevelOf = (depth: number) => number

const blocks = (tokens: readonly Token[], levelOf: LevelOf): string =>
  tokens
    .map((token) => block(token, levelOf))
    .filter((text) => text !== '')
    .join('\n\n')

function block(token: Token, levelOf: LevelOf): string {
  switch (token.type) {
    case 'heading':
      return headingOf(token as Tokens.Heading, levelOf)
    case 'list':
      return listOf(token as Tokens.List, levelOf)
    case 'blockquote':
      return indented(blocks(childrenOf(token) ?? [], levelOf), '> ', '> ')
    case 'code':
      return fenced(token.text)
    case 'table':
      return tableOf(token as Tokens.Table)
    case 'hr':
      return '* * *'
    case 'html':
      return plainMarkdown(token.text.trim())
    case 'space':
    case 'def':
      return ''
    default:
      return inline(childrenOf(token) ?? [token])
  }
}

function headingOf({ tokens, depth }: Tokens.Heading, levelOf: LevelOf): string {
  const words = inline(tokens).replace(LINE_END, ' ').trim()
  const level = levelOf(depth)
  return words === '' ? '' : `${'#'.repeat(level)} ${words}`
}

function listOf({ items, ordered, start, loose }: Tokens.List, levelOf: LevelOf): string {
  const lines = items.map((item, n) => {
    const mark = ordered ? `${Number(start || 1) + n}. ` : '- '
    const box = item.task ? (item.checked ? '☑ ' : '☐ ') : ''
    const inside = blocks(
      item.tokens.filter(({ type }) => type !== 'checkbox'),
      levelOf,
    )
    return indented(box + inside, mark, ' '.repeat(mark.length))
  })
  return lines.join(loose ? '\n\n' : '\n')
}

/** Every line below the first stands under it, so that it stays in the same item or quotation. */
const indented = (text: string, first: string, rest: string): string =>
  (first + text.split('\n').join(`\n${rest}`)).replace(/[ ]+$/gm, '')

/** A fence that is longer than any in the code. */
function fenced(code: string): string {
  const longest = Math.max(2, ...[...code.matchAll(/`+/g)].map(([ticks]) => ticks.length))
  const fence = '`'.repeat(longest + 1)
  return `${fence}\n${code}\n${fence}`
}

function tableOf({ header, rows }: Tokens.Table): string {
  const line = (cells: readonly Tokens.TableCell[]) => `| ${cells.map((cell) => cellOf(cell)).join(' | ')} |`
  return [line(header), `|${' --- |'.repeat(header.length)}`, ...rows.map(line)].join('\n')
}

const cellOf = ({ tokens }: Tokens.TableCell): string =>
  inline(tokens)
    .replace(LINE_END, ' ')
    .replace(/(?<!\\)\|/g, '\\|')

const childrenOf = (token: Token): Token[] | undefined => ('tokens' in token ? token.tokens : undefined)

const inline = (tokens: readonly Token[]): string => tokens.map(span).join('')

function span(token: Token): string {
  const inside = () => inline(childrenOf(token) ?? [])
  switch (token.type) {
    case 'strong':
      return `**${inside()}**`
    case 'em':
      return `*${inside()}*`
    case 'del':
      return `~~${inside()}~~`
    case 'br':
      return '\\\n'
    case 'codespan':
    case 'escape':
      return token.raw
    case 'link':
      return linkOf(token as Tokens.Link)
    case 'image':
    case 'html':
      return plainMarkdown(token.text)
    default:
      return childrenOf(token) ? inside() : token.raw.replace(/[<>]/g, '\\$&')
  }
}

function linkOf({ href, tokens }: Tokens.Link): string {
  const words = inline(tokens)
  const address = safeLink(href)
  if (address === undefined) return words
  return words.trim() === '' ? `<${address}>` : `[${words}](<${address}>)`
}
