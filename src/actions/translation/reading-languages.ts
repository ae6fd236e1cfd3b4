import type { Texts } from '../../domain/texts.js'
import type { Config } from '../../installation/config.js'

/** Languages that cases can be read in: those of the pages, and all that texts are translated into here. */
export const readingLanguages = (
  { translationLanguages }: Pick<Config, 'translationLanguages'>,
  { languages }: Pick<Texts, 'languages'>,
): string[] => [...new Set([...languages, ...translationLanguages.split(',')])]
