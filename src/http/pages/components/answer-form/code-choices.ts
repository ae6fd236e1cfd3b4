import type { TemplateField } from '../../../../domain/types.gen.js'
import { capital } from '../capital.js'
import type { FormWords } from './form-words.js'

/** Codes to choose from; what has been chosen stays there, though it may be retired. */
export const codesOf = (
  { context }: FormWords,
  def: TemplateField,
  chosen: readonly string[] = [],
): readonly string[] => context.vocabularies.offered(def.vocabulary ?? '', chosen)

export const labelOfCode = ({ t }: FormWords, def: TemplateField, code: string): string =>
  capital(t(`vocabulary:${def.vocabulary}.${code}`))
