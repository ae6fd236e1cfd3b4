import ts from 'typescript'
import { withoutLayout } from '../../src/domain/html-layout.js'
import { parseTemplate } from './parse-template.js'
import { indentOf, type LayOut, Printer, restOfLine, STEP, WIDTH } from './printer.js'
import { codePieces, flatTemplate, isHtml, rawParts, sourceOf } from './template-source.js'
import { hasLines, unitsOf } from './units.js'

/**
 * A module with its HTML templates laid out as HTML is read: an element a line, within the width of the code.
 * The code itself is its own formatter's work; the two are run in turn until nothing changes.
 * @throws when a page would not be the same
 */
export function layOutTemplates(file: string, code: string): string {
  if (!code.includes('html`')) return code
  const source = parse(file, code)
  let text = ''
  for (const piece of codePieces(source, 0, code.length)) {
    if (typeof piece === 'string') text += piece
    else {
      const line = text.slice(text.lastIndexOf('\n') + 1)
      text += layOut(piece, indentOf(line), line.length, restOfLine(code, piece.getEnd()))
    }
  }
  if (contentOf(parse(file, text)) !== contentOf(source)) throw new Error(`${file}: the page would change`)
  return text
}

const parse = (file: string, code: string): ts.SourceFile =>
  ts.createSourceFile(file, code, ts.ScriptTarget.Latest, true)

const layOut: LayOut = (template, indent, column, after) => {
  const { text, holes } = sourceOf(template)
  const flat = flatTemplate(template)
  const root = parseTemplate(text)
  const isShort = !flat.includes('\n') && column + flat.length + after <= WIDTH
  if (isShort && !hasLines(root)) return flat
  const units = unitsOf(root.children)
  const printer = new Printer(holes, column, layOut)
  printer.put('html`')
  if (/^ | $/.test(text) || (units.length < 2 && !text.includes('<'))) printer.nodes(root.children, indent)
  else {
    for (const unit of units) {
      printer.line(indent + STEP)
      printer.nodes(unit, indent + STEP)
    }
    printer.line(indent)
  }
  printer.put('`')
  return printer.text
}

/** What all templates of a module say, without how they are laid out. */
function contentOf(source: ts.SourceFile): string {
  const contents: string[] = []
  const visit = (node: ts.Node): void => {
    if (isHtml(node)) contents.push(JSON.stringify(withoutLayout(rawParts(node))))
    ts.forEachChild(node, visit)
  }
  visit(source)
  return contents.join('\n')
}
