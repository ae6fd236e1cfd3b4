import { type Actor, nameOf } from '../../domain/actor.js'
import { DomainError } from '../../domain/errors.js'
import { type MemoryTaken, sentencesOfFile, waysIn } from '../../domain/exchange/memory-file.js'
import { memoryLanguage } from '../../domain/exchange/memory-language.js'
import { type ReadMemoryFile, readTmx } from '../../domain/exchange/read-tmx.js'
import { hashBytes } from '../../domain/hash.js'
import type { MemoryFile, MemoryFileView, MemorySentence } from '../../domain/types.gen.js'
import { insertOnce } from '../../storage/insert-once.js'
import type { Collection, Count, Snapshot } from '../../storage/port.js'
import type { Deps } from '../deps.js'
import { idFrom } from '../entities.js'
import { readingLanguages } from '../translation/reading-languages.js'

/** So many are written at once; an engine may write them together. */
const AT_ONCE = 64
const PAGE = 500
const LONGEST_NAME = 100

export interface MemoryGiven {
  readonly file: Uint8Array
  readonly name: string
  /** Who made the translations. */
  readonly agency?: string | undefined
}

/**
 * Takes a translation memory in. Its sentences are offered as somebody else's, after our own. The file is
 * known by its bytes: sending it again, or once more after a crash, brings in what is not there yet and
 * doubles nothing.
 * @throws DomainError `invalid-input` at `/file`, as `readTmx`.
 */
export async function importMemory(deps: Deps, given: MemoryGiven, actor: Actor): Promise<MemoryTaken> {
  const ours = new Set(readingLanguages(deps.config, deps.definitions.texts).map(memoryLanguage))
  const read = readTmx(given.file, (language) => ours.has(language))
  // Of a file that gives nothing, nothing is kept.
  const file = await keepFile(deps, fileOf(deps, given, read, actor), read.pairs.length > 0)
  const sentences = sentencesOfFile(file, read)
  const added = await insertAll(deps.collections.memory, sentences)
  const counts = {
    added,
    known: sentences.length - added,
    doubled: read.pairs.length - sentences.length,
    refused: read.refused.length,
  }
  const some = Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0))
  return { file, counts: some, refused: read.refused }
}

function fileOf({ clock }: Deps, given: MemoryGiven, read: ReadMemoryFile, actor: Actor): MemoryFile {
  const agency = lineIn(given.agency ?? '')
  return {
    id: idFrom(hashBytes(given.file)),
    name: lineIn(given.name.split(/[\\/]/).at(-1) ?? '') || 'memory.tmx',
    ...(agency !== '' && { agency }),
    ways: waysIn(read),
    added: { by: nameOf(actor), at: clock().toISOString() },
  }
}

const lineIn = (text: string): string =>
  [
    ...text
      .toWellFormed()
      .replace(/[\p{Cc}\p{Zl}\p{Zp}\ufffe\uffff]+/gu, ' ')
      .trim(),
  ]
    .slice(0, LONGEST_NAME / 2)
    .join('')

/** The file first: no sentence is ever without the file that it can be taken out by. */
async function keepFile({ collections }: Deps, file: MemoryFile, isKept: boolean): Promise<MemoryFile> {
  if (!isKept) return file
  const known = await collections.memoryFiles.get(file.id)
  if (known) return known.doc
  await insertOnce(collections.memoryFiles, file)
  return file
}

async function insertAll(
  memory: Collection<MemorySentence>,
  sentences: readonly MemorySentence[],
): Promise<number> {
  let added = 0
  for (let n = 0; n < sentences.length; n += AT_ONCE) {
    const piece = sentences.slice(n, n + AT_ONCE)
    const done = await Promise.all(piece.map((sentence) => insertOnce(memory, sentence)))
    added += done.filter(Boolean).length
  }
  return added
}

/** Sentences of our own, signed off here. */
export const countOwnSentences = async ({ collections }: Deps): Promise<Count> =>
  (await collections.memory.counts({ scalars: { file: [null] } })).total

/** The newest first. */
export async function listMemoryFiles({ collections }: Deps): Promise<MemoryFileView[]> {
  const files: MemoryFileView[] = []
  for await (const { doc } of collections.memoryFiles.scan()) {
    const { total } = await collections.memory.counts({ scalars: { file: [doc.id] } })
    files.push({ ...doc, sentences: total.n, ...(total.more && { more: true }) })
  }
  return files.reverse()
}

/**
 * Takes a file and all of its sentences out. What has been taken over into a translation stays there.
 * @throws DomainError `not-found`
 */
export async function removeMemoryFile(deps: Deps, id: string, actor: Actor): Promise<number> {
  const { memory, memoryFiles } = deps.collections
  const found = await memoryFiles.get(id)
  if (!found) throw new DomainError('not-found')
  let removed = 0
  for await (const { doc, version } of sentencesOf(deps, id))
    if (await memory.remove(doc.id, version)) removed += 1
  // Last, so that a removal that was cut off can be seen and done again.
  await memoryFiles.remove(id, found.version)
  deps.log.info({ file: id, removed, by: actor.id }, 'memory: a file was taken out')
  return removed
}

/** All sentences that came with a file. */
export async function* sentencesOf(
  { collections: { memory } }: Deps,
  file: string,
): AsyncGenerator<Snapshot<MemorySentence>> {
  let after: string | undefined
  do {
    const page = await memory.find({
      scalars: { file: [file] },
      limit: PAGE,
      ...(after !== undefined && { after }),
    })
    yield* page.items
    after = page.next ?? undefined
  } while (after !== undefined)
}
