import type { Translate } from '../texts.js'

/** Words that several writers set around what the case says; keys below `export:words`. */
const KEYS = [
  'product',
  'inShort',
  'question',
  'contents',
  'noAnswer',
  'forReaders',
  'evidence',
  'evidenceLevel',
  'contact',
  'cite',
  'licence',
  'edition',
  'editionNote',
  'otherEditions',
  'reference',
  'address',
  'about',
  'partnerSearch',
  'licenceMeans',
  'licenceFree',
  'licenceAlike',
  'metadata',
  'metadataFree',
  'fact',
  'answer',
  'here',
  'publisher',
  'picture',
  'pictures',
  'pictureBy',
  'files',
  'accessible',
  'lost',
] as const

export type ViewWords = Readonly<Record<(typeof KEYS)[number], string>>

const known = new WeakMap<Translate, ViewWords>()

/** Every case is told with them, so they are looked up once for each speaker of a language. */
export function viewWords(t: Translate): ViewWords {
  const words =
    known.get(t) ?? (Object.fromEntries(KEYS.map((key) => [key, t(`export:words.${key}`)])) as ViewWords)
  known.set(t, words)
  return words
}
