/** What a template is made of. A tag without its other half, a comment and a document type are a `tag`. */
export type TemplateNode = { readonly kind: 'text' | 'hole' | 'tag'; readonly text: string } | TemplateElement

export interface TemplateElement {
  readonly kind: 'element'
  readonly name: string
  /** Of the first tag, what follows its name. */
  readonly rest: string
  children: TemplateNode[]
  /** The end tag; empty when there is none. */
  end: string
}

const VOID = new Set('area base br col embed hr img input link meta source track wbr'.split(' '))
const TAG = new RegExp(
  [
    '<!--[\\s\\S]*?-->',
    '<![^>]*>',
    '</([a-zA-Z][\\w-]*)[^>]*>',
    '<([a-zA-Z][\\w-]*)((?:"[^"]*"|\'[^\']*\'|[^>"\'])*)>',
  ].join('|'),
  'g',
)
const PIECE = /[\uE000-\uEFFF]|[^\uE000-\uEFFF]+/g

export function parseTemplate(source: string): TemplateElement {
  const root: TemplateElement = { kind: 'element', name: '', rest: '', children: [], end: '' }
  const open = [root]
  let at = 0
  for (const match of source.matchAll(TAG)) {
    addText(open, source.slice(at, match.index))
    at = match.index + match[0].length
    addTag(open, match)
  }
  addText(open, source.slice(at))
  while (open.length > 1) leaveOpen(open)
  return root
}

const innermost = (open: readonly TemplateElement[]): TemplateElement => open.at(-1) as TemplateElement

function addText(open: readonly TemplateElement[], text: string): void {
  for (const piece of text.match(PIECE) ?? [])
    innermost(open).children.push({ kind: /[\uE000-\uEFFF]/.test(piece) ? 'hole' : 'text', text: piece })
}

function addTag(open: TemplateElement[], [text, ended, name, rest = '']: RegExpExecArray): void {
  if (name !== undefined) {
    const element: TemplateElement = { kind: 'element', name, rest, children: [], end: '' }
    innermost(open).children.push(element)
    if (!VOID.has(name) && !rest.endsWith('/')) open.push(element)
  } else if (open.some((element) => element.name === ended)) {
    while (innermost(open).name !== ended) leaveOpen(open)
    innermost(open).end = text
    open.pop()
  } else innermost(open).children.push({ kind: 'tag', text })
}

/** The children of an element without its end stand beside it. */
function leaveOpen(open: TemplateElement[]): void {
  const element = open.pop() as TemplateElement
  innermost(open).children.push(...element.children)
  element.children = []
}

export const flatNode = (node: TemplateNode): string =>
  node.kind === 'element'
    ? `<${node.name}${node.rest}>${node.children.map(flatNode).join('')}${node.end}`
    : node.text
