import { dayIn } from '../dates/for-people.js'
import { originsOf } from '../translation/text-origin.js'
import type { CaseDocument, TextOrigin } from '../types.gen.js'
import { languageName } from './in-words.js'
import type { Reading } from './reading.js'

/** How the text came about, as data and as a sentence. The day is that of the last sign-off. */
export function translationOf({ edition, content, language, t }: Reading): {
  translation: CaseDocument['translation']
  sentence: string
} {
  const source = edition.language
  if (content === source) {
    return { translation: { state: 'original', source }, sentence: t('export:translation.original') }
  }
  const units = Object.values(edition.translations[content] ?? {})
  const signedOffAt =
    units
      .map((unit) => unit.signedOffAt)
      .sort()
      .at(-1) ?? edition.at
  const origins = originsOf(units)
  const isPersons = origins.every(({ kind }) => kind === 'person')
  const names = { source: languageName(source, language), date: dayIn(language, signedOffAt) }
  return {
    translation: { state: 'signed-off', source, signedOffAt, ...(!isPersons && { origins }) },
    sentence: isPersons
      ? t('export:translation.signedOff', names)
      : t('export:translation.signedOffOther', { ...names, ways: howMade(t, language, origins) }),
  }
}

/**
 * "by a machine (DeepL) and by a person": every way, the most common first; earlier translations are one way.
 */
function howMade(t: Reading['t'], language: string, origins: readonly TextOrigin[]): string {
  const ways = origins.map(({ kind, maker }) =>
    kind === 'memory' || maker === undefined
      ? t(`export:translation.ways.${kind}`)
      : t(`export:translation.waysBy.${kind}`, { maker }),
  )
  return new Intl.ListFormat(language).format(new Set(ways))
}
