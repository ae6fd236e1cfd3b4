import type { FieldError } from '../../../../domain/errors.js'
import { fieldError } from '../../../plugins/problems.js'
import type { FormWords } from './form-words.js'

/** Errors of the domain, in words, by the names of the fields of the form. */
export function errorsByName(
  { t, context: { texts } }: FormWords,
  errors: readonly FieldError[],
): Readonly<Record<string, string>> {
  const said = errors.map((error) => {
    const name = error.pointer
      .replace(/^\/answers\//, '')
      .replace(/^\//, '')
      .replaceAll('/', '.')
    return [name, fieldError(error, t, texts)] as const
  })
  return Object.fromEntries(said.toReversed())
}
