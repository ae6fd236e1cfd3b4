import { yearOf } from '../dates/for-machines.js'
import { titleOf } from '../ideas/mails.js'
import { answerTo, fieldOfPart } from '../template/parts.js'
import type { Idea, ReaderRequest, YearReport } from '../types.gen.js'

export type Counts = Readonly<Record<string, number>>
type IdeaCounts = YearReport['ideas']['all']

/** What is counted by keys, without reading any idea. */
export interface Counted {
  readonly all: IdeaCounts
  readonly begun: IdeaCounts
  /** Ideas by `evaluationKeys`. */
  readonly evaluated: Counts
}

/** What one idea gives to the report of a year. */
export interface IdeaYear extends Pick<YearReport, 'published' | 'withdrawn' | 'deliveries' | 'uptakes'> {
  readonly editions: number
  readonly asked: readonly Pick<ReaderRequest, 'state' | 'country'>[]
  /** Days from each question to its first answer. */
  readonly days: readonly number[]
}

/** What of this idea belongs to the year; so little that it can be kept when the idea itself is let go. */
export function ideaYear(idea: Idea, year: string): IdeaYear {
  const isOf = ({ at }: { readonly at: string }): boolean => yearOf(at) === year
  const asked = (idea.requests ?? []).filter((one) => isOf(one) && !SPAM.has(one.state))
  return {
    published: publishedIn(idea, year),
    withdrawn: withdrawnIn(idea, year),
    deliveries: deliveredIn(idea, year),
    uptakes: takenUpIn(idea, year),
    editions: idea.publications.filter(isOf).length,
    asked: asked.map(({ state, country }) => ({ state, country })),
    days: asked.flatMap(daysToAnswer),
  }
}

const SPAM: ReadonlySet<ReaderRequest['state']> = new Set(['held', 'discarded'])

const DAY = 86_400_000

const daysToAnswer = ({ at, answers: [first] }: ReaderRequest): number[] =>
  first ? [(Date.parse(first.at) - Date.parse(at)) / DAY] : []

/** English where there is one: the report says what Europe can read. */
function titled(idea: Idea) {
  const english = idea.variants.en?.[fieldOfPart(idea, 'title')]?.text
  const title = english ?? titleOf(idea)
  return {
    reference: idea.reference ?? '',
    title: title === '' ? (idea.reference ?? '') : title,
    language: english === undefined ? idea.language : 'en',
  }
}

function publishedIn(idea: Idea, year: string): YearReport['published'] {
  const [first] = idea.publications
  if (first === undefined || yearOf(first.at) !== year) return []
  const english = idea.publications.some(
    ({ at, languages }) => yearOf(at) === year && languages.includes('en'),
  )
  const evidence = String(answerTo(idea, 'evidenceLevel') ?? 'none')
  return [{ ...titled(idea), edition: first.edition, at: first.at, english, evidence }]
}

/** A withdrawal takes back all editions at once: it is told once. */
function withdrawnIn(idea: Idea, year: string): YearReport['withdrawn'] {
  const times = idea.publications.flatMap(({ withdrawn }) => (withdrawn ? [withdrawn.at] : []))
  return [...new Set(times)].filter((at) => yearOf(at) === year).map((at) => ({ ...titled(idea), at }))
}

function deliveredIn(idea: Idea, year: string): YearReport['deliveries'] {
  return (idea.deliveries ?? [])
    .filter(({ date, struck }) => !struck && yearOf(date) === year)
    .map(({ organisation, country, function: role, date, format, language, way }) => ({
      organisation,
      country,
      ...(role !== undefined && { function: role }),
      date,
      format,
      language,
      way,
      cases: [idea.reference ?? ''],
    }))
}

function takenUpIn(idea: Idea, year: string): YearReport['uptakes'] {
  return (idea.uptakes ?? [])
    .filter(({ state, at }) => state === 'shown' && yearOf(at) === year)
    .map(({ who, country, place, municipality, year: since, source }) => ({
      ...titled(idea),
      who,
      country,
      ...(place !== undefined && { place }),
      ...(municipality !== undefined && { municipality }),
      ...(since !== undefined && { year: since }),
      source,
    }))
}

