import type { Actor } from '../domain/actor.js'
import { type MemoryPair, memoryPairs, withoutDoubles } from '../domain/exchange/memory-pairs.js'
import { TMX_TYPE, writeTmx } from '../domain/exchange/write-tmx.js'
import { mayDo } from '../domain/process/permissions.js'
import type { Deps } from './deps.js'
import type { FileOut } from './read-packages.js'

/** All that is signed off from one language into another, as a translation memory for other tools. */
export async function readMemory(
  { collections, definitions }: Deps,
  { source, target, actor }: { readonly source: string; readonly target: string; readonly actor: Actor },
): Promise<FileOut> {
  const pairs: MemoryPair[] = []
  for await (const { doc } of collections.ideas.scan()) {
    if (doc.language !== source || !doc.variants[target]) continue
    const context = definitions.contextOf(doc)
    if (mayDo(context.process, actor, doc, 'read-inner')) pairs.push(...memoryPairs(context, doc, target))
  }
  const content = writeTmx(withoutDoubles(pairs), source, target)
  return { name: `fyrsteg.${source}-${target}.tmx`, mediaType: TMX_TYPE, content }
}
