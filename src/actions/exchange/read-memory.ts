import type { Actor } from '../../domain/actor.js'
import {
  foreignPair,
  type MemoryPair,
  memoryPairs,
  withoutDoubles,
} from '../../domain/exchange/memory-pairs.js'
import { TMX_TYPE, writeTmx } from '../../domain/exchange/write-tmx.js'
import { mayDo } from '../../domain/process/permissions.js'
import type { Deps } from '../deps.js'
import { sentencesOf } from './memory-files.js'
import type { FileOut } from './read-packages.js'

export interface MemoryAsked {
  readonly source: string
  readonly target: string
  /** Also what came with files. */
  readonly foreign?: boolean
}

/** All that is signed off from one language into another, as a translation memory for other tools. */
export async function readMemory(
  deps: Deps,
  { source, target, foreign = false }: MemoryAsked,
  actor: Actor,
): Promise<FileOut> {
  const pairs = await ownPairs(deps, source, target, actor)
  if (foreign) pairs.push(...(await foreignPairs(deps, source, target)))
  const content = writeTmx(withoutDoubles(pairs), source, target)
  return { name: `fyrsteg.${source}-${target}.tmx`, mediaType: TMX_TYPE, content }
}

async function ownPairs(
  { collections, definitions }: Deps,
  source: string,
  target: string,
  actor: Actor,
): Promise<MemoryPair[]> {
  const pairs: MemoryPair[] = []
  for await (const { doc } of collections.ideas.scan()) {
    if (doc.language !== source || !doc.variants[target]) continue
    const context = definitions.contextOf(doc)
    if (mayDo(context.process, actor, doc, 'read-inner')) pairs.push(...memoryPairs(context, doc, target))
  }
  return pairs
}

async function foreignPairs(deps: Deps, source: string, target: string): Promise<MemoryPair[]> {
  const pairs: MemoryPair[] = []
  for await (const { doc: file } of deps.collections.memoryFiles.scan())
    for await (const { doc } of sentencesOf(deps, file.id))
      if (doc.from === source && doc.to === target) pairs.push(foreignPair(doc))
  return pairs
}
