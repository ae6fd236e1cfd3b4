import { baseOf } from './finding.js'

/** A number, a date or an amount of money, so that it can be compared across languages. */
export interface Quantity {
  readonly kind: 'number' | 'date' | 'amount'
  /** `1200`, `2026-05-03` (`05-03` without a year), `200 SEK`. */
  readonly value: string
  /** As it is written. */
  readonly text: string
  readonly start: number
}

const MONTHS: Readonly<Record<string, string>> = {
  sv: 'januari februari mars april maj juni juli augusti september oktober november december',
  en: 'january february march april may june july august september october november december',
  fi:
    'tammikuuta helmikuuta maaliskuuta huhtikuuta toukokuuta kesäkuuta heinäkuuta elokuuta syyskuuta ' +
    'lokakuuta marraskuuta joulukuuta',
}
const monthsOf = (language: string): string[] => (MONTHS[baseOf(language)] ?? MONTHS.en ?? '').split(' ')

const ISO_DATE = /(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)/g
/** A group of three digits after a blank (Swedish) or a comma (English) is part of the number. */
const SWEDISH_NUMBER = /(?<![\p{L}\d])\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?![\d])(?:,\d+)?|\d+(?:[.,:]\d+)*/gu
const ENGLISH_NUMBER = /(?<![\p{L}\d])\d{1,3}(?:[,\u00a0\u202f ]\d{3})+(?![\d])(?:\.\d+)?|\d+(?:[.,:]\d+)*/gu
const SCALES: Readonly<Record<string, number>> = {
  tkr: 1e3,
  tusen: 1e3,
  thousand: 1e3,
  mkr: 1e6,
  mnkr: 1e6,
  miljon: 1e6,
  miljoner: 1e6,
  million: 1e6,
  mdkr: 1e9,
  miljard: 1e9,
  miljarder: 1e9,
  billion: 1e9,
}
const MONEY_AFTER =
  /^[ \u00a0\u202f]?(tkr|mkr|mnkr|mdkr)?(?:(tusen|miljoner|miljon|miljarder|miljard|thousand|million|billion)[ \u00a0])?(kronor|kr|sek|swedish kronor|swedish krona|euros?|eur|€)?(?![\p{L}])/iu
const MONEY_BEFORE = /(sek|eur|€|kr)[ \u00a0\u202f]?$/i
const SCALE_AFTER = /^[ \u00a0\u202f]?(thousand|million|billion)(?![p{L}])/i

/** Every quantity of a text, read as its language writes them. */
export function quantitiesOf(text: string, language: string): Quantity[] {
  const dates = [...datesIn(text, language), ...centuriesIn(text, language)]
  const rest = withoutDates(text, dates)
  const pattern = baseOf(language) === 'en' ? ENGLISH_NUMBER : SWEDISH_NUMBER
  const numbers = [...rest.matchAll(pattern)].map(({ 0: own, index }) =>
    quantityAt(rest, own, index, language),
  )
  return [...dates, ...numbers].sort((a, b) => a.start - b.start)
}

/** The text with blanks where dates are, so that none of their numbers is read twice. */
function withoutDates(text: string, dates: readonly Quantity[]): string {
  const parts: string[] = []
  let done = 0
  for (const { start, text: own } of dates.toSorted((a, b) => a.start - b.start)) {
    const end = start + own.length
    if (end <= done) continue
    const from = Math.max(start, done)
    parts.push(text.slice(done, from), ' '.repeat(end - from))
    done = end
  }
  return parts.join('') + text.slice(done)
}

