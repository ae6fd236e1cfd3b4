import { hashBytes } from '../../domain/hash.js'
import type { AttachedFile } from '../../domain/types.gen.js'
import { insertOnce } from '../../storage/insert-once.js'
import type { Deps } from '../deps.js'

type Kept = Pick<Deps, 'collections'>

/** Bytes of one piece: well below what any engine takes as a document. */
const PIECE = 192 * 1024

export const piecesFor = (size: number): number => Math.ceil(size / PIECE)

const idOf = (file: string, n: number): string => `${file}.${n}`

/**
 * Keeps the content, piece by piece, each one guarded write. The first piece comes first and goes last, so
 * that whatever is left after a crash is found by it.
 */
export async function keepContent(
  { collections, clock }: Pick<Deps, 'collections' | 'clock'>,
  idea: string,
  file: string,
  content: Uint8Array,
): Promise<void> {
  for (let n = 0; n < piecesFor(content.length); n += 1) {
    const data = Buffer.from(content.subarray(n * PIECE, (n + 1) * PIECE)).toString('base64')
    await insertOnce(collections.filePieces, {
      id: idOf(file, n),
      idea,
      file,
      n,
      at: clock().toISOString(),
      data,
    })
  }
}

/** The whole content; undefined when it is not what was attached. */
export async function readContent(
  { filePieces }: Kept['collections'],
  { id, pieces, hash }: Pick<AttachedFile, 'id' | 'pieces' | 'hash'>,
): Promise<Buffer | undefined> {
  const parts: Buffer[] = []
  for (let n = 0; n < pieces; n += 1) {
    const piece = (await filePieces.get(idOf(id, n)))?.doc
    if (!piece) return undefined
    parts.push(Buffer.from(piece.data, 'base64'))
  }
  const content = Buffer.concat(parts)
  return hashBytes(content) === hash ? content : undefined
}

/** More pieces than the largest file may have. */
const MOST = 1000

export async function removeContent({ collections }: Kept, file: string): Promise<void> {
  let last = 0
  while (last < MOST && (await collections.filePieces.get(idOf(file, last)))) last += 1
  for (let n = last - 1; n >= 0; n -= 1) {
    const piece = await collections.filePieces.get(idOf(file, n))
    if (piece) await collections.filePieces.remove(piece.doc.id, piece.version)
  }
}
