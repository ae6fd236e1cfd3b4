import type { FieldError } from '../errors.js'
import type { NewTerm, TermFileReport, TermView } from '../types.gen.js'
import { hasFormat } from '../value-formats.js'

/** What became of one term of a file. The words are in `exchange:term`. */
export interface TermReport {
  /** The Swedish term, or the English one, or where it stands. */
  readonly term: string
  readonly outcome: TermFileReport['items'][number]['outcome']
  readonly error?: FieldError
}

/** A term as a file has it. What the file does not speak of is not there. */
export interface ReadTerm {
  /** Where it stands in the file. */
  readonly place: string
  readonly sv?: string
  readonly svAlso?: readonly string[]
  readonly en?: string
  readonly enAlso?: readonly string[]
  readonly gloss?: string
  readonly forbidden?: readonly string[]
  readonly note?: string
  readonly checked?: boolean
}

const LONGEST = 120
const LISTS = ['svAlso', 'enAlso', 'forbidden'] as const

/** What is wrong with a term; the first thing, since a report has one line for each. */
export function wrongIn(term: ReadTerm): FieldError | undefined {
  const single = (['sv', 'en'] as const).flatMap((name) => wrongWord(name, term[name] ?? ''))
  const lists = LISTS.flatMap((name) => wrongList(name, term[name] ?? []))
  const gloss = !term.gloss ? [] : wrongWord('gloss', term.gloss)
  const note =
    (term.note?.length ?? 0) > 1000 ? [{ pointer: '/note', code: 'too-long', params: { limit: 1000 } }] : []
  return [...single, ...lists, ...gloss, ...note][0]
}

function wrongWord(name: string, word: string): FieldError[] {
  const pointer = `/${name}`
  if (word.trim() === '') return [{ pointer, code: 'term-without' }]
  if (word.length > LONGEST) return [{ pointer, code: 'too-long', params: { limit: LONGEST } }]
  return hasFormat('line', word) ? [] : [{ pointer, code: 'control-character' }]
}

function wrongList(name: string, words: readonly string[]): FieldError[] {
  if (words.length > 20) return [{ pointer: `/${name}`, code: 'too-many', params: { limit: 20 } }]
  return words.flatMap((word) => wrongWord(name, word))
}

/** The term as it is to be: what the file does not speak of stays as it was. */
export function merged(before: TermView | undefined, { place: _, ...given }: ReadTerm): NewTerm {
  const { id: _i, revision: _r, active: _a, ...kept } = before ?? ({} as TermView)
  const all = { ...kept, ...given }
  const filled = Object.entries(all).filter(
    ([, value]) => value !== '' && !(Array.isArray(value) && value.length === 0),
  )
  return Object.fromEntries(filled) as unknown as NewTerm
}

/** Whether the file says anything new. */
export function isSameTerm(before: TermView, after: NewTerm): boolean {
  const names = ['sv', 'svAlso', 'en', 'enAlso', 'gloss', 'forbidden', 'note', 'checked'] as const
  return names.every((name) => JSON.stringify(before[name]) === JSON.stringify(after[name]))
}

/** Terms are the same when their Swedish is, whatever its capitals. */
export const keyOf = (sv: string): string => sv.trim().toLowerCase()
