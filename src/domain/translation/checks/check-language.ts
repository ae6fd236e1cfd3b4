import { readabilityOf } from '../readability.js'
import { segmentsOf } from '../segments-of.js'
import { baseOf, type Check, type Checked, type Finding, finding, placeOf } from './finding.js'

/** Swedish words that no English sentence has. */
const SWEDISH =
  /(?<![\p{L}\p{N}-])(?:och|att|är|för|som|inte|med|av|till|på|från|ett|också|eller|vid|har|hade|blir|kan|ska|deras|sina|mellan|under|efter|finns|många|mycket|utan)(?![\p{L}\p{N}-])/giu
/** Words that both languages have prove nothing alone. */
const SHARED = new Set(['under', 'med', 'till', 'kan', 'har', 'ska', 'vid', 'av', 'som'])
/** A foreign word that is marked as one is meant to be there. */
const MARKED = /\*[^*\n]+\*|_[^_\n]+_|["“”][^"“”\n]{1,120}["“”]|\([^()\n]{1,80}\)|https?:\/\/\S+/g
/** The European plain-language aim for easy-to-read Swedish. */
const EASY_LIX = 30

/** What was left in Swedish, words written twice, and easy Swedish that is not easy. */
export const checkLanguage: Check = (checked) => [
  ...untranslated(checked),
  ...doubled(checked),
  ...hardToRead(checked),
]

function untranslated(checked: Checked): Finding[] {
  const { source, target, sourceLanguage, targetLanguage } = checked
  if (baseOf(sourceLanguage) !== 'sv' || baseOf(targetLanguage) === 'sv') return []
  if (source.trim() === target.trim() && isSwedish(target, 1)) return [finding('untranslated', {})]
  return segmentsOf(target, targetLanguage)
    .filter(({ kind, text }) => kind === 'sentence' && isSwedish(text.replace(MARKED, ' '), 2))
    .map(({ text, start }) =>
      finding('source-language-left', { text: short(text) }, placeOf('target', start, text)),
    )
}

/** At least so many such words, or one and a word with letters that English lacks. */
function isSwedish(text: string, least: number): boolean {
  const words = new Set((text.match(SWEDISH) ?? []).map((word) => word.toLowerCase()))
  const hasLetters = words.size > 0 && /(?<!\p{L})\p{Ll}*[åäö]/u.test(text)
  return (words.size >= least || hasLetters) && [...words].some((word) => !SHARED.has(word))
}

const DOUBLED = /(?<![\p{L}\p{N}-])(\p{L}+)\s+\1(?![\p{L}\p{N}-])/giu
/** English may say these twice. */
const MAY_BE_DOUBLED = new Set(['that', 'had', 'her', 'blah', 'bye'])

const doubled = ({ target }: Checked): Finding[] =>
  [...target.matchAll(DOUBLED)]
    .filter(({ 1: word = '' }) => !MAY_BE_DOUBLED.has(word.toLowerCase()))
    .map(({ 0: text, index }) => finding('word-doubled', { text }, placeOf('target', index, text)))

function hardToRead({ target, targetLanguage }: Checked): Finding[] {
  if (!targetLanguage.endsWith('-x-lattlast')) return []
  const figure = readabilityOf(target, targetLanguage)
  return figure && figure.kind === 'lix' && figure.value > EASY_LIX
    ? [finding('hard-to-read', { lix: figure.value, limit: EASY_LIX })]
    : []
}

const short = (text: string): string => (text.length > 80 ? `${text.slice(0, 79)}…` : text)
