import { reportTags, reportYears } from '../../domain/report/report-keys.js'
import { addIdeaYear, type Counted, emptySum, ideaYear, yearReport } from '../../domain/report/year-report.js'
import type { Idea, YearReport } from '../../domain/types.gen.js'
import type { Deps } from '../deps.js'
import { saveGuarded } from '../ideas/save-guarded.js'
import { inSlices } from '../in-slices.js'
import { COUNTED } from './counted.js'

type Tally = Map<string, Map<string, number>>

/**
 * Counts a year from every idea there is and keeps the report. It reads everything, one idea at a time, so it
 * is for the background; memory does not grow with the number of ideas.
 */
export async function recountReport(deps: Deps, year: string, isStopped: () => boolean): Promise<void> {
  const sum = emptySum()
  const all: Tally = new Map()
  const begun: Tally = new Map()
  for await (const { doc } of inSlices(deps.collections.ideas.scan())) {
    if (isStopped()) return
    addIdea(deps, doc, year, all, begun)
    if (reportYears(doc).includes(year)) addIdeaYear(sum, ideaYear(doc, year))
  }
  const counted = { all: countsOf(all), begun: countsOf(begun), evaluated: numbers(all.get('evaluated')) }
  await keep(deps, year, yearReport(year, sum, counted, deps.clock()))
}

function addIdea(deps: Deps, idea: Idea, year: string, all: Tally, begun: Tally): void {
  if (idea.held !== undefined || isDraft(deps, idea)) return
  const tags = reportTags(idea)
  const values = { total: ['ideas'], ...tags, step: idea.step === null ? [] : [idea.step] }
  addValues(all, values)
  if (tags.year.includes(year)) addValues(begun, values)
}

const isDraft = ({ definitions }: Deps, { process, state }: Idea): boolean =>
  definitions.processes.get(process)?.isIn(state, 'draft') ?? false

function addValues(tally: Tally, values: Readonly<Record<string, readonly string[]>>): void {
  for (const name of ['total', ...COUNTED, 'evaluated'])
    for (const value of new Set(values[name])) {
      const counts = tally.get(name) ?? new Map<string, number>()
      tally.set(name, counts.set(value, (counts.get(value) ?? 0) + 1))
    }
}

/** The most common first. */
const numbers = (counts: ReadonlyMap<string, number> = new Map()): Record<string, number> =>
  Object.fromEntries([...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)))

function countsOf(tally: Tally): Counted['all'] {
  const named = COUNTED.map((name) => [name, numbers(tally.get(name))])
  return { total: tally.get('total')?.get('ideas') ?? 0, ...Object.fromEntries(named) }
}

/** The newest stays, whoever of several processes is last. */
const keep = ({ collections }: Deps, year: string, report: YearReport): Promise<void> =>
  saveGuarded(collections.reports, year, () => ({ id: year, report }))
