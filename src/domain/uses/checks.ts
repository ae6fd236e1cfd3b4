import type { Context } from '../context.js'
import type { FieldError } from '../errors.js'
import { isPublished } from '../ideas/publishing.js'
import type { Idea } from '../types.gen.js'
import { isCountry } from './countries.js'

/** Named checks of what is told about spread; codes are keys of `errors:fields`. */
export const knownCountry = (pointer: string, code: string | undefined): FieldError[] =>
  code === undefined || isCountry(code) ? [] : [{ pointer, code: 'unknown-country', params: { value: code } }]

export function knownMunicipality(
  pointer: string,
  { municipality, country }: { readonly municipality?: string; readonly country?: string },
  { vocabularies }: Context,
): FieldError[] {
  if (municipality === undefined) return []
  if (country !== 'SE') return [{ pointer, code: 'not-in-sweden' }]
  if (vocabularies.has('municipality', municipality)) return []
  return [{ pointer, code: 'unknown-code', params: { value: municipality, vocabulary: 'municipality' } }]
}

/** What is about a case takes one that the public can read. */
export const published = (idea: Idea): FieldError[] =>
  isPublished(idea) ? [] : [{ pointer: '', code: 'not-published' }]

/** A draft is its submitter's own: nothing is recorded about it before it is submitted. */
export const sentIn = (idea: Idea): FieldError[] =>
  idea.reference === undefined ? [{ pointer: '', code: 'not-sent-in' }] : []

/** So many may wait at one case: far more than readers send, and less than an idea can hold. */
const MOST_WAITING = 700
/** So much that looks like spam is kept, the newest: it never closes the form for an honest reader. */
const MOST_HELD = 200

/** What waits, with room for one more that is held back. */
export function withRoom<T>(all: readonly T[], isHeld: (one: T) => boolean): readonly T[] {
  const held = all.filter(isHeld)
  if (held.length < MOST_HELD) return all
  const oldest = new Set(held.slice(0, held.length - MOST_HELD + 1))
  return all.filter((one) => !oldest.has(one))
}

export const notTooMany = (pointer: string, waiting: number): FieldError[] =>
  waiting < MOST_WAITING ? [] : [{ pointer, code: 'too-many-waiting' }]
