/**
 * Lower case, without what fingers leave out: é is e and ü is u. But å, ä and ö are letters of their own (æ
 * and ø are theirs in Danish and Norwegian): who types `ol` does not mean `öl`. Soft hyphens and the like are
 * nothing.
 */
export function fold(text: string): string {
  const kept = text.normalize('NFC').toLowerCase().replace(INVISIBLE, '')
  if (PLAIN.test(kept)) return kept
  return kept
    .replace(KEPT, (letter) => STAND_IN[letter] ?? letter)
    .normalize('NFD')
    .replace(MARKS, '')
    .replaceAll('ß', 'ss')
    .replace(STANDING_IN, (letter) => ORIGINAL[letter] ?? letter)
}

/**
 * Written with plain letters only: å and ä are a, ö is o. For who types `orebro`.
 * @param folded as `fold` gives it
 */
export const bare = (folded: string): string =>
  PLAIN_ONLY.test(folded)
    ? folded
    : folded.replaceAll('æ', 'a').replaceAll('ø', 'o').normalize('NFD').replace(MARKS, '')

const PLAIN_ONLY = /^[\u0000-\u007f]*$/
const INVISIBLE = /[\u00ad\u200b-\u200d\u2060\ufeff]/g
/** Most text has nothing to fold: looking is faster than taking apart and putting together. */
const PLAIN = /^[\u0000-\u007fåäö\u2010-\u201f•…–]*$/
const MARKS = /\p{M}/gu
const KEPT = /[åäöæø]/g
const STANDING_IN = /[\ue000-\ue002]/g

// Letters of the private use area: no text has them, and taking accents off leaves them alone.
const STAND_IN: Readonly<Record<string, string>> = {
  å: '\ue000',
  ä: '\ue001',
  æ: '\ue001',
  ö: '\ue002',
  ø: '\ue002',
}
const ORIGINAL: Readonly<Record<string, string>> = { '\ue000': 'å', '\ue001': 'ä', '\ue002': 'ö' }
