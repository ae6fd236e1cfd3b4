import { isTooWild } from '../markdown.js'

/** A piece of a text: words to translate, or a mark of Markdown that must come through as it is. */
export type Token =
  | { readonly kind: 'text'; readonly text: string }
  /** `open` and `close` go around words, `whole` stands alone. */
  | { readonly kind: 'open' | 'close' | 'whole'; readonly text: string; readonly pair: number }

/** Longer runs of marks belong to no sentence; the bound keeps hostile texts quick. */
const REACH = '{1,1500}?'

/**
 * What Markdown marks within a sentence, the longer mark first: escapes, code, addresses, pictures and links,
 * strong, emphasis, struck, line breaks.
 */
const MARKS = new RegExp(
  [
    /(?<escape>\\[!-/:-@[-`{-~])/,
    /(?<code>(?<ticks>`+)(?!`).{1,500}?(?<!`)\k<ticks>(?!`))/,
    /(?<address><(?:https?:\/\/|mailto:)[^\s<>]{1,500}>|https?:\/\/[^\s<>()[\]"'”’»*_`]{0,500}[^\s<>()[\]"'”’»*_`.,;:!?])/,
    /(?<linkOpen>!?\[)(?<linkText>[^[\]\n]{1,500})(?<linkClose>\]\((?:[^\s()]|\([^\s()]{0,200}\)){0,500}(?:\s"[^"\n]{0,200}")?\))/,
    new RegExp(`(?<strong>\\*\\*|__|~~)(?=\\S)(?<strongText>.${REACH})(?<=\\S)\\k<strong>`, 's'),
    new RegExp(
      `(?<em>\\*|(?<![\\p{L}\\p{N}])_)(?=[^\\s*_])(?<emText>.${REACH})(?<=[^\\s*_])\\k<em>(?![\\p{L}\\p{N}*_])`,
      's',
    ),
    // Their other half stands in another sentence.
    /(?<![*_~])(?<lone>\*\*|__|~~)(?![*_~])|(?<loneLink>\]\([^\s()]{1,500}\))/,
    /(?<line>(?<![ \t])[ \t]*(?:\r?\n[ \t]*)+)/,
  ]
    .map(({ source }) => source)
    .join('|'),
  'gsu',
)

/**
 * The words and marks of a text; joined, they are the text again. One pair of marks is nested in another or
 * beside it.
 */
export function tokensOf(text: string): Token[] {
  if (isTooWild(text)) return text === '' ? [] : [{ kind: 'text', text }]
  let pairs = 0
  const scan = (piece: string): Token[] => {
    const found: Token[] = []
    let done = 0
    for (const match of piece.matchAll(MARKS)) {
      const around = marksOf(match)
      if (around === undefined) continue
      found.push(...words(piece.slice(done, match.index)))
      done = match.index + match[0].length
      pairs += 1
      const pair = pairs
      if (typeof around === 'string') found.push({ kind: 'whole', text: around, pair })
      else {
        const [open, inside, close] = around
        found.push({ kind: 'open', text: open, pair }, ...scan(inside), { kind: 'close', text: close, pair })
      }
    }
    return [...found, ...words(piece.slice(done))]
  }
  return scan(text)
}

const words = (text: string): Token[] => (text === '' ? [] : [{ kind: 'text', text }])

/**
 * A mark that stands alone, or what opens, what is inside, and what closes. An escape is left with its words.
 */
function marksOf({
  0: whole,
  groups = {},
}: RegExpMatchArray): string | readonly [string, string, string] | undefined {
  const { escape, linkOpen, linkText = '', linkClose = '', strong, strongText = '', em, emText = '' } = groups
  if (escape !== undefined) return undefined
  if (linkOpen !== undefined) return [linkOpen, linkText, linkClose]
  if (strong !== undefined) return [strong, strongText, strong]
  if (em !== undefined) return [em, emText, em]
  return whole
}

export const joined = (tokens: readonly { readonly text: string }[]): string =>
  tokens.map(({ text }) => text).join('')
