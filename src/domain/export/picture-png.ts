import { fflate } from '../packages.js'
import { type Plank, planksOf } from './pictures.js'

/** Pixels a unit: sharp on paper at the size of a postcard's corner. */
const SCALE = 6
const LEFT = -3
const TOP = -3
export const PICTURE_WIDTH = 102 * SCALE
export const PICTURE_HEIGHT = 78 * SCALE
const ROUND = 1.5
const ACT = [0x39, 0x38, 0x6f] as const
const LIT = [0xef, 0xa0, 0x2f] as const

const made = new Map<readonly Plank[], Uint8Array>()

/**
 * The picture of a kind of solution as PNG, for formats that know no drawing. Transparent around the planks.
 */
export function picturePng(kind: string | undefined): Uint8Array {
  const planks = planksOf(kind)
  const known = made.get(planks)
  if (known) return known
  const png = encode(draw(planks))
  made.set(planks, png)
  return png
}

/** Rows of RGBA, each after a byte that says how it is filtered (not). */
function draw(planks: readonly Plank[]): Uint8Array {
  const row = 1 + PICTURE_WIDTH * 4
  const pixels = new Uint8Array(row * PICTURE_HEIGHT)
  for (let y = 0; y < PICTURE_HEIGHT; y += 1)
    for (let x = 0; x < PICTURE_WIDTH; x += 1)
      paint(pixels, y * row + 1 + x * 4, planks, (x + 0.5) / SCALE + LEFT, (y + 0.5) / SCALE + TOP)
  return pixels
}

function paint(pixels: Uint8Array, at: number, planks: readonly Plank[], x: number, y: number): void {
  planks.forEach((plank, n) => {
    const cover = Math.max(0, Math.min(1, 0.5 - distance(plank, x, y) * SCALE))
    if (cover === 0) return
    pixels.set(n === planks.length - 1 ? LIT : ACT, at)
    pixels[at + 3] = Math.max(pixels[at + 3] as number, Math.round(cover * 255))
  })
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

function encode(pixels: Uint8Array): Uint8Array {
  const head = new Uint8Array(13)
  const view = new DataView(head.buffer)
  view.setUint32(0, PICTURE_WIDTH)
  view.setUint32(4, PICTURE_HEIGHT)
  head.set([8, 6, 0, 0, 0], 8)
  const signature = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)
  const chunks = [chunk('IHDR', head), chunk('IDAT', fflate().zlibSync(pixels, { level: 9 })), chunk('IEND')]
  return Uint8Array.from([signature, ...chunks].flatMap((part) => [...part]))
}

function chunk(name: string, data: Uint8Array = new Uint8Array()): Uint8Array {
  const bytes = new Uint8Array(12 + data.length)
  const view = new DataView(bytes.buffer)
  view.setUint32(0, data.length)
  bytes.set(new TextEncoder().encode(name), 4)
  bytes.set(data, 8)
  view.setUint32(8 + data.length, checksum(bytes.subarray(4, 8 + data.length)))
  return bytes
}

/** CRC-32, as PNG wants it. */
function checksum(bytes: Uint8Array): number {
  let crc = 0xffffffff
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1
  }
  return ~crc >>> 0
}
