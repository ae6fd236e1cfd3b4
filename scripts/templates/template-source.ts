import ts from 'typescript'
import { withoutLayout } from '../../src/domain/html-layout.js'

/** A template as one text: each thing that is filled in is one private-use character. */
export interface TemplateSource {
  readonly text: string
  readonly holes: readonly ts.Expression[]
}

export type Template = ts.TaggedTemplateExpression

const FIRST_HOLE = 0xe000
const HOLE = /[\uE000-\uEFFF]/g

export const isHole = (char: string | undefined): boolean =>
  char !== undefined && char >= '\uE000' && char < '\uF000'

export const isHtml = (node: ts.Node): node is Template =>
  ts.isTaggedTemplateExpression(node) && node.tag.getText() === 'html'

/** What stands between what is filled in, as it is written. */
export function rawParts({ template }: Template): string[] {
  if (ts.isNoSubstitutionTemplateLiteral(template)) return [template.rawText ?? '']
  return [template.head.rawText ?? '', ...template.templateSpans.map(({ literal }) => literal.rawText ?? '')]
}

export function sourceOf(node: Template): TemplateSource {
  const { template } = node
  const holes = ts.isTemplateExpression(template)
    ? template.templateSpans.map(({ expression }) => expression)
    : []
  const parts = withoutLayout(rawParts(node))
  const marked = parts.map((part, n) =>
    n < holes.length ? part + String.fromCharCode(FIRST_HOLE + n) : part,
  )
  return { text: marked.join(''), holes }
}

export const holeAt = (holes: readonly ts.Expression[], char: string): ts.Expression =>
  holes[char.charCodeAt(0) - FIRST_HOLE] as ts.Expression

/** On one line; what is filled in and has lines of its own is a line break. */
export const filledIn = (text: string, holes: readonly ts.Expression[]): string =>
  text.replace(HOLE, (char) => {
    const code = onOneLine(holeAt(holes, char))
    return code === undefined ? '\n' : `\${${code}}`
  })

export function flatTemplate(node: Template): string {
  const { text, holes } = sourceOf(node)
  return `html\`${filledIn(text, holes)}\``
}

/** Code with its templates on one line each; undefined when the code itself has line breaks. */
export function onOneLine(code: ts.Node): string | undefined {
  const isBroken = codePieces(code).some((piece) => typeof piece === 'string' && piece.includes('\n'))
  if (isBroken) return undefined
  return codePieces(code)
    .map((piece) => (typeof piece === 'string' ? piece : flatTemplate(piece)))
    .join('')
}

/** Code in its order: text, and the outermost templates in it. */
export function codePieces(
  code: ts.Node,
  start = code.getStart(),
  end = code.getEnd(),
): (string | Template)[] {
  const { text } = code.getSourceFile()
  const pieces: (string | Template)[] = []
  let at = start
  const visit = (node: ts.Node): void => {
    if (isHtml(node)) {
      pieces.push(text.slice(at, node.getStart()), node)
      at = node.getEnd()
    } else ts.forEachChild(node, visit)
  }
  visit(code)
  return [...pieces, text.slice(at, end)]
}
