import { dayOf } from '../dates/for-machines.js'
import { element, type Xml, xml } from '../xml/write-xml.js'
import type { Block, Span } from './blocks.js'
import { caseBlocks, caseHead } from './case-blocks.js'
import type { CaseView } from './case-view.js'
import { kindOf } from './kind-of.js'
import { pictureBlocks } from './picture-blocks.js'
import { planksOf } from './pictures.js'
import { frameOf } from './reading.js'

/** A case as a printer is given it: words and what they are, nothing of how they look. */
export interface PdfModel {
  /** Two or three letters, as typesetting knows languages. */
  readonly lang: string
  readonly date: readonly number[]
  readonly title: Span
  readonly description: string
  readonly keywords: readonly string[]
  readonly publisher: string
  readonly reference: string
  readonly kicker: string
  readonly lead: readonly Block[]
  readonly meta: readonly Block[]
  readonly blocks: readonly Block[]
  /** What is said where a sign cannot be shown. */
  readonly lost: string
  /** What the picture shows, for those who do not see it. */
  readonly picture: string
  /** The picture as SVG. */
  readonly drawing: string
  /** A photograph leads, and the picture stays away. */
  readonly hasPhoto?: true
}

/** Makes a PDF of a paper, and of the pictures that it names; a name stands for the same bytes always. */
export type Printer = (paper: PdfModel, images?: ReadonlyMap<string, Uint8Array>) => Promise<Uint8Array>

export function pdfModelOf(view: CaseView): PdfModel {
  const { document, words } = view
  const { kicker, title, lead, meta } = caseHead(view)
  const paper: PdfModel = {
    lang: mainLanguage(frameOf(document)),
    date: dayOf(document.edition.at).split('-').map(Number),
    title,
    description: document.summary?.text ?? '',
    keywords: [document.reference, ...kicker.split(' · ')].filter((word) => word !== ''),
    publisher: document.publisher,
    reference: document.reference,
    kicker,
    lead,
    meta,
    blocks: caseBlocks(view),
    lost: words.lost,
    picture: words.picture,
    drawing: drawingOf(kindOf(document), document.reference).text,
    ...(pictureBlocks(view).length > 0 && { hasPhoto: true }),
  }
  return softened(paper)
}

const mainLanguage = (language: string): string => language.split('-', 1)[0] as string

/** Longer than any line of the paper takes. */
const UNBROKEN = /[^\s\u200b]{36,}/g

/** Languages as typesetting knows them, and room to break in words without any; addresses stay whole. */
function softened<T>(value: T, key = ''): T {
  if (typeof value === 'string') {
    if (key === 'language') return mainLanguage(value) as T
    return (['text', 'label', 'kicker'].includes(key) ? breakable(value) : value) as T
  }
  if (Array.isArray(value)) return value.map((item) => softened(item, key)) as T
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, softened(inner, name)])) as T
}

const breakable = (text: string): string =>
  text.replace(UNBROKEN, (word) =>
    [...word].map((c, n) => (n > 0 && n % 24 === 0 ? `\u200b${c}` : c)).join(''),
  )

/**
 * The drawing of a case as an SVG that stands by itself.
 * @param about attributes of the drawing
 */
export function drawingOf(kind: string | undefined, reference: string, about?: Xml): Xml {
  const rects = planksOf(kind, reference).map(([x, y, width, height, degrees = 0], n) =>
    element('rect', {
      x,
      y,
      width,
      height,
      rx: 1.5,
      fill: n === 3 ? '#efa02f' : '#39386f',
      transform: `rotate(${degrees} ${x + width / 2} ${y + height / 2})`,
    }),
  )
  return xml`<svg${about} xmlns="http://www.w3.org/2000/svg" viewBox="-3 -3 102 78">${rects}</svg>`
}
