import type { ExportJob } from '../../domain/types.gen.js'
import type { Deps } from '../deps.js'

type Kept = Pick<Deps, 'collections'>
type Attempt = Pick<ExportJob, 'id' | 'attempt'>

/** Bytes of one piece: well below what any engine takes as a document. */
const PIECE = 192 * 1024

const idOf = ({ id, attempt }: Attempt, n: number): string => `${id}.${attempt}.${n}`

/** Keeps a file while it is written, piece by piece. @returns how many pieces. */
export async function keepPieces(
  { collections }: Kept,
  job: Attempt,
  content: AsyncIterable<Uint8Array>,
): Promise<number> {
  let waiting: Uint8Array[] = []
  let bytes = 0
  let n = 0
  const keep = async (piece: Buffer): Promise<void> => {
    await collections.exportPieces.insert({ id: idOf(job, n), data: piece.toString('base64') })
    n += 1
  }
  for await (const part of content) {
    waiting.push(part)
    bytes += part.length
    if (bytes < PIECE) continue
    const all = Buffer.concat(waiting)
    let at = 0
    for (; all.length - at >= PIECE; at += PIECE) await keep(all.subarray(at, at + PIECE))
    waiting = [all.subarray(at)]
    bytes = all.length - at
  }
  if (bytes > 0) await keep(Buffer.concat(waiting))
  return n
}

/** @throws Error when a piece is missing: the reader gets a cut file and no wrong one. */
export async function* readPieces({ collections }: Kept, job: ExportJob): AsyncGenerator<Buffer> {
  for (let n = 0; n < job.pieces; n += 1) {
    const piece = await collections.exportPieces.get(idOf(job, n))
    if (!piece) throw new Error(`piece ${n} of export ${job.id} is missing`)
    yield Buffer.from(piece.doc.data, 'base64')
  }
}

/**
 * Takes away what all attempts have left; the first piece goes last, so that what a crash leaves is found
 * again.
 */
export async function removePieces({ collections }: Kept, { id, attempt }: Attempt): Promise<void> {
  for (let one = 1; one <= attempt; one += 1) {
    let last = 0
    while (await collections.exportPieces.get(idOf({ id, attempt: one }, last))) last += 1
    for (let n = last - 1; n >= 0; n -= 1) {
      const piece = await collections.exportPieces.get(idOf({ id, attempt: one }, n))
      if (piece) await collections.exportPieces.remove(piece.doc.id, piece.version)
    }
  }
}
