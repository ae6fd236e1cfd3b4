import { answerTo, fieldOfPart } from '../template/parts.js'
import type { Case } from '../types.gen.js'

/**
 * Title of a case in the language as far as it is published in it, else as it was written; and which that is.
 */
export function titleIn(
  { edition, reference }: Case,
  language: string,
): { readonly title: string; readonly language: string } {
  const translated = edition.translations[language]?.[fieldOfPart(edition, 'title')]?.text
  if (translated !== undefined) return { title: translated, language }
  const title = answerTo(edition, 'title')
  return { title: typeof title === 'string' ? title : reference, language: edition.language }
}