function quantityAt(text: string, own: string, start: number, language: string): Quantity {
  const number = plainNumber(own, language)
  const after = text.slice(start + own.length, start + own.length + 40)
  const money = MONEY_AFTER.exec(after)
  const before = MONEY_BEFORE.exec(text.slice(Math.max(0, start - 5), start))
  const currency = before?.[1] ?? money?.[3] ?? money?.[1]
  if (currency === undefined) return { kind: 'number', value: number, text: own, start }
  const scale = money?.[1] ?? money?.[2] ?? SCALE_AFTER.exec(after)?.[1] ?? ''
  const amount = Number(number) * (SCALES[scale.toLowerCase()] ?? 1)
  const code = /^(?:eur|€)/i.test(currency) ? 'EUR' : 'SEK'
  return {
    kind: 'amount',
    value: `${Number(amount.toPrecision(12))} ${code}`,
    text: `${own}${money?.[0] ?? ''}`,
    start,
  }
}

/** `1 200,5` and `1,200.5` are 1200.5; a time of day is the same with a point or a colon. */
function plainNumber(own: string, language: string): string {
  const together = own.replace(/[ \u00a0\u202f]/g, '')
  const isEnglish = baseOf(language) === 'en'
  const plain = isEnglish ? together.replace(/,(?=\d{3}(?!\d))/g, '') : together
  return plain.replace(/[,:]/g, '.').replace(/^0+(?=\d)/, '')
}

function datesIn(text: string, language: string): Quantity[] {
  const months = monthsOf(language)
  const names = months.join('|')
  const iso = [...text.matchAll(ISO_DATE)].map((found) => dateOf(found, found[1], found[2], found[3]))
  const dayFirst = new RegExp(
    `(?<!\\d)(\\d{1,2})(?:st|nd|rd|th|:e|:a|\\.)?(?: of)? (${names})(?:,? (\\d{4}))?(?!\\d)`,
    'gi',
  )
  const monthFirst = new RegExp(
    `(?<!\\p{L})(${names}) (\\d{1,2})(?:st|nd|rd|th)?(?!\\d)(?:,? (\\d{4}))?`,
    'giu',
  )
  const number = (month: string | undefined): string =>
    String(months.indexOf((month ?? '').toLowerCase()) + 1)
  const written = [...text.matchAll(dayFirst)].map((found) =>
    dateOf(found, found[3], number(found[2]), found[1]),
  )
  if (baseOf(language) !== 'en') return [...iso, ...written, ...slashedIn(text)]
  const taken = [...new Set(written.map(({ start }) => start))]
  const american = [...text.matchAll(monthFirst)]
    .filter(
      ({ index, 0: own }) =>
        !taken.some((at) => at < index + own.length && at >= index - 20 && at + 3 > index),
    )
    .map((found) => dateOf(found, found[3], number(found[1]), found[2]))
  return [...iso, ...written, ...american]
}

/** Day and month as Swedish and Finnish write them, `29/3 2026`; without a year it may be a fraction. */
const SLASHED = /(?<![\d/])(0?[1-9]|[12]\d|3[01])\/(0?[1-9]|1[0-2])(?:[ -])(\d{4})(?!\d)/g

const slashedIn = (text: string): Quantity[] =>
  [...text.matchAll(SLASHED)].map((found) =>
    dateOf(found, found[3], String(Number(found[2])), String(Number(found[1]))),
  )

const CENTURY = /(?<!\d)(\d{1,2})(?:st|nd|rd|th)[ -]centur(?:y|ies)/gi

/** `20th century` is `1900-talet`, and so it is compared as 1900. */
function centuriesIn(text: string, language: string): Quantity[] {
  if (baseOf(language) !== 'en') return []
  return [...text.matchAll(CENTURY)].map(({ 0: own, 1: nth, index: start }) => ({
    kind: 'number',
    value: String((Number(nth) - 1) * 100),
    text: own,
    start,
  }))
}

function dateOf(
  { 0: text, index: start }: RegExpExecArray,
  year: string | undefined,
  month = '',
  day = '',
): Quantity {
  const value = [...(year ? [year] : []), month.padStart(2, '0'), day.padStart(2, '0')].join('-')
  return { kind: 'date', value, text, start }
}
