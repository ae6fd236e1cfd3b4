import { DomainError } from '../../domain/errors.js'
import { type MemoryKeys, type MemoryKind, memoryKeys } from '../../domain/translation/memory-keys.js'
import { memoryOf } from '../../domain/translation/memory-of.js'
import { sentencesOf } from '../../domain/translation/segments-of.js'
import { bestOffers, type Offer } from '../../domain/translation/similar.js'
import type { Idea, MemoryRebuild, MemorySentence } from '../../domain/types.gen.js'
import { insertOnce } from '../../storage/insert-once.js'
import type { Collection, Snapshot } from '../../storage/port.js'
import type { Deps } from '../deps.js'

/** So many are compared letter by letter for one sentence. */
const CANDIDATES = 60
/** A text of more sentences than this is helped by the first ones. */
const MOST_SENTENCES = 12
const PIECE = 500

/**
 * Makes the memory hold what this idea gives to it, and nothing else of it. Safe to repeat: what is right
 * stays as it is; a sentence that somebody else is writing at the same moment is the same sentence.
 */
export async function rememberIdea({ collections: { memory } }: Deps, idea: Idea): Promise<void> {
  const wanted = new Map(memoryOf(idea).map((sentence) => [sentence.id, sentence]))
  for (const { doc, version } of await storedOf(memory, idea.id)) {
    const next = wanted.get(doc.id)
    wanted.delete(doc.id)
    if (next === undefined) await memory.remove(doc.id, version)
    else if (JSON.stringify(sorted(next)) !== JSON.stringify(sorted(doc))) await memory.replace(next, version)
  }
  for (const sentence of wanted.values()) await insertOnce(memory, sentence)
}

const sorted = (sentence: MemorySentence): [string, unknown][] =>
  Object.entries(sentence).sort(([a], [b]) => (a < b ? -1 : 1))

async function storedOf(
  memory: Collection<MemorySentence>,
  idea: string,
): Promise<Snapshot<MemorySentence>[]> {
  const all: Snapshot<MemorySentence>[] = []
  for (let after: string | null | undefined; after !== null; ) {
    const page = await memory.find({
      scalars: { idea: [idea] },
      limit: PIECE,
      ...(after !== undefined && { after }),
    })
    all.push(...page.items)
    after = page.next
  }
  return all
}

/** All of our own memory anew, from the ideas. What came with files stays as it is. */
export async function rebuildMemory(deps: Deps): Promise<MemoryRebuild> {
  const known = new Set<string>()
  for await (const { doc } of deps.collections.ideas.scan()) {
    await rememberIdea(deps, doc)
    known.add(doc.id)
  }
  await forgetOrphans(deps, known)
  const ideas = known.size
  return { ideas, sentences: await deps.collections.memory.size() }
}

/** An idea that was erased can no longer say that its sentences are to go. */
async function forgetOrphans({ collections }: Deps, known: ReadonlySet<string>): Promise<void> {
  for await (const { doc, version } of collections.memory.scan()) {
    if (doc.file !== undefined || (doc.idea !== undefined && known.has(doc.idea))) continue
    // It may be that of an idea that has come since.
    if (doc.idea === undefined || !(await collections.ideas.get(doc.idea)))
      await collections.memory.remove(doc.id, version)
  }
}

/** @throws DomainError `not-found` */
export async function memorySentence({ collections }: Deps, id: string): Promise<MemorySentence> {
  const found = id === '' ? null : await collections.memory.get(id)
  if (!found) throw new DomainError('not-found')
  return found.doc
}

/**
 * Earlier translations of the text, or of its sentences, from other texts than this one.
 * @param own what the text itself gave to the memory is no help: its idea and unit
 */
export async function offersFor(
  { collections: { memory, memoryFiles } }: Deps,
  text: string,
  from: string,
  to: string,
  own: { readonly idea: string; readonly unit: string },
): Promise<Offer[]> {
  const sentences = [...new Set([text.trim(), ...sentencesOf(text, from).slice(0, MOST_SENTENCES)])]
  const kinds: readonly MemoryKind[] =
    (await memoryFiles.find({ limit: 1 })).items.length > 0 ? ['own', 'file'] : ['own']
  const offers = await Promise.all(
    sentences.map(async (sentence) => {
      const found = await Promise.all(
        kinds.map((kind) => candidates(memory, memoryKeys(sentence, from, to, kind))),
      )
      const others = found.flat().filter((doc) => doc.idea !== own.idea || doc.unit !== own.unit)
      return bestOffers(sentence, others)
    }),
  )
  return offers.flat()
}

async function candidates(
  memory: Collection<MemorySentence>,
  { same, pairs }: MemoryKeys,
): Promise<MemorySentence[]> {
  const equal = await memory.find({ scalars: { same: [same] }, limit: CANDIDATES })
  const alike =
    pairs.length === 0 ? [] : (await memory.find({ tags: { pair: pairs }, limit: CANDIDATES })).items
  return [...new Map([...equal.items, ...alike].map(({ doc }) => [doc.id, doc])).values()]
}
