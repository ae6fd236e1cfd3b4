import { languageName } from '../../../domain/export/in-words.js'
import { type Html, html } from '../../../domain/html.js'
import type { Translate } from '../../../domain/texts.js'
import type { Picture, PictureDetails } from '../../../domain/types.gen.js'
import { type InputParts, lineInput, radioInputs, selectInput } from './inputs.js'

const LICENCES = ['CC-BY-4.0', 'CC-BY-SA-4.0', 'CC0-1.0']
const PEOPLE = ['none', 'recognisable']

/** Gives a field its id, what was typed in it and what is wrong with it. */
type Put = (name: string, label: string, more?: Partial<InputParts>) => InputParts

/** In which words it is asked, and in which languages alternative texts are written. */
export interface PictureWords {
  readonly t: Translate
  readonly language: string
  readonly languages: readonly string[]
}

const altLabel = ({ t, language }: Omit<PictureWords, 'languages'>, of: string): string =>
  t('pictures:alt', { language: languageName(of, language) })

/** What is asked about a picture. Nothing is demanded: what is missing only keeps it from publication. */
export function pictureFields(
  words: PictureWords,
  put: Put,
  { alt, credit, licence, people, consent }: Pick<Picture, keyof PictureDetails>,
): Html {
  const { t, languages } = words
  const alts = languages.map((of, n) =>
    lineInput(
      put(`alt.${of}`, altLabel(words, of), {
        value: alt[of] ?? '',
        ...(n === 0 && { hint: t('pictures:altHint') }),
      }),
      { wide: 'wide' },
    ),
  )
  const licences = LICENCES.map((value) => ({ value, label: t(`vocabulary:licence.${value}`) }))
  const choices = PEOPLE.map((value) => ({ value, label: t(`pictures:people.${value}`) }))
  return html`
    ${alts}
    ${lineInput(put('credit', t('pictures:credit'), { value: credit ?? '' }))}
    ${selectInput(
      put('licence', t('pictures:licence'), { value: licence ?? '' }),
      licences,
      t('ideas:choose'),
    )}
    ${radioInputs(
      put('people', t('pictures:people.title'), {
        value: people ?? '',
        hint: t('pictures:people.hint'),
      }),
      choices,
    )}
    ${lineInput(
      put('consent.from', t('pictures:consent.from'), {
        value: consent?.from ?? '',
        hint: t('pictures:consent.hint'),
      }),
      { wide: 'wide' },
    )}
    ${lineInput(put('consent.on', t('pictures:consent.on'), { value: consent?.on ?? '' }), {
      type: 'date',
      wide: 'wide-s',
    })}
  `
}

/** Names of the fields, with what they are called in a summary of errors. */
export const pictureLabels = ({ t, language, languages }: PictureWords): Record<string, string> => ({
  ...Object.fromEntries(languages.map((of) => [`alt.${of}`, altLabel({ t, language }, of)])),
  credit: t('pictures:credit'),
  licence: t('pictures:licence'),
  people: t('pictures:people.title'),
  'consent.from': t('pictures:consent.from'),
  'consent.on': t('pictures:consent.on'),
})

/** What a form said about a picture, to be held to the shape of the API. */
export function pictureDetailsIn(one: (name: string) => string, languages: readonly string[]): object {
  const given = (names: Readonly<Record<string, string>>): Record<string, string> =>
    Object.fromEntries(
      Object.entries(names).flatMap(([name, field]) => (one(field) === '' ? [] : [[name, one(field)]])),
    )
  const consent = given({ from: 'consent.from', on: 'consent.on' })
  return {
    alt: given(Object.fromEntries(languages.map((language) => [language, `alt.${language}`]))),
    ...given({ credit: 'credit', licence: 'licence', people: 'people' }),
    ...(Object.keys(consent).length > 0 && { consent }),
  }
}
