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
  const taken = takenFrom(target, source)
  const isWritten = { source: makeHasWord(checked, 'source'), target: makeHasWord(checked, 'target') }
  const missing = source.filter((wanted) => !taken.has(wanted) && !isWritten.target(wanted))
  const added = target.filter((found) => !taken.has(found) && !isWritten.source(found))
  return [...missing.map(missingFinding), ...added.filter(isTelling).map(addedFinding)]
}

/**
 * Those that have each other, on both sides: two of the same need two. A time of day may be told by twelve
 * hours or by twenty-four.
 */
function takenFrom(target: readonly Quantity[], source: readonly Quantity[]): ReadonlySet<Quantity> {
  const left = new Map<string, Quantity[]>()
  for (const found of target.toReversed()) {
    const same = left.get(found.value) ?? []
    same.push(found)
    left.set(found.value, same)
  }
  const taken = new Set<Quantity>()
  for (const wanted of source) {
    const found = left.get(wanted.value)?.pop() ?? left.get(afternoon(wanted) ?? '')?.pop()
    if (found) taken.add(wanted).add(found)
  }
  return taken
}

/** `15.30` as `3.30 pm` has it. */
function afternoon({ kind, value }: Quantity): string | undefined {
  const [hours, minutes] = value.split('.')
  const isTime = kind === 'number' && minutes?.length === 2 && Number(hours) > 12
  return isTime ? `${Number(hours) - 12}.${minutes}` : undefined
}

/** Whether that side writes this number as a word; each number is looked for once. */
function makeHasWord(checked: Checked, side: 'source' | 'target'): (quantity: Quantity) => boolean {
  const known = new Map<string, boolean>()
  const language = side === 'source' ? checked.sourceLanguage : checked.targetLanguage
  return ({ kind, value }) => {
    if (kind !== 'number') return false
    const found = known.get(value) ?? hasWord(checked[side], language, value)
    known.set(value, found)
    return found
  }
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
