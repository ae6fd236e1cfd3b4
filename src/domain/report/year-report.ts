import type { Idea, ReaderRequest, YearReport } from '../../types.gen.js'
import { titleOf } from '../process/mails.js'
import { valueOf } from '../template/values.js'
import { yearIn } from './report-keys.js'

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
  const isOf = ({ at }: { readonly at: string }): boolean => yearIn(at) === year
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
  const english = idea.variants.en?.['about.title']?.text
  const title = english ?? titleOf(idea)
  return {
    reference: idea.reference ?? '',
    title: title === '' ? (idea.reference ?? '') : title,
    language: english === undefined ? idea.language : 'en',
  }
}

function publishedIn(idea: Idea, year: string): YearReport['published'] {
  const [first] = idea.publications
  if (first === undefined || yearIn(first.at) !== year) return []
  const english = idea.publications.some(
    ({ at, languages }) => yearIn(at) === year && languages.includes('en'),
  )
  const evidence = String(valueOf(idea.answers, 'evaluation.evidenceLevel') ?? 'none')
  return [{ ...titled(idea), edition: first.edition, at: first.at, english, evidence }]
}

/** A withdrawal takes back all editions at once: it is told once. */
function withdrawnIn(idea: Idea, year: string): YearReport['withdrawn'] {
  const times = idea.publications.flatMap(({ withdrawn }) => (withdrawn ? [withdrawn.at] : []))
  return [...new Set(times)].filter((at) => yearIn(at) === year).map((at) => ({ ...titled(idea), at }))
}

function deliveredIn(idea: Idea, year: string): YearReport['deliveries'] {
  return (idea.deliveries ?? [])
    .filter(({ date, struck }) => !struck && yearIn(date) === year)
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
    .filter(({ state, at }) => state === 'shown' && yearIn(at) === year)
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

/** The report of a year, from what its ideas give (in any order) and what was counted. */
export function yearReport(
  year: string,
  ideas: readonly IdeaYear[],
  counted: Counted,
  now: Date,
): YearReport {
  const published = ideas.flatMap((one) => one.published).sort(byTime)
  const deliveries = ideas.flatMap((one) => one.deliveries)
  return {
    year: Number(year),
    at: now.toISOString(),
    published,
    english: published.filter(({ english }) => english).length,
    editions: ideas.reduce((sum, { editions }) => sum + editions, 0),
    withdrawn: ideas.flatMap(({ withdrawn }) => withdrawn).sort(byTime),
    deliveries: together(deliveries),
    delivered: deliveries.filter(({ language }) => language === 'en').length,
    requests: requestsOf(ideas),
    uptakes: ideas.flatMap(({ uptakes }) => uptakes),
    ideas: { all: counted.all, begun: counted.begun },
    evaluation: LEVELS.map((level) => ({
      level,
      ideas: counted.evaluated[level] ?? 0,
      evaluated: counted.evaluated[`${level}-evaluated`] ?? 0,
      independent: counted.evaluated[`${level}-independent`] ?? 0,
    })),
  }
}

function requestsOf(ideas: readonly IdeaYear[]): YearReport['requests'] {
  const asked = ideas.flatMap((one) => one.asked)
  const days = ideas.flatMap((one) => one.days)
  return {
    asked: asked.length,
    answered: days.length,
    open: asked.filter(({ state }) => state === 'open').length,
    countries: countOf(asked.map(({ country }) => country)),
    medianDays: median(days),
  }
}

const LEVELS = ['1', '2', '3', '4', '5', 'none']

const byTime = (a: { readonly at: string }, b: { readonly at: string }): number => (a.at < b.at ? -1 : 1)

/** One receiver who was handed several cases on one day is one row. */
function together(deliveries: YearReport['deliveries']): YearReport['deliveries'] {
  const rows = new Map<string, YearReport['deliveries'][number]>()
  for (const { cases, ...one } of [...deliveries].sort((a, b) => (a.date < b.date ? -1 : 1))) {
    const key = JSON.stringify(one)
    rows.set(key, { ...one, cases: [...(rows.get(key)?.cases ?? []), ...cases].sort() })
  }
  return [...rows.values()]
}

function countOf(values: readonly string[]): Counts {
  const counts: Record<string, number> = {}
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1
  return counts
}

/** To a tenth of a day. */
export function median(numbers: readonly number[]): number | null {
  if (numbers.length === 0) return null
  const sorted = [...numbers].sort((a, b) => a - b)
  const middle = sorted.length / 2
  const [low, high] = [sorted[Math.ceil(middle) - 1] as number, sorted[Math.floor(middle)] as number]
  return Math.round(((low + high) / 2) * 10) / 10
}
