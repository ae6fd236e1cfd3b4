import { crc32, inflateSync } from 'node:zlib'
import t from 'tap'
import { PICTURE_HEIGHT, PICTURE_WIDTH, picturePng } from '../../../src/domain/export/picture-png.js'
import { planksOf } from '../../../src/domain/export/pictures.js'

interface Chunk {
  readonly name: string
  readonly data: Buffer
  readonly sum: number
}

function* chunksOf(png: Buffer): Generator<Chunk> {
  for (let at = 8; at < png.length; ) {
    const length = png.readUInt32BE(at)
    const end = at + 8 + length
    yield {
      name: png.toString('latin1', at + 4, at + 8),
      data: png.subarray(at + 8, end),
      sum: png.readUInt32BE(end),
    }
    at = end + 4
  }
}

t.test('the drawing is a whole PNG of its planks', (t) => {
  const png = Buffer.from(picturePng(undefined, '2026-0001'))
  t.equal(png.toString('latin1', 0, 8), '\x89PNG\r\n\x1a\n')
  const chunks = [...chunksOf(png)]
  t.strictSame(
    chunks.map(({ name }) => name),
    ['IHDR', 'IDAT', 'IEND'],
  )
  for (const { name, data, sum } of chunks)
    t.equal(crc32(Buffer.concat([Buffer.from(name), data])), sum, name)
  const [head, body] = chunks
  t.strictSame([head?.data.readUInt32BE(0), head?.data.readUInt32BE(4)], [PICTURE_WIDTH, PICTURE_HEIGHT])
  const rows = inflateSync(body?.data ?? Buffer.alloc(0))
  t.equal(rows.length, (1 + PICTURE_WIDTH * 4) * PICTURE_HEIGHT)
  const alpha = (at: number) => rows[at * 4 + 4 + Math.floor(at / PICTURE_WIDTH)] ?? 0
  const painted = Array.from({ length: PICTURE_WIDTH * PICTURE_HEIGHT }, (_, at) => alpha(at))
  t.equal(alpha(0), 0, 'transparent around the planks')
  const share = painted.filter((one) => one > 127).length / painted.length
  const planks = planksOf(undefined, '2026-0001').reduce((sum, [, , w, h]) => sum + w * h, 0) / (102 * 78)
  t.ok(Math.abs(share - planks) < 0.01, `${share} is painted, ${planks} are planks`)
  t.end()
})

t.test('a case has a drawing of its own, always the same, of the same motif', (t) => {
  const kinds = ['method', 'service', 'education', 'social-enterprise', 'other']
  for (const kind of kinds) {
    const seen = new Set<string>()
    for (let n = 1; n <= 200; n += 1) {
      const planks = planksOf(kind, `2026-${String(n).padStart(4, '0')}`)
      seen.add(JSON.stringify(planks))
      for (const [x, y, width, height, degrees = 0] of planks) {
        const turn = (Math.abs(degrees) * Math.PI) / 180
        const across = (width * Math.cos(turn) + height * Math.sin(turn)) / 2
        const along = (width * Math.sin(turn) + height * Math.cos(turn)) / 2
        const [middle, centre] = [x + width / 2, y + height / 2]
        if (middle - across < -3 || middle + across > 99 || centre - along < -3 || centre + along > 75)
          t.fail(`${kind} ${n} is cut off`)
      }
    }
    t.equal(seen.size, 200, kind)
  }
  t.strictSame(planksOf('service', '2026-0042'), planksOf('service', '2026-0042'))
  t.end()
})
