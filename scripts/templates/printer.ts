import type ts from 'typescript'
import { flatNode, type TemplateElement, type TemplateNode } from './parse-template.js'
import { tagParts } from './tag-parts.js'
import { codePieces, filledIn, holeAt, isHole, onOneLine, type Template } from './template-source.js'
import { isOnLines, unitsOf } from './units.js'

export const WIDTH = 110
const STEP = 2

/** Lays out a template within code: where it begins, how far the lines are indented, what follows it. */
export type LayOut = (template: Template, indent: number, column: number, after: number) => string

const indentOf = (line: string): number => line.length - line.trimStart().length

/** Writes the nodes of one template, line by line. */
export class Printer {
  text = ''

  constructor(
    readonly holes: readonly ts.Expression[],
    readonly column: number,
    readonly layOut: LayOut,
  ) {}

  get #column(): number {
    const at = this.text.lastIndexOf('\n')
    return at < 0 ? this.column + this.text.length : this.text.length - at - 1
  }

  put(text: string): void {
    this.text += text
  }

  line(indent: number): void {
    this.text += `\n${' '.repeat(indent)}`
  }

  #fits(text: string, after = 0): boolean {
    return !text.includes('\n') && this.#column + text.length + after <= WIDTH
  }

  #flat(nodes: readonly TemplateNode[]): string {
    return filledIn(nodes.map(flatNode).join(''), this.holes)
  }

  nodes(nodes: readonly TemplateNode[], indent: number): void {
    const flat = this.#flat(nodes)
    if (!nodes.some(isOnLines) && this.#fits(flat)) this.put(flat)
    else for (const [n, node] of nodes.entries()) this.#node(node, indent, nodes[n + 1])
  }

  #node(node: TemplateNode, indent: number, next: TemplateNode | undefined): void {
    if (node.kind === 'element') this.#element(node, indent)
    else if (node.kind === 'hole') this.#hole(node.text, indent, next?.kind === 'text' ? next.text.length : 0)
    else this.put(node.text)
  }

  #element(element: TemplateElement, indent: number): void {
    const flat = this.#flat([element])
    if (!isOnLines(element) && this.#fits(flat)) this.put(flat)
    else {
      this.#startTag(element, indent)
      this.#content(element.children, indent)
      this.put(element.end)
    }
  }

  /** A space at the start or the end of an element stays within a line. */
  #content(children: readonly TemplateNode[], indent: number): void {
    const content = children.map(flatNode).join('')
    for (const [n, unit] of unitsOf(children).entries()) {
      if (n > 0 || !content.startsWith(' ')) this.line(indent + STEP)
      this.nodes(unit, indent + STEP)
    }
    if (content !== '' && !content.endsWith(' ')) this.line(indent)
  }

  #startTag(element: TemplateElement, indent: number): void {
    const { name, rest, children, end } = element
    const flat = this.#flat([{ ...element, children: [], end: '' }])
    if (this.#fits(flat, children.length > 0 ? 0 : end.length)) this.put(flat)
    else {
      this.put(`<${name}`)
      for (const part of tagParts(rest)) this.#tagPart(part, indent + STEP)
      this.line(indent)
      this.put('>')
    }
  }

  #tagPart(part: string, indent: number): void {
    this.line(indent)
    for (const char of part) {
      if (isHole(char)) this.#hole(char, indent, 0)
      else this.put(char)
    }
  }

  #hole(char: string, indent: number, after: number): void {
    const code = holeAt(this.holes, char)
    const flat = onOneLine(code)
    if (flat === undefined) this.#brokenHole(code, indent)
    else if (this.#fits(`\${${flat}}`, after)) this.put(`\${${flat}}`)
    else this.#longHole(flat, indent)
  }

  /** The formatter of code breaks further what has a line break. */
  #longHole(code: string, indent: number): void {
    this.put('${')
    this.line(indent + STEP)
    this.put(code)
    this.line(indent)
    this.put('}')
  }

  /** Code that its formatter has broken already: moved as a whole, with its templates laid out anew. */
  #brokenHole(code: ts.Expression, indent: number): void {
    const { text } = code.getSourceFile()
    const start = text.lastIndexOf('${', code.getStart())
    const shift = indent - indentOf(text.slice(text.lastIndexOf('\n', start) + 1, start + 1))
    for (const piece of codePieces(code, start, text.indexOf('}', code.getEnd()) + 1)) {
      if (typeof piece === 'string') this.put(moved(piece, shift))
      else {
        const line = this.text.slice(this.text.lastIndexOf('\n') + 1)
        const own = this.text.includes('\n') ? indentOf(line) : indent
        this.put(this.layOut(piece, own, this.#column, restOfLine(text, piece.getEnd())))
      }
    }
  }
}

const moved = (code: string, shift: number): string =>
  code.replace(/\n( *)/g, (_, spaces: string) => `\n${' '.repeat(Math.max(0, spaces.length + shift))}`)

/** How much must stand on the line that something ends on; a long rest can be broken itself. */
export function restOfLine(text: string, at: number): number {
  const end = text.indexOf('\n', at)
  const rest = (end < 0 ? text.length : end) - at
  return rest > 20 ? STEP : rest
}

export { indentOf, STEP }
