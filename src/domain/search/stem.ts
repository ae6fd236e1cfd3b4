import { stemmer as english } from '@orama/stemmers/english'
import { stemmer as swedish } from '@orama/stemmers/swedish'

/**
 * The one stem of a folded word, whatever its language. A reader types in either language and a document
 * holds both, and every word typed must be one token; so each word is stemmed as Swedish and then as English,
 * in documents and queries alike. `ungdomarnas` becomes `ungdom`, `enterprises` what `enterprise` becomes.
 * Stems are opaque: they need not be words, only meet where words mean the same. Two passes merge a few words
 * that mean different things (`mark` and `market`); that finds a little too much, and never too little.
 */
export function stemOf(word: string): string {
  if (/\p{N}/u.test(word)) return word
  const stem = adjective(definite(swedish(genitive(IRREGULAR.get(word) ?? word))))
  return ending(genitive(isEnglish(stem) ? english(stem) : stem))
}

/** Too short for any rule, and the very word that the product is about. */
const IRREGULAR: ReadonlyMap<string, string> = new Map([
  ['iden', 'ide'],
  ['idens', 'ide'],
])

/**
 * What has å, ä or ö is Swedish; and English rules would make one word of community and communication (Porter
 * 2 excepts the same).
 */
const isEnglish = (stem: string): boolean => !/[åäö]|^(?:commun|gener|univers)/.test(stem)

/** Takes off an ending, if at least so many letters are left. */
function without(word: string, end: RegExp, left: number): string {
  const rest = word.replace(end, '')
  return rest.length >= left ? rest : word
}

/** The s of the genitive and of the English plural, before the Swedish rules, which take one ending only. */
const genitive = (word: string): string => without(word, /(?<=[^s])s$/, 4)

/**
 * The definite forms that the Swedish rules do not know: huset, hälsan, cirkeln. Paket loses what paketet
 * loses.
 */
function definite(word: string): string {
  const rest = without(without(without(word, /(?<=[^h])et$/, 3), /an$/, 4), /(?<=el)n$/, 4)
  return rest === word ? without(word, /(?<=[gdkt])[dt]$/, 5) : definite(rest)
}

/** Socialt, kulturellt, aktivt, regionalt. */
const adjective = (word: string): string => without(word, /(?<=al|ell|iv|sk)t$/, 5)

/** Cirkel and cirklar, ensam and ensamma, community and communities. */
const ending = (stem: string): string =>
  stem
    .replace(/(?<=[aeiouyåäö].*[^aeiouyåäö])el$/, 'l')
    .replace(/([bdfglmnprt])\1$/, '$1')
    .replace(/(?<=..)y$/, 'i')
