import { createHash } from 'node:crypto'
import { crc32, inflateSync } from 'node:zlib'
import t from 'tap'
import { PICTURE_HEIGHT, PICTURE_WIDTH, picturePng } from '../../../src/domain/export/picture-png.js'

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

t.test('the picture is a whole PNG of the same pixels as ever', (t) => {
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
  t.equal(
    createHash('sha256').update(rows).digest('hex'),
    '9c79655b8397c3006a17e95cc32f43767c37c5b1de0dd9610efafebf8cebecb1',
  )
  t.end()
})
