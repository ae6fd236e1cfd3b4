import type { Collections } from '../storage/collections.js'
import { type CollectionName, rowOf } from '../storage/register.js'
import {
  ARCHIVED,
  type Counts,
  countIn,
  type EndMark,
  FORMAT,
  type Header,
  isArchived,
  noCounts,
  type Row,
  startHash,
  VERSION,
} from './format.js'

/** Lines are handed on in pieces of about this many characters: a document a write would be slow. */
const PIECE = 256 * 1024

/**
 * Everything in the store as an archive, piece by piece: memory does not grow with the number of documents.
 * @param written is called with the number of documents so far.
 */
export async function* writeArchive(
  collections: Collections,
  now: Date,
  written: (documents: number) => void = () => {},
): AsyncGenerator<string> {
  const hash = startHash()
  const counts = noCounts()
  let documents = 0
  let piece = lineOf(await headerOf(collections, now))
  for await (const row of rowsOf(collections)) {
    countIn(counts, row.collection)
    documents += 1
    piece += lineOf(row)
    if (piece.length < PIECE) continue
    hash.update(piece)
    yield piece
    piece = ''
    written(documents)
  }
  hash.update(piece)
  const end: EndMark = { end: true, counts, sha256: hash.digest('hex') }
  yield piece + lineOf(end)
  written(documents)
}

const lineOf = (value: object): string => `${JSON.stringify(value)}\n`

async function headerOf(collections: Collections, now: Date): Promise<Header> {
  return {
    format: FORMAT,
    version: VERSION,
    exported: now.toISOString(),
    counts: await countAll(collections),
  }
}

/** How many documents an archive of this store has. */
export async function countAll(collections: Collections): Promise<Counts> {
  const counts = noCounts()
  for (const name of ARCHIVED) counts[name] = await countOf(collections, name)
  return counts
}

/** Where some are left out, there are few: they are looked at. */
async function countOf(collections: Collections, name: CollectionName): Promise<number> {
  if (rowOf(name).archive === 'all') return collections[name].size()
  let n = 0
  for await (const { doc } of collections[name].scan()) if (isArchived(name, doc)) n += 1
  return n
}

/** One engine keeps the id apart: the same store is the same archive, whichever engine it lies in. */
const idFirst = <T extends { readonly id: string }>({ id, ...rest }: T) => ({ id, ...rest })

async function* rowsOf(collections: Collections): AsyncGenerator<Row> {
  for (const collection of ARCHIVED) {
    for await (const { doc, ord } of collections[collection].scan()) {
      if (isArchived(collection, doc)) yield { collection, ord, doc: idFirst(doc) }
    }
  }
}
