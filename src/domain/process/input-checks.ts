import { isDate, isFuture } from '../dates/for-machines.js'
import { DomainError, type FieldError } from '../errors.js'
import type { Vocabularies } from '../template/vocabularies.js'

/**
 * Named checks of single inputs. Each gives the errors found; codes are keys of `errors:fields`:
 * `required`, `too-long`, `unknown-code`, `not-a-date`, `not-in-future`.
 */
export const filled = (pointer: string, value: string | undefined): FieldError[] =>
  value === undefined || value.trim() === '' ? [{ pointer, code: 'required' }] : []

export const notLonger = (pointer: string, value: string | undefined, max: number): FieldError[] =>
  value !== undefined && value.length > max ? [{ pointer, code: 'too-long', params: { limit: max } }] : []

export function codeIn(
  pointer: string,
  value: string,
  vocabulary: string,
  vocabularies: Vocabularies,
  not: readonly string[] = [],
): FieldError[] {
  const known = vocabularies.has(vocabulary, value) && !not.includes(value)
  return known ? [] : [{ pointer, code: 'unknown-code', params: { value, vocabulary } }]
}

export const realDate = (pointer: string, value: string): FieldError[] =>
  isDate(value) ? [] : [{ pointer, code: 'not-a-date', params: { value } }]

export function futureDate(pointer: string, value: string, now: Date): FieldError[] {
  const errors = realDate(pointer, value)
  if (errors.length > 0 || isFuture(value, now)) return errors
  return [{ pointer, code: 'not-in-future', params: { value } }]
}

/** @throws DomainError `invalid-input` with all of them, if there are any. */
export function refuseAny(errors: readonly FieldError[]): void {
  if (errors.length > 0) throw new DomainError('invalid-input', { errors })
}
