import { yearIn } from '../../domain/report/report-keys.js'
import { type Counted, type IdeaYear, ideaYear, yearReport } from '../../domain/report/year-report.js'
import type { Count, Filter, Page } from '../../storage/port.js'
import type { Idea, YearReport } from '../../types.gen.js'
import type { Deps } from '../deps.js'

/** Few at a time: an idea may be large, and a page of them is let go before the next is read. */
const PAGE = 50

/** Ideas that were sent in and are no spam; drafts are nobody's affair but their submitters'. */
const sentIn = ({ definitions }: Deps): Filter => {
  const { states, start } = definitions.current.process.definition
  return { scalars: { held: ['no'], state: states.map(({ id }) => id).filter((id) => id !== start) } }
}

/** The report of one year; the current one unless asked otherwise. Ideas are counted by keys; few are read. */
export async function makeReport(deps: Deps, year?: number): Promise<YearReport> {
  const now = deps.clock()
  const wanted = String(year ?? yearIn(now.toISOString()))
  const [counted, read] = await Promise.all([countAll(deps, wanted), readAll(deps, wanted)])
  return yearReport(wanted, read, counted, now)
}

async function readAll({ collections }: Deps, year: string): Promise<IdeaYear[]> {
  const read: IdeaYear[] = []
  let after: string | null = null
  do {
    const page: Page<Idea> = await collections.ideas.find({
      tags: { reportYear: [year] },
      sort: { by: 'created', direction: 'asc' },
      limit: PAGE,
      ...(after !== null && { after }),
    })
    for (const { doc } of page.items) read.push(ideaYear(doc, year))
    after = page.next
  } while (after !== null)
  return read
}

async function countAll(deps: Deps, year: string): Promise<Counted> {
  const filter = sentIn(deps)
  const [all, begun, evaluated] = await Promise.all([
    countIdeas(deps, filter),
    countIdeas(deps, { ...filter, tags: { year: [year] } }),
    deps.collections.ideas.counts(filter, ['evaluated']),
  ])
  return { all, begun, evaluated: numbersOf(evaluated.by.evaluated) }
}

const COUNTED = ['step', 'municipality', 'challenge', 'origin', 'party'] as const

async function countIdeas({ collections }: Deps, filter: Filter): Promise<Counted['all']> {
  const { total, by } = await collections.ideas.counts(filter, COUNTED)
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
