import { createReadStream } from 'node:fs'
import type { Collections } from '../storage/collections.js'
import { DuplicateError } from '../storage/port.js'
import type { OwnDefinition } from '../types.gen.js'
import type { DocumentCheck } from './document-checks.js'
import { COLLECTIONS, type Header, noCounts, total } from './format.js'
import { ArchiveError, type NumberedRow, readArchive } from './read-archive.js'

/** How many documents are on their way to the store at once; an engine may write them together. */
const AT_ONCE = 64

export type Pass = 'check' | 'write'
/** The keys of ideas and cases are made with the definitions, which have to be in force before. */
export type OnDefinitions = (owns: readonly OwnDefinition[]) => void
export type OnProgress = (pass: Pass, documents: number, expected: number) => void

/** True when nothing has been kept here yet. Sessions count as well: someone is signed in. */
export async function isEmpty(collections: Collections): Promise<boolean> {
  for (const name of COLLECTIONS) if ((await collections[name].size()) > 0) return false
  return true
}

/**
 * Puts an archive into an empty store. The whole file is read and checked before the first document is
 * written, so that a cut, altered or wrong archive leaves no trace.
 * @returns how many documents were written.
 * @throws ArchiveError naming the line.
 */
export async function importArchive(
  file: string,
  collections: Collections,
  check: DocumentCheck,
  onProgress: OnProgress = () => {},
  onDefinitions: OnDefinitions = () => {},
): Promise<number> {
  const owns: OwnDefinition[] = []
  await eachBatch(file, 'check', onProgress, async (rows) => {
    for (const row of rows) {
      refuseWrong(row, check)
      if (row.collection === 'definitions') owns.push(row.doc as OwnDefinition)
    }
  })
  onDefinitions(owns)
  return eachBatch(file, 'write', onProgress, async (rows) => {
    await Promise.all(rows.map((row) => restore(row, collections)))
  })
}

async function eachBatch(
  file: string,
  pass: Pass,
  onProgress: OnProgress,
  handle: (rows: readonly NumberedRow[]) => Promise<void>,
): Promise<number> {
  let expected = total(noCounts())
  const onHeader = (header: Header) => {
    expected = total(header.counts)
  }
  let batch: NumberedRow[] = []
  let documents = 0
  const flush = async () => {
    await handle(batch)
    documents += batch.length
    batch = []
    onProgress(pass, documents, expected)
  }
  for await (const row of readArchive(createReadStream(file), onHeader)) {
    batch.push(row)
    if (batch.length === AT_ONCE) await flush()
  }
  await flush()
  return documents
}

function refuseWrong(row: NumberedRow, check: DocumentCheck): void {
  const [problem] = check(row.collection, row.doc)
  if (problem)
    throw new ArchiveError('wrongDocument', row.line, `${row.collection} ${row.doc.id}: ${problem}`)
}

async function restore({ collection, doc, ord, line }: NumberedRow, collections: Collections): Promise<void> {
  try {
    // The collection's name and its documents' shape belong together: the check has just proven it.
    await collections[collection].restore(doc as never, ord)
  } catch (error) {
    if (error instanceof DuplicateError)
      throw new ArchiveError('twice', line, `${collection} ${doc.id}: ${error.key}`)
    throw error
  }
}
