import { bare, fold } from '../search/fold.js'
import type { Contact } from '../types.gen.js'

/** So many words of a name are keys. */
const MOST_WORDS = 6
const FEWEST_DIGITS = 5
const COUNTRY = /^0046|^46(?=\d{7,})/

/**
 * What staff finds an idea by when they know whom it is from: e-mail address, telephone number, and the words
 * of the name, alone and in pairs. Personal data: only asked by who may read the contact.
 */
export function contactKeys({ name = '', email = '', phone = '' }: Contact): string[] {
  const words = wordsOf(name)
  const pairs = words.flatMap((first, n) => words.slice(n + 1).map((second) => `${first} ${second}`))
  return [
    ...(email === '' ? [] : [`email:${fold(email)}`]),
    ...phoneKeys(phone),
    ...[...words, ...pairs].map((key) => `name:${key}`),
  ]
}

/** The key by which what somebody typed is looked up; undefined when it can name nobody. */
export function contactKeyOf(typed: string): string | undefined {
  const text = typed.trim()
  if (text.includes('@')) return `email:${fold(text)}`
  if (/^[\d\s+()/-]+$/.test(text)) return phoneKeys(text)[0]
  const words = wordsOf(text).slice(0, 2)
  return words.length === 0 ? undefined : `name:${words.join(' ')}`
}

/** Whether all words that were typed are in the name: the key is of two of them. */
export const hasWordsOf = (typed: string, { name = '' }: Contact): boolean => {
  const own = new Set(wordsOf(name))
  return typed.includes('@') || /\d/.test(typed) || wordsOf(typed).every((word) => own.has(word))
}

/** The digits, without what they begin with abroad: 019-12 34 56 and +46 19 12 34 56 are one number. */
function phoneKeys(phone: string): string[] {
  const digits = phone.replace(/\D/g, '').replace(COUNTRY, '').replace(/^0/, '')
  return digits.length < FEWEST_DIGITS ? [] : [`phone:${digits}`]
}

/** In the order of the alphabet, so that a pair has one key. */
const wordsOf = (text: string): string[] =>
  [...new Set(bare(fold(text)).match(/[\p{L}\p{N}]+/gu) ?? [])].slice(0, MOST_WORDS).sort()
