import { crc32, deflateSync } from 'node:zlib'

/**
 * A picture as PNG. Node packs and sums; a library (fast-png with iobuffer: half a megabyte) would bring no
 * more than the three chunks below.
 * @param rows eight bits of red, green, blue and alpha a pixel, each row after a byte that says how it is
 * filtered
 */
export function writePng(width: number, height: number, rows: Uint8Array): Uint8Array {
  const head = new Uint8Array(13)
  const view = new DataView(head.buffer)
  view.setUint32(0, width)
  view.setUint32(4, height)
  head.set([8, 6, 0, 0, 0], 8)
  const packed = deflateSync(rows, { level: 9 })
  return Uint8Array.from(
    [SIGNATURE, chunk('IHDR', head), chunk('IDAT', packed), chunk('IEND')].flatMap((part) => [...part]),
  )
}

const SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)

function chunk(name: string, data: Uint8Array = new Uint8Array()): Uint8Array {
  const bytes = new Uint8Array(12 + data.length)
  const view = new DataView(bytes.buffer)
  view.setUint32(0, data.length)
  bytes.set(new TextEncoder().encode(name), 4)
  bytes.set(data, 8)
  view.setUint32(8 + data.length, crc32(bytes.subarray(4, 8 + data.length)))
  return bytes
}
