import { memoryKeys } from '../../domain/translation/memory-keys.js'
import type { EngineJob, EngineMonth, MemoryFile, MemorySentence, Term } from '../../domain/types.gen.js'
import type { CollectionSpec } from '../port.js'
import { plainKeys } from './plain-keys.js'

/** The partnership's own terms, and those of the product that it has changed. There are some hundreds. */
export const TERMS: CollectionSpec<Term> = {
  name: 'terms',
  keysEdition: 1,
  scalars: [{ name: 'active', path: 'active' }],
  sorts: [],
  keysOf: (term) => plainKeys({ active: term.active }),
}

/**
 * Found by the sentence itself, or by pairs of neighbouring words, so that few are compared letter by letter;
 * and by the words of either side, for who looks a word up.
 */
export const MEMORY: CollectionSpec<MemorySentence> = {
  name: 'memory',
  keysEdition: 3,
  scalars: [{ name: 'idea', path: 'idea' }, { name: 'file', path: 'file' }, { name: 'same' }],
  sorts: [],
  keysOf: ({ idea, file, source, target, from, to }) => {
    const { same, pairs } = memoryKeys(source, from, to, file === undefined ? 'own' : 'file')
    const owner = { ...(idea !== undefined && { idea }), ...(file !== undefined && { file }) }
    return { scalars: { ...owner, same }, tags: { pair: pairs }, texts: [source, target, ''] }
  },
}

/** What was taken in to the memory. There are some tens. */
export const MEMORY_FILES: CollectionSpec<MemoryFile> = {
  name: 'memoryFiles',
  keysEdition: 1,
  scalars: [],
  sorts: [],
  keysOf: () => plainKeys({}),
}

/** Jobs of translation engines that their month no longer holds. */
export const ENGINE_JOBS: CollectionSpec<EngineJob> = {
  name: 'engineJobs',
  keysEdition: 1,
  scalars: [{ name: 'idea', path: 'idea', owner: true }],
  sorts: ['at'],
  keysOf: ({ idea, at }) => plainKeys({ idea, at: Date.parse(at) }),
}

/** What went to translation engines, found by its month. */
export const ENGINE_MONTHS: CollectionSpec<EngineMonth> = {
  name: 'engineMonths',
  keysEdition: 1,
  scalars: [],
  sorts: [],
  keysOf: () => plainKeys({}),
}
