import { type Actor, nameOf } from '../../domain/actor.js'
import { DomainError } from '../../domain/errors.js'
import { bare, fold } from '../../domain/search/fold.js'
import { typedStems } from '../../domain/search/stems.js'
import { LONGEST_SENTENCE } from '../../domain/translation/memory-of.js'
import type { MemorySentence, TermView } from '../../domain/types.gen.js'
import { hasFormat } from '../../domain/value-formats.js'
import type { Deps } from '../deps.js'
import { findByWords } from '../ideas/find-by-words.js'
import { listTerms } from '../terms/terms.js'

const MOST_SENTENCES = 50
const MOST_TERMS = 20

export interface Concordance {
  readonly terms: readonly TermView[]
  readonly sentences: readonly MemorySentence[]
  readonly hasMore: boolean
}

const NOTHING: Concordance = { terms: [], sentences: [], hasMore: false }

/** How something has been translated before: terms that hold, and sentences with all of the words. */
export async function searchMemory(deps: Deps, words: string): Promise<Concordance> {
  if (typedStems(words).words.length === 0) return NOTHING
  const found = await findByWords(deps.collections.memory, { limit: MOST_SENTENCES }, words)
  const terms = (await listTerms(deps)).filter((term) => isAlike(term, words))
  return {
    terms: terms.slice(0, MOST_TERMS),
    sentences: found.items.map(({ doc }) => doc),
    hasMore: found.next !== null || terms.length > MOST_TERMS,
  }
}

function isAlike({ sv, svAlso = [], en, enAlso = [], forbidden = [] }: TermView, words: string): boolean {
  const wanted = bare(fold(words.trim()))
  return [sv, ...svAlso, en, ...enAlso, ...forbidden].some((text) => bare(fold(text)).includes(wanted))
}

export interface Correction {
  /** Id of the sentence. */
  readonly sentence: string
  /** The translation as it was read. */
  readonly seen: string
  readonly target: string
}

/**
 * Corrects the translation of a sentence that came with a file. Our own follow the text that they come from,
 * and are corrected there.
 * @throws DomainError `not-found`, `changed-meanwhile`; invalid-input at `/target`.
 */
export async function correctSentence(
  { collections: { memory }, clock }: Deps,
  { sentence: id, seen, target }: Correction,
  actor: Actor,
): Promise<MemorySentence> {
  const found = id === '' ? null : await memory.get(id)
  if (!found || found.doc.file === undefined) throw new DomainError('not-found')
  if (found.doc.target !== seen) throw new DomainError('changed-meanwhile')
  const text = target.trim()
  const code = wrongIn(text)
  if (code) throw new DomainError('invalid-input', { errors: [{ pointer: '/target', ...code }] })
  const corrected = { by: nameOf(actor), at: clock().toISOString() }
  const saved = await memory.replace({ ...found.doc, target: text, corrected }, found.version)
  if (!saved) throw new DomainError('changed-meanwhile')
  return saved.doc
}

function wrongIn(text: string) {
  if (text === '') return { code: 'required' }
  if (text.length > LONGEST_SENTENCE) return { code: 'too-long', params: { limit: LONGEST_SENTENCE } }
  return hasFormat('text', text) ? undefined : { code: 'control-character' }
}
