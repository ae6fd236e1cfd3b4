import { thisYear } from '../../domain/dates/for-machines.js'
import { DomainError } from '../../domain/errors.js'
import { STATE_ROLES } from '../../domain/process/behaviour.js'
import {
  addIdeaYear,
  type Counted,
  emptySum,
  ideaYear,
  type YearSum,
  yearReport,
} from '../../domain/report/year-report.js'
import type { Idea, YearReport } from '../../domain/types.gen.js'
import type { Count, Counts, Filter, Page } from '../../storage/port.js'
import type { Deps } from '../deps.js'
import { statesWith } from '../ideas/states-with.js'
import { COUNTED } from './counted.js'

/** Few at a time: an idea may be large, and a page of them is let go before the next is read. */
const PAGE = 50
/** A report that was counted in the background is counted again when it is older. Milliseconds. */
const FRESH = 3_600_000

/**
 * The report of one year; the current one unless asked otherwise. As long as the store counts exactly it is
 * made at once; with more ideas than that it is the one that was counted last in the background, which says
 * when.
 * @throws DomainError `report-in-progress` when it has not been counted yet
 */
export async function makeReport(deps: Deps, year?: number): Promise<YearReport> {
  const now = deps.clock()
  const wanted = String(year ?? thisYear(now))
  const { ideas } = deps.collections
  // Beyond the limit no value is asked for: the store would count hundreds for nothing.
  if ((await ideas.counts(sentIn(deps))).total.more) return lastCounted(deps, wanted, now)
  const counts = await ideas.countEach([
    { filter: sentIn(deps), facets: [...COUNTED, 'evaluated'] },
    { filter: { ...sentIn(deps), tags: { year: [wanted] } }, facets: COUNTED },
  ])
  const [all, begun] = counts as readonly [Counts, Counts]
  if (all.total.more) return lastCounted(deps, wanted, now)
  const counted: Counted = {
    all: numbersIn(all),
    begun: numbersIn(begun),
    evaluated: numbersOf(all.by.evaluated),
  }
  return yearReport(wanted, await sumOf(deps, wanted), counted, now)
}

/** Ideas that were sent in and are no spam; drafts are nobody's affair but their submitters'. */
const sentIn = (deps: Deps): Filter => ({
  scalars: { held: ['no'], state: statesWith(deps, ...SENT_IN) },
})

const SENT_IN = STATE_ROLES.filter((role) => role !== 'draft')

async function lastCounted({ collections, recounts }: Deps, year: string, now: Date): Promise<YearReport> {
  const stored = (await collections.reports.get(year))?.doc
  if (!stored || now.getTime() - Date.parse(stored.report.at) > FRESH) recounts.schedule(year)
  if (!stored) throw new DomainError('report-in-progress')
  return stored.report
}

async function sumOf({ collections }: Deps, year: string): Promise<YearSum> {
  const sum = emptySum()
  let after: string | null = null
  do {
    const page: Page<Idea> = await collections.ideas.find({
      tags: { reportYear: [year] },
      sort: { by: 'created', direction: 'asc' },
      limit: PAGE,
      ...(after !== null && { after }),
    })
    for (const { doc } of page.items) addIdeaYear(sum, ideaYear(doc, year))
    after = page.next
  } while (after !== null)
  return sum
}

function numbersIn({ total, by }: Counts): Counted['all'] {
  const named = COUNTED.map((name) => [name, numbersOf(by[name])])
  return { total: total.n, ...Object.fromEntries(named) }
}

/** The most common first. */
const numbersOf = (counts: ReadonlyMap<string, Count> = new Map()): Record<string, number> =>
  Object.fromEntries(
    [...counts]
      .map(([value, { n }]) => [value, n] as const)
      .sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)),
  )
