import { attribute, type Html, html, htmlLines, trusted } from '../html.js'
import { LIMITS } from '../limits.js'
import { readXmlText, type XmlElement } from '../xml/read-xml.js'

/**
 * A mark is made of shapes: no script, no style sheet, no text and nothing that is fetched from elsewhere.
 */
const SHAPES = new Set(['g', 'path', 'rect', 'circle', 'ellipse', 'line', 'polyline', 'polygon'])
/** Says something about the picture and draws nothing. */
const SILENT = new Set(['title', 'desc', 'metadata', 'sodipodi:namedview'])
const PLACES = [
  'd',
  'x',
  'y',
  'x1',
  'y1',
  'x2',
  'y2',
  'cx',
  'cy',
  'r',
  'rx',
  'ry',
  'width',
  'height',
  'points',
]
const PAINT = ['fill', 'fill-rule', 'fill-opacity', 'clip-rule', 'opacity', 'stroke', 'stroke-width']
const LINES = ['stroke-linecap', 'stroke-linejoin', 'stroke-miterlimit', 'stroke-opacity', 'stroke-dasharray']
/** Coordinates, colours and words; no address of anything. */
const VALUE = /^[\w\s#%.,()+-]*$/

export interface Mark {
  /** In a page: as high as a line, and hidden from screen readers, since the name stands beside it. */
  readonly inPage: Html
  /** As a file of its own. */
  readonly file: string
}

/** What in an SVG cannot be used. */
export class MarkError extends Error {
  override readonly name = 'MarkError'
}

type Attributes = Readonly<Record<string, string>>
/** An SVG file, written anew from the shapes in it. @throws MarkError naming what else is in it. */
export function readMark(svg: string): Mark {
  if (Buffer.byteLength(svg) > LIMITS.logo) throw new MarkError(`has more than ${LIMITS.logo} bytes`)
  const root = rootOf(svg)
  const viewBox = boxOf(root.attributes)
  const outer = paintOf(root.attributes)
  const inner = shapesIn(root.children)
  if (inner.length === 0) throw new MarkError('draws nothing')
  return {
    inPage: html`<svg class="mark own" viewBox="${viewBox}" aria-hidden="true"${outer}>${inner}</svg>`,
    file: htmlLines`<svg xmlns="http://www.w3.org/2000/svg" viewBox="${viewBox}"${outer}>${inner}</svg>\n`
      .text,
  }
}

function rootOf(svg: string): XmlElement {
  try {
    const root = readXmlText(svg, { removeNSPrefix: false })
    if (root.name === 'svg') return root
  } catch (cause) {
    throw new MarkError('cannot be read as plain SVG', { cause })
  }
  throw new MarkError('has no <svg> in it')
}

/** Its own box, or one as large as it says that it is. */
function boxOf({ viewBox, width, height }: Attributes): string {
  const box = viewBox ?? `0 0 ${Number.parseFloat(width ?? '')} ${Number.parseFloat(height ?? '')}`
  if (!/^\s*-?[\d.]+([\s,]+-?[\d.]+){3}\s*$/.test(box)) throw new MarkError('has no viewBox')
  return box.trim()
}

function shapesIn(nodes: XmlElement['children']): Html[] {
  return nodes.flatMap((node): Html[] => {
    if (isSilent(node)) return []
    if (typeof node === 'string' || !SHAPES.has(node.name))
      throw new MarkError(
        `<${typeof node === 'string' ? 'text' : node.name}> cannot be used; only shapes can`,
      )
    const inner = shapesIn(node.children)
    const tag = trusted(node.name)
    const attributes = [placesOf(node.attributes), paintOf(node.attributes)]
    return [inner.length > 0 ? html`<${tag}${attributes}>${inner}</${tag}>` : html`<${tag}${attributes}/>`]
  })
}

/**
 * What says something about the picture, space between tags, and a room for definitions that defines nothing.
 */
const isSilent = (node: XmlElement | string): boolean =>
  typeof node === 'string'
    ? node.trim() === ''
    : SILENT.has(node.name) || (node.name === 'defs' && node.children.every(isSilent))

/** Where it lies; what drawing programs note for themselves is left out. */
const placesOf = (given: Attributes): Html[] => kept(given, [...PLACES, 'transform'])

/** How it is painted, also when that was written as style, which a page of ours does not let in. */
const paintOf = (given: Attributes): Html[] =>
  kept({ ...given, ...stylesIn(given.style ?? '') }, [...PAINT, ...LINES])

function kept(given: Attributes, names: readonly string[]): Html[] {
  return names.flatMap((name) => {
    const value = given[name]
    if (value === undefined) return []
    if (!VALUE.test(value) || /url\s*\(/i.test(value))
      throw new MarkError(`${name}="${value.slice(0, 40)}" cannot be used`)
    return [attribute(name, value)]
  })
}

const stylesIn = (style: string): Attributes =>
  Object.fromEntries(
    style.split(';').flatMap((one) => {
      const [name = '', value] = one.split(':').map((part) => part.trim())
      return value === undefined ? [] : [[name, value]]
    }),
  )
