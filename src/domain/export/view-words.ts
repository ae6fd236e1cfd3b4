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
  'files',
] as const

export type ViewWords = Readonly<Record<(typeof KEYS)[number], string>>

export const viewWords = (t: Translate): ViewWords =>
  Object.fromEntries(KEYS.map((key) => [key, t(`export:words.${key}`)])) as ViewWords
