import type { Colours, Role, Scheme } from './colours.js'
import { contrastOf } from './contrast.js'

/** WCAG 2.2: text (1.4.3), and what must be seen to be used (1.4.11). */
const TEXT = 4.5
const SHAPE = 3

/** Grounds that text may stand on. */
const PAPERS = ['paper', 'surface', 'sunk', 'warm'] as const
const PALE = ['act-pale', 'now-pale', 'met-pale', 'missing-pale'] as const

/**
 * What the style sheet lays upon what, and how much it must stand out. A colour that is not here carries no
 * meaning of its own: lines are thin, and where a plank is lit, words say so.
 */
const PAIRS: readonly (readonly [Role, readonly Role[], number])[] = [
  ['ink', [...PAPERS, ...PALE, 'ins', 'del'], TEXT],
  ['soft', [...PAPERS, 'act-pale', 'now-pale'], TEXT],
  ['act', [...PAPERS, ...PALE], TEXT],
  ['act-strong', [...PAPERS, 'act-pale'], TEXT],
  ['now-ink', ['paper', 'surface', 'warm', 'now-pale'], TEXT],
  ['met', ['paper', 'surface', 'sunk', 'met-pale'], TEXT],
  ['missing', ['paper', 'surface', 'sunk', 'missing-pale'], TEXT],
  ['on-act', ['act', 'act-strong'], TEXT],
  ['on-now', ['now'], TEXT],
  ['on-met', ['met'], TEXT],
  ['on-missing', ['missing'], TEXT],
  ['on-night', ['night'], TEXT],
  ['night-soft', ['night'], TEXT],
  ['field', ['paper', 'surface', 'sunk'], SHAPE],
  ['focus', [...PAPERS, ...PALE], SHAPE],
]

/** Two colours that are too alike to be told apart by everybody. */
export interface Faint {
  readonly scheme: keyof Scheme
  readonly role: Role
  readonly ground: Role
  /** What it is, rounded down, so that 4.49 is not told as 4.5. */
  readonly ratio: number
  readonly needed: number
}

/** Every pair that does not stand out enough, in light and in dark. */
export const checkColours = ({ light, dark }: Scheme): Faint[] => [
  ...faintIn('light', light),
  ...faintIn('dark', dark),
]

function faintIn(scheme: keyof Scheme, colours: Colours): Faint[] {
  return PAIRS.flatMap(([role, grounds, needed]) =>
    grounds
      .map((ground) => ({ ground, ratio: contrastOf(colours[role], colours[ground]) }))
      .filter(({ ratio }) => ratio < needed)
      .map(({ ground, ratio }) => ({ scheme, role, ground, ratio: Math.floor(ratio * 100) / 100, needed })),
  )
}
