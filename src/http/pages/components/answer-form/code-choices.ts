import { inOrder } from '../../../../domain/template/in-order.js'
import type { TemplateField } from '../../../../domain/types.gen.js'
import { capital } from '../capital.js'
import type { FormWords } from './form-words.js'

/** Codes to choose from, as a reader looks for them; what has been chosen stays, though it may be retired. */
export function codesOf(
  words: FormWords,
  def: TemplateField,
  chosen: readonly string[] = [],
): readonly string[] {
  const { vocabularies } = words.context
  const { vocabulary: scheme = '' } = def
  const labelOf = (code: string): string => labelOfCode(words, def, code)
  return inOrder(vocabularies, scheme, vocabularies.offered(scheme, chosen), {
    language: words.language,
    labelOf,
  })
}

export const labelOfCode = ({ t }: FormWords, def: TemplateField, code: string): string =>
  capital(t(`vocabulary:${def.vocabulary}.${code}`))
