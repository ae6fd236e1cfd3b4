import { answerTo, fieldOfPart } from '../template/parts.js'
import type { CaseEdition } from '../types.gen.js'

/** Languages that a list can be in the alphabet of. */
export const ALPHABETS = {
  sv: 'abcdefghijklmnopqrstuvwxyzåäö',
  en: 'abcdefghijklmnopqrstuvwxyz',
} as const
export type Alphabet = keyof typeof ALPHABETS

/**
 * As many as a number holds exactly with `BASE` values for each; what begins with the same ten goes by age.
 */
const LETTERS = 10
/** The end, a space, five for pairs of digits, and 29 letters. */
const BASE = 36
const FIRST_LETTER = 7

/** The title that readers of this language see. */
export function titleIn(edition: CaseEdition, wanted: string): string {
  const { language, languages, translations } = edition
  const shown =
    wanted !== language &&
    languages.includes(wanted) &&
    translations[wanted]?.[fieldOfPart(edition, 'title')]?.text
  return shown || String(answerTo(edition, 'title') ?? '')
}

/** Where a title stands in the alphabet, as a number: lists are kept in the order of numbers. */
export function titleOrder(title: string, alphabet: Alphabet): number {
  const places = [...plain(title, alphabet)].map((sign) => placeOf(sign, alphabet))
  return Array.from({ length: LETTERS }, (_, n) => places[n] ?? 0).reduce((sum, one) => sum * BASE + one, 0)
}

/**
 * Lower case, accents off but for letters of the alphabet's own, and nothing but letters, digits and spaces.
 */
function plain(title: string, alphabet: Alphabet): string {
  const letters = [...title.normalize('NFC').toLowerCase()].map((sign) =>
    ALPHABETS[alphabet].includes(sign) ? sign : sign.normalize('NFD').replace(/\p{M}/gu, ''),
  )
  return letters
    .join('')
    .replace(/[^a-zåäö0-9]+/g, ' ')
    .trim()
}

function placeOf(sign: string, alphabet: Alphabet): number {
  if (sign === ' ') return 1
  const digit = '0123456789'.indexOf(sign)
  return digit < 0 ? FIRST_LETTER + ALPHABETS[alphabet].indexOf(sign) : 2 + Math.floor(digit / 2)
}
