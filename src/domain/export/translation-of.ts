import type { CaseDocument } from '../../types.gen.js'
import { dayOf, languageName } from './in-words.js'
import type { Reading } from './reading.js'

/** How the text came about, as data and as a sentence. The day is that of the last sign-off. */
export function translationOf({ edition, language, t }: Reading): {
  translation: CaseDocument['translation']
  sentence: string
} {
  const source = edition.language
  if (language === source) {
    return { translation: { state: 'original', source }, sentence: t('export:translation.original') }
  }
  const days = Object.values(edition.translations[language] ?? {}).map(({ signedOffAt }) => signedOffAt)
  const signedOffAt = days.sort().at(-1) ?? edition.at
  const names = { source: languageName(source, language), date: dayOf(signedOffAt, language) }
  return {
    translation: { state: 'signed-off', source, signedOffAt },
    sentence: t('export:translation.signedOff', names),
  }
}
