import ts from 'typescript'

/** A text that somebody reads, and where it stands in its file: a key, or a line. */
export interface Text {
  readonly key: string
  readonly text: string
}

export interface Finding extends Text {
  readonly word: string
}

/** The texts of a file, by its kind. Keys, ids and code are not texts. */
export function textsOf(file: string, content: string): Text[] {
  if (file.endsWith('.json')) return textsOfJson(JSON.parse(content))
  if (/\.(ts|js|mjs)$/.test(file)) return textsOfCode(content)
  return textsOfProse(content)
}

/** Where the words stand in the texts: whole words, whatever their case and where the line breaks. */
export function findWords(texts: readonly Text[], words: readonly string[]): Finding[] {
  const pattern = patternOf(words)
  return texts.flatMap((text) =>
    [...withoutCode(text.text).matchAll(pattern)].map(([word]) => ({
      ...text,
      word: word.toLowerCase().replace(/\s+/g, ' '),
    })),
  )
}

/** For a quick look, too: most files hold none of the words. */
export function patternOf(words: readonly string[]): RegExp {
  const choices = words.map((word) => word.replaceAll(' ', '\\s+')).join('|')
  return new RegExp(`(?<![\\p{L}\\p{N}_-])(?:${choices})(?![\\p{L}\\p{N}_-])`, 'giu')
}

/** Blanks to be filled, and names in back quotes, belong to the code. */
const withoutCode = (text: string): string => text.replace(/\{\{.*?\}\}|`[^`]*`/gs, '…')

/** What a schema lists here are ids. */
const IDS = new Set(['required', 'enum', 'const', '$ref', 'id'])

function textsOfJson(value: unknown, key = ''): Text[] {
  if (typeof value === 'string') return [{ key, text: value }]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value)
    .filter(([name]) => !IDS.has(name))
    .flatMap(([name, inner]) => textsOfJson(inner, key === '' ? name : `${key}.${name}`))
}

/** Literals of more than one word; one word alone is an id. */
function textsOfCode(content: string): Text[] {
  const source = ts.createSourceFile('', content, ts.ScriptTarget.Latest)
  const texts: Text[] = []
  const visit = (node: ts.Node): void => {
    if (isLiteral(node) && /\s/.test(node.text.trim()))
      texts.push({ key: lineOf(source, node), text: node.text })
    ts.forEachChild(node, visit)
  }
  visit(source)
  return texts
}

const isLiteral = (node: ts.Node): node is ts.LiteralLikeNode =>
  ts.isStringLiteralLike(node) ||
  ts.isTemplateHead(node) ||
  ts.isTemplateMiddle(node) ||
  ts.isTemplateTail(node)

const lineOf = (source: ts.SourceFile, node: ts.Node): string =>
  String(source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1)

/** Markdown, a line each; a fenced example is not prose. */
function textsOfProse(content: string): Text[] {
  const prose = content.replace(/^```.*?^```/gms, (code) => code.replace(/[^\n]/g, ''))
  return prose.split('\n').map((text, index) => ({ key: String(index + 1), text }))
}

/** The count may only go down, and what was gained is kept. */
export function problemOf(count: number, limit: number): string | undefined {
  if (count > limit) return 'More words than before: `npm run words` lists them.'
  if (count < limit) return 'Fewer words than before: keep it so with `npm run words -- --update`.'
  return undefined
}