/** Rows of one kind that a report lists; beyond them it only says how many there were. */
export const MOST_ROWS = 1000

/** A year as it is being added up: bounded, however many ideas there are. */
export interface YearSum {
  readonly published: Rows<YearReport['published'][number]>
  readonly withdrawn: Rows<YearReport['withdrawn'][number]>
  readonly uptakes: Rows<YearReport['uptakes'][number]>
  readonly deliveries: Map<string, YearReport['deliveries'][number]>
  english: number
  editions: number
  delivered: number
  asked: number
  open: number
  readonly countries: Record<string, number>
  readonly days: number[]
}

interface Rows<T> {
  readonly list: T[]
  total: number
}

export const emptySum = (): YearSum => ({
  published: { list: [], total: 0 },
  withdrawn: { list: [], total: 0 },
  uptakes: { list: [], total: 0 },
  deliveries: new Map(),
  english: 0,
  editions: 0,
  delivered: 0,
  asked: 0,
  open: 0,
  countries: {},
  days: [],
})

/** Adds one idea to the sum. Ideas come in any order. */
export function addIdeaYear(sum: YearSum, idea: IdeaYear): void {
  addRows(sum.published, idea.published)
  addRows(sum.withdrawn, idea.withdrawn)
  addRows(sum.uptakes, idea.uptakes)
  for (const delivery of idea.deliveries) addDelivery(sum, delivery)
  sum.english += idea.published.filter(({ english }) => english).length
  sum.editions += idea.editions
  sum.asked += idea.asked.length
  sum.open += idea.asked.filter(({ state }) => state === 'open').length
  for (const { country } of idea.asked) sum.countries[country] = (sum.countries[country] ?? 0) + 1
  sum.days.push(...idea.days)
}

function addRows<T>(rows: Rows<T>, more: readonly T[]): void {
  rows.total += more.length
  rows.list.push(...more.slice(0, Math.max(0, MOST_ROWS - rows.list.length)))
}

/** One receiver who was handed several cases on one day is one row. */
function addDelivery(sum: YearSum, { cases, ...one }: YearReport['deliveries'][number]): void {
  if (one.language === 'en') sum.delivered += 1
  const key = JSON.stringify(one)
  const known = sum.deliveries.get(key)
  if (!known && sum.deliveries.size >= MOST_ROWS) return
  sum.deliveries.set(key, { ...one, cases: [...(known?.cases ?? []), ...cases].sort() })
}

/** The report of a year, from what its ideas came to and what was counted. */
export function yearReport(year: string, sum: YearSum, counted: Counted, now: Date): YearReport {
  const { published, withdrawn, uptakes, english, editions, delivered } = sum
  return {
    year: Number(year),
    at: now.toISOString(),
    totals: { published: published.total, withdrawn: withdrawn.total, uptakes: uptakes.total },
    published: published.list.sort(byTime),
    english,
    editions,
    withdrawn: withdrawn.list.sort(byTime),
    deliveries: [...sum.deliveries.values()].sort((a, b) => (a.date < b.date ? -1 : 1)),
    delivered,
    requests: {
      asked: sum.asked,
      answered: sum.days.length,
      open: sum.open,
      countries: sum.countries,
      medianDays: median(sum.days),
    },
    uptakes: uptakes.list,
    ideas: { all: counted.all, begun: counted.begun },
    evaluation: LEVELS.map((level) => ({
      level,
      ideas: counted.evaluated[level] ?? 0,
      evaluated: counted.evaluated[`${level}-evaluated`] ?? 0,
      independent: counted.evaluated[`${level}-independent`] ?? 0,
    })),
  }
}

const LEVELS = ['1', '2', '3', '4', '5', 'none']

const byTime = (a: { readonly at: string }, b: { readonly at: string }): number => (a.at < b.at ? -1 : 1)

/** To a tenth of a day. */
export function median(numbers: readonly number[]): number | null {
  if (numbers.length === 0) return null
  const sorted = [...numbers].sort((a, b) => a - b)
  const middle = sorted.length / 2
  const [low, high] = [sorted[Math.ceil(middle) - 1] as number, sorted[Math.floor(middle)] as number]
  return Math.round(((low + high) / 2) * 10) / 10
}
