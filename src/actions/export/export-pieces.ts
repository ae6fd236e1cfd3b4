import type { ExportJob } from '../../domain/types.gen.js'
import type { Deps } from '../deps.js'
import { inSlices } from '../in-slices.js'

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

/** Names of pieces that are looked up together. */
const LOOKED_UP = 100
/** A piece is written once and never changed. */
const FIRST_VERSION = 1

/**
 * Takes away what all attempts have left, without reading it; the first piece goes last, so that what a crash
 * leaves is found again. Others are served meanwhile.
 */
export async function removePieces(deps: Pick<Deps, 'collections' | 'store'>, job: Attempt): Promise<void> {
  for (let attempt = 1; attempt <= job.attempt; attempt += 1) {
    const ids = await keptIds(deps, { id: job.id, attempt })
    for await (const id of inSlices(ids.reverse()))
      await deps.collections.exportPieces.remove(id, FIRST_VERSION)
  }
}

async function keptIds({ store }: Pick<Deps, 'store'>, job: Attempt): Promise<string[]> {
  const ids: string[] = []
  for (;;) {
    const names = Array.from({ length: LOOKED_UP }, (_, n) => idOf(job, ids.length + n))
    const versions = await store.versions(names.map((id) => ({ collection: 'exportPieces', id })))
    const end = versions.indexOf(null)
    ids.push(...(end === -1 ? names : names.slice(0, end)))
    if (end !== -1) return ids
  }
}
