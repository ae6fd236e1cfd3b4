import type { TemplateElement, TemplateNode } from './parse-template.js'

/** Elements that readers of HTML expect on a line of their own. */
const OWN_LINE = new Set(
  (
    'address article aside blockquote body button caption col colgroup dd details dialog div dl dt fieldset ' +
    'figcaption figure footer form h1 h2 h3 h4 h5 h6 head header hr html input label legend li link main ' +
    'meta nav ol option optgroup p pre section select summary svg table tbody td textarea tfoot th thead ' +
    'title tr ul'
  ).split(' '),
)
/** Short by nature, so that they may stay on one line whatever is in them. */
const STAYS = new Set(['label', 'summary', 'svg'])

const isOwnLine = (node: TemplateNode): boolean => node.kind === 'element' && OWN_LINE.has(node.name)

/** What may not be parted: a line break beside a space, or within a sentence, would change the page. */
export function unitsOf(nodes: readonly TemplateNode[]): TemplateNode[][] {
  const units: TemplateNode[][] = []
  nodes.forEach((node, n) => {
    const before = nodes[n - 1]
    if (before && isGlued(before, node)) units.at(-1)?.push(node)
    else units.push([node])
  })
  return units
}

function isGlued(before: TemplateNode, node: TemplateNode): boolean {
  if (node.kind === 'text') return !isOwnLine(before) || node.text.startsWith(' ')
  if (before.kind === 'text') return !isOwnLine(node) || before.text.endsWith(' ')
  return false
}

/** Whether it has several lines even where one would be long enough. */
export const isOnLines = (node: TemplateNode): boolean =>
  node.kind === 'element' && (hasLines(node) || node.children.some(isOnLines))

export function hasLines(element: TemplateElement): boolean {
  if (element.children.some(isOnLines)) return true
  if (STAYS.has(element.name)) return false
  const units = unitsOf(element.children)
  return units.length > 1 && units.some((unit) => unit.some(isOwnLine))
}
