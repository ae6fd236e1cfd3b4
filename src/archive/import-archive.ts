import { createReadStream } from 'node:fs'
import { basename } from 'node:path'
import type { OwnDefinition } from '../domain/types.gen.js'
import { inBatches } from '../storage/batches.js'
import { DuplicateError } from '../storage/errors.js'
import type { Collection, Meta } from '../storage/port.js'
import { COLLECTION_NAMES, type CollectionName, type Collections } from '../storage/register.js'
import type { DocumentCheck } from './document-checks.js'
import { emptyStore } from './empty-store.js'
import { type Header, total } from './format.js'
import { markImport, unmarkImport } from './import-mark.js'
import { ArchiveError, type NumberedRow, readArchive } from './read-archive.js'

/** Documents that are written together, and about how many characters they may have. */
const AT_ONCE = 256
const MOST_TEXT = 1_000_000

export type Pass = 'check' | 'write'
export type OnProgress = (pass: Pass, documents: number, expected: number) => void

export interface Importing {
  readonly meta: Meta
  readonly collections: Collections
  readonly check: DocumentCheck
  readonly now: Date
  /** Into a store that an earlier import has left half filled. */
  readonly again?: boolean
  readonly onProgress?: OnProgress
  /** The keys of ideas and cases are made with the definitions, which have to be in force before. */
  readonly onDefinitions?: (owns: readonly OwnDefinition[]) => void
}

/** True when nothing has been kept here yet. Sessions count as well: someone is signed in. */
export async function isEmpty(collections: Collections): Promise<boolean> {
  for (const name of COLLECTION_NAMES)
    if ((await collections[name].find({ limit: 1 })).items.length > 0) return false
  return true
}

/**
 * Puts an archive into an empty store, or anew into one that an earlier import has left half filled: all of
 * it or nothing. The whole file is read and checked before the first document is written. From then until the
 * last one the store is marked, and whoever opens it is told.
 * @returns how many documents were written.
 * @throws ArchiveError naming the line.
 */
export async function importArchive(file: string, importing: Importing): Promise<number> {
  const { meta, collections, now, again = false, onDefinitions } = importing
  const owns = await checkAll(file, importing)
  const mark = { file: basename(file), began: now.toISOString() }
  if (await markImport(meta, mark, again)) await emptyStore(collections)
  onDefinitions?.(owns)
  const documents = await writeAll(file, importing).catch(async (error: unknown) => {
    // What cannot be undone either stays marked.
    await emptyStore(collections)
    await unmarkImport(meta)
    throw error
  })
  await unmarkImport(meta)
  return documents
}

/** @returns the own definitions in the archive. */
async function checkAll(file: string, { check, onProgress }: Importing): Promise<readonly OwnDefinition[]> {
  const owns: OwnDefinition[] = []
  await eachBatch(file, 'check', onProgress, async (rows) => {
    for (const row of rows) {
      refuseWrong(row, check)
      if (row.collection === 'definitions') owns.push(row.doc as OwnDefinition)
    }
  })
  return owns
}

const writeAll = (file: string, { collections, onProgress }: Importing): Promise<number> =>
  eachBatch(file, 'write', onProgress, async (rows) => {
    for (const name of new Set(rows.map(({ collection }) => collection)))
      await restore(
        name,
        rows.filter(({ collection }) => collection === name),
        collections,
      )
  })

async function eachBatch(
  file: string,
  pass: Pass,
  onProgress: OnProgress = () => {},
  handle: (rows: readonly NumberedRow[]) => Promise<void>,
): Promise<number> {
  let expected = 0
  const onHeader = (header: Header) => {
    expected = total(header.counts)
  }
  let documents = 0
  for await (const rows of inBatches(
    readArchive(createReadStream(file), onHeader),
    AT_ONCE,
    lengthOf,
    MOST_TEXT,
  )) {
    await handle(rows)
    documents += rows.length
    onProgress(pass, documents, expected)
  }
  return documents
}

function refuseWrong(row: NumberedRow, check: DocumentCheck): void {
  const [problem] = check(row.collection, row.doc)
  if (problem)
    throw new ArchiveError('wrongDocument', row.line, `${row.collection} ${row.doc.id}: ${problem}`)
}

const lengthOf = ({ length }: NumberedRow): number => length

async function restore(
  name: CollectionName,
  rows: readonly NumberedRow[],
  collections: Collections,
): Promise<void> {
  // The collection's name and its documents' shape belong together: the check has just proven it.
  const into = collections[name] as unknown as Collection<{ readonly id: string }>
  const placed = rows.flatMap(({ doc, ord }) => (ord === undefined ? [] : [{ doc, ord }]))
  await namingLine(rows, into.restoreMany(placed))
  // What an earlier version kept otherwise has no place of its own.
  const others = rows.filter(({ ord }) => ord === undefined)
  await Promise.all(others.map((row) => namingLine([row], into.insert(row.doc))))
}

async function namingLine(rows: readonly NumberedRow[], write: Promise<unknown>): Promise<void> {
  try {
    await write
  } catch (error) {
    if (!(error instanceof DuplicateError)) throw error
    // Of two with the same id, the latter is refused.
    const row = rows.findLast(({ doc }) => doc.id === error.id) ?? (rows[0] as NumberedRow)
    throw new ArchiveError('twice', row.line, `${row.collection} ${row.doc.id}: ${error.key}`)
  }
}
