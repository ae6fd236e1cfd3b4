import { DomainError } from '../domain/errors.js'
import { memoryKeys } from '../domain/translation/memory-keys.js'
import { memoryOf } from '../domain/translation/memory-of.js'
import { sentencesOf } from '../domain/translation/segments-of.js'
import { bestOffers, type Offer } from '../domain/translation/similar.js'
import { type Collection, DuplicateError, type Snapshot } from '../storage/port.js'
import type { Idea, MemoryRebuild, MemorySentence } from '../types.gen.js'
import type { Deps } from './deps.js'

/** So many are compared letter by letter for one sentence. */
const CANDIDATES = 60
/** A text of more sentences than this is helped by the first ones. */
const MOST_SENTENCES = 12
const PIECE = 500

/**
 * Makes the memory hold what this idea gives to it, and nothing else of it. Safe to repeat: what is right stays as it
 * is; a sentence that somebody else is writing at the same moment is the same sentence.
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

async function insertOnce(memory: Collection<MemorySentence>, sentence: MemorySentence): Promise<void> {
  try {
    await memory.insert(sentence)
  } catch (error) {
    if (!(error instanceof DuplicateError)) throw error
  }
}

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

/** All of the memory anew, from the ideas. */
export async function rebuildMemory(deps: Deps): Promise<MemoryRebuild> {
  let ideas = 0
  for await (const { doc } of deps.collections.ideas.scan()) {
    await rememberIdea(deps, doc)
    ideas += 1
  }
  return { ideas, sentences: await deps.collections.memory.count({}) }
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
  { collections: { memory } }: Deps,
  text: string,
  from: string,
  to: string,
  own: { readonly idea: string; readonly unit: string },
): Promise<Offer[]> {
  const sentences = [...new Set([text.trim(), ...sentencesOf(text, from).slice(0, MOST_SENTENCES)])]
  const offers = await Promise.all(
    sentences.map(async (sentence) =>
      bestOffers(sentence, await candidates(memory, sentence, from, to, own)),
    ),
  )
  return offers.flat()
}

async function candidates(
  memory: Collection<MemorySentence>,
  sentence: string,
  from: string,
  to: string,
  own: { readonly idea: string; readonly unit: string },
): Promise<MemorySentence[]> {
  const { same, pairs } = memoryKeys(sentence, from, to)
  const equal = await memory.find({ scalars: { same: [same] }, limit: CANDIDATES })
  const alike =
    pairs.length === 0 ? [] : (await memory.find({ tags: { pair: pairs }, limit: CANDIDATES })).items
  const found = new Map([...equal.items, ...alike].map(({ doc }) => [doc.id, doc]))
  return [...found.values()].filter((doc) => doc.idea !== own.idea || doc.unit !== own.unit)
}
