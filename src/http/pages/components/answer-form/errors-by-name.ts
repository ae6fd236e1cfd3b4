import type { FieldError } from '../../../../domain/errors.js'
import type { FormWords } from './form-words.js'

/** Errors of the domain, in words, by the names of the fields of the form. */
export function errorsByName(
  { t, context: { texts } }: FormWords,
  errors: readonly FieldError[],
): Readonly<Record<string, string>> {
  const said = errors.map(({ pointer, code, params }) => {
    const isKnown = texts.has('sv', `errors:fields.${code}`)
    const limit = params?.limit ?? params?.max ?? ''
    const name = pointer
      .replace(/^\/answers\//, '')
      .replace(/^\//, '')
      .replaceAll('/', '.')
    return [name, t(`errors:fields.${isKnown ? code : 'wrong'}`, { ...params, limit })] as const
  })
  return Object.fromEntries(said.toReversed())
}
