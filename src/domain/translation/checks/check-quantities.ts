import { baseOf, type Check, type Checked, type Finding, finding, placeOf } from './finding.js'
import { type Quantity, quantitiesOf } from './quantities.js'

/** Small numbers may be written as words in either language. */
const WORDS: Readonly<Record<string, string>> = {
  en:
    'zero|no one two|both|double|twice three|third four five six seven eight nine ten eleven twelve ' +
    'thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty',
  sv:
    'noll en|ett|första två|båda|andra tre|tredje fyra|fjärde fem|femte sex|sjätte sju|sjunde ' +
    'åtta|åttonde nio|nionde tio|tionde elva tolv tretton fjorton femton sexton sjutton arton nitton ' +
    'tjugo',
}

/** Numbers, dates and amounts of the source must be in the translation, and no others. */
export const checkQuantities: Check = (checked) => {
  const source = quantitiesOf(checked.source, checked.sourceLanguage)
  const target = quantitiesOf(checked.target, checked.targetLanguage)
  const left = [...target]
  const missing = source.filter((wanted) => !takeFrom(left, wanted) && !isInWords(wanted, checked))
  const added = left.filter((found) => !isWrittenOut(found, checked))
  return [...missing.map(missingFinding), ...added.filter(isTelling).map(addedFinding)]
}

/**
 * Takes it away, so that two of the same need two. A date without its year, or the year alone, is met by the
 * date.
 */
function takeFrom(left: Quantity[], wanted: Quantity): boolean {
  const at = left.findIndex((found) => isSame(wanted, found))
  if (at >= 0) left.splice(at, 1)
  return at >= 0
}

function isSame(wanted: Quantity, found: Quantity): boolean {
  if (wanted.value === found.value) return true
  if (wanted.kind === 'number' && found.kind === 'number') return isSameTime(wanted.value, found)
  return false
}

/** `15.30` and `3.30 pm`. */
const isSameTime = (value: string, { value: found }: Quantity): boolean => {
  const [hours, minutes] = value.split('.')
  return minutes?.length === 2 && Number(hours) > 12 && found === `${Number(hours) - 12}.${minutes}`
}

function isInWords({ kind, value }: Quantity, { target, targetLanguage }: Checked): boolean {
  return kind === 'number' && hasWord(target, targetLanguage, value)
}

/** A number that the source writes as a word. */
function isWrittenOut({ kind, value }: Quantity, { source, sourceLanguage }: Checked): boolean {
  return kind === 'number' && hasWord(source, sourceLanguage, value)
}

function hasWord(text: string, language: string, value: string): boolean {
  const words = WORDS[baseOf(language)]?.split(' ')[Number(value)]
  return words !== undefined && new RegExp(`(?<!\\p{L})(?:${words})(?!\\p{L})`, 'iu').test(text)
}

/** Amounts are often told in euro as well, which is a service to the reader. */
const isTelling = ({ kind, value }: Quantity): boolean => kind !== 'amount' || !value.endsWith('EUR')

const missingFinding = ({ kind, text, start }: Quantity): Finding =>
  finding(`${kind}-missing`, { text }, placeOf('source', start, text))

const addedFinding = ({ text, start }: Quantity): Finding =>
  finding('number-added', { text }, placeOf('target', start, text))
