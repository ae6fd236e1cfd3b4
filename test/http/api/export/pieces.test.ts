import t from 'tap'
import type { Deps } from '../../../../src/actions/deps.js'
import { keepPieces } from '../../../../src/actions/export/export-pieces.js'

const PIECE = 192 * 1024

t.test('a package is kept while it is made: of many megabytes, one piece is in memory', async (t) => {
  let kept = 0
  const exportPieces = {
    insert: async ({ data }: { data: string }) => (kept += Buffer.from(data, 'base64').length),
  }
  const part = Buffer.alloc(100_000, 7)
  const waiting: number[] = []
  async function* content() {
    for (let n = 1; n <= 40; n += 1) {
      yield part
      waiting.push(n * part.length - kept)
    }
  }
  const deps = { collections: { exportPieces } } as unknown as Deps
  t.equal(await keepPieces(deps, { id: 'job', attempt: 1 }, content()), Math.ceil((40 * part.length) / PIECE))
  t.ok(waiting.every((bytes) => bytes >= 0 && bytes < PIECE))
  t.equal(kept, 40 * part.length)
})
