import { type Plank, planksOf } from './pictures.js'
import { writePng } from './write-png.js'

/** Pixels a unit: sharp on paper at the size of a postcard's corner. */
const SCALE = 6
const LEFT = -3
const TOP = -3
export const PICTURE_WIDTH = 102 * SCALE
export const PICTURE_HEIGHT = 78 * SCALE
const ROUND = 1.5
const ACT = [0x39, 0x38, 0x6f] as const
const LIT = [0xef, 0xa0, 0x2f] as const

/**
 * The drawing of a case as PNG, for formats that know no drawing. Transparent around the planks.
 */
export const picturePng = (kind: string | undefined, reference: string): Uint8Array =>
  writePng(PICTURE_WIDTH, PICTURE_HEIGHT, draw(planksOf(kind, reference)))

/** Rows of RGBA, each after a byte that says how it is filtered (not). */
function draw(planks: readonly Plank[]): Uint8Array {
  const row = 1 + PICTURE_WIDTH * 4
  const pixels = new Uint8Array(row * PICTURE_HEIGHT)
  planks.forEach((plank, n) => {
    const colour = n === planks.length - 1 ? LIT : ACT
    const [left, top, right, bottom] = boundsOf(plank)
    for (let y = top; y < bottom; y += 1)
      for (let x = left; x < right; x += 1) paint(pixels, y * row + 1 + x * 4, plank, colour, x, y)
  })
  return pixels
}

/** The pixels that a plank can reach, however it is turned: all others need not be looked at. */
function boundsOf([x, y, width, height]: Plank): readonly [number, number, number, number] {
  const reach = Math.hypot(width, height) / 2 + 1
  const pixel = (unit: number, origin: number, most: number): number =>
    Math.max(0, Math.min(most, Math.round((unit - origin) * SCALE)))
  const [across, along] = [x + width / 2, y + height / 2]
  return [
    pixel(across - reach, LEFT, PICTURE_WIDTH),
    pixel(along - reach, TOP, PICTURE_HEIGHT),
    pixel(across + reach, LEFT, PICTURE_WIDTH),
    pixel(along + reach, TOP, PICTURE_HEIGHT),
  ]
}

function paint(
  pixels: Uint8Array,
  at: number,
  plank: Plank,
  colour: readonly [number, number, number],
  x: number,
  y: number,
): void {
  const outside = distance(plank, (x + 0.5) / SCALE + LEFT, (y + 0.5) / SCALE + TOP)
  const cover = Math.max(0, Math.min(1, 0.5 - outside * SCALE))
  if (cover === 0) return
  pixels.set(colour, at)
  pixels[at + 3] = Math.max(pixels[at + 3] as number, Math.round(cover * 255))
}

/** How far outside a turned rectangle with round corners a point is; negative inside. */
function distance([left, top, width, height, degrees = 0]: Plank, x: number, y: number): number {
  const turn = (-degrees * Math.PI) / 180
  const dx = x - (left + width / 2)
  const dy = y - (top + height / 2)
  const across = Math.abs(dx * Math.cos(turn) - dy * Math.sin(turn)) - width / 2 + ROUND
  const along = Math.abs(dx * Math.sin(turn) + dy * Math.cos(turn)) - height / 2 + ROUND
  return Math.hypot(Math.max(across, 0), Math.max(along, 0)) + Math.min(Math.max(across, along), 0) - ROUND
}
