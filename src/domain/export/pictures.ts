import { createHash } from 'node:crypto'
import { attribute, type Html, html } from '../html.js'

/** x, y, width, height, degrees: a plank. */
export type Plank = readonly [number, number, number, number, number?]

/** Every picture is four planks, the last one lit: one for each kind of solution. */
const PICTURES: Readonly<Record<string, readonly [Plank, Plank, Plank, Plank]>> = {
  /** A table. */
  method: [
    [6, 28, 84, 9],
    [18, 37, 9, 31],
    [69, 37, 9, 31],
    [34, 9, 28, 9],
  ],
  /** A bench. */
  service: [
    [14, 40, 68, 9],
    [22, 49, 9, 19],
    [65, 49, 9, 19],
    [14, 18, 68, 9],
  ],
  /** An open book. */
  education: [
    [3, 19, 46, 9, 16],
    [47, 19, 46, 9, -16],
    [3, 43, 46, 9, 16],
    [47, 43, 46, 9, -16],
  ],
  /** A house. */
  'social-enterprise': [
    [5, 20, 50, 9, -32],
    [41, 20, 50, 9, 32],
    [18, 59, 60, 9],
    [43, 37, 10, 22],
  ],
  /** A ring of people. */
  other: [
    [28, 4, 40, 9],
    [28, 59, 40, 9],
    [10, 17, 9, 38],
    [77, 17, 9, 38],
  ],
}

const motifOf = (kind: string | undefined): readonly Plank[] =>
  (kind !== undefined && Object.hasOwn(PICTURES, kind) && PICTURES[kind]) ||
  (PICTURES.other as readonly Plank[])

/**
 * The four planks of a kind of solution (code of `solutionKind`), for formats that draw by themselves. Built
 * by hand, as it were: each case (its reference) lays them a little differently, always the same way.
 */
export function planksOf(kind: string | undefined, reference: string): readonly Plank[] {
  const bytes = createHash('sha256').update(reference).digest()
  const isMirrored = ((bytes[0] as number) & 1) === 1
  return motifOf(kind).map(([x, y, width, height, turn = 0], n) => {
    /** From -1 to 1. */
    const chance = (part: number): number => (bytes[1 + n * 5 + part] as number) / 127.5 - 1
    const w = width * (1 + chance(0) * 0.1)
    const h = height * (1 + chance(1) * 0.1)
    const left = x + (width - w) / 2 + chance(2) * 3
    const degrees = turn + chance(4) * 4
    return [
      tenth(isMirrored ? WIDE - left - w : left),
      tenth(y + (height - h) / 2 + chance(3) * 1.5),
      tenth(w),
      tenth(h),
      tenth(isMirrored ? -degrees : degrees),
    ]
  })
}

/** Planks lie between 0 and this, before each is moved a little. */
const WIDE = 96
const tenth = (value: number): number => Math.round(value * 10) / 10

/**
 * The drawing of a case, by its kind of solution (code of `solutionKind`) and its reference. It says nothing
 * that the words do not, so it is hidden from screen readers.
 */
export function picture(kind: string | undefined, reference: string): Html {
  const planks = planksOf(kind, reference)
  return html`<svg class="four" viewBox="-3 -3 102 78" aria-hidden="true">${planks.map(plank)}</svg>`
}

function plank([x, y, width, height, degrees]: Plank, n: number): Html {
  const turned = degrees && `rotate(${degrees} ${x + width / 2} ${y + height / 2})`
  const lit = attribute('class', n === 3 && 'lit')
  return html`
    <rect
      x="${x}"
      y="${y}"
      width="${width}"
      height="${height}"
      rx="1.5"
      ${lit}
      ${attribute('transform', turned)}/
    >
  `
}

/** The mark: an open stair of four planks. */
export const MARK = html`
  <svg class="mark" viewBox="0 0 48 34" aria-hidden="true">
    <rect y="27" width="15" height="7" rx="1.5"/>
    <rect x="11" y="18" width="15" height="7" rx="1.5"/>
    <rect x="22" y="9" width="15" height="7" rx="1.5"/>
    <rect x="33" width="15" height="7" rx="1.5" class="lit"/>
  </svg>
`

/** How much of how much, as flat beads beside the words that say the same. */
export function beads(level: number, of: number): Html {
  const rects = Array.from({ length: of }, (_, n) => {
    const on = attribute('class', n < level && 'on')
    return html`<rect x="${0.75 + n * 18}" y="1.75" width="12.5" height="6.5" rx="1.5"${on}/>`
  })
  return html`<svg class="beads" viewBox="0 0 ${of * 18 - 4} 10" aria-hidden="true">${rects}</svg>`
}
