import type { Deps } from '../actions/deps.js'
import type { Harvest } from '../actions/harvest/harvest.js'
import { forgetOthers, harvestSource } from '../actions/harvest/harvest-source.js'
import { makeFetchText } from '../integrations/fetch/make-fetch-text.js'
import { type Job, makeJob } from './job.js'

/** Sources that an operator has named, with spaces or commas between. */
export const sourcesIn = ({ config }: Deps): string[] =>
  (config.federationSources ?? '').split(/[\s,]+/).filter((source) => source !== '')

export type Outcome = Harvest | { readonly source: string; readonly error: Error }

/** Brings all sources up to date; one that fails does not hold up the others, and keeps what it had. */
export async function harvestAll(deps: Deps, stop?: AbortSignal): Promise<Outcome[]> {
  const fetchText = makeFetchText({ allowPrivate: deps.config.federationPrivate, ...(stop && { stop }) })
  const sources = sourcesIn(deps)
  const outcomes: Outcome[] = []
  for (const source of sources)
    outcomes.push(await harvestSource(deps, fetchText, source).catch((error: Error) => ({ source, error })))
  await forgetOthers(deps, sources)
  return outcomes
}

const HOUR = 3_600_000
/** The site is up before others are asked. Milliseconds. */
const FIRST = 10_000

/** Harvests by a schedule; undefined when there is nothing to harvest, or never. */
export function makeFederation(deps: Deps): Job | undefined {
  const { federationHours } = deps.config
  if (sourcesIn(deps).length === 0 || federationHours === 0) return undefined
  return makeJob(deps.log, {
    name: 'federation: harvesting',
    firstPause: FIRST,
    pause: federationHours * HOUR,
    run: async ({ signal }) => {
      for (const outcome of await harvestAll(deps, signal)) tell(deps, outcome)
    },
  })
}

function tell({ log }: Deps, outcome: Outcome): void {
  if ('error' in outcome)
    log.warn({ err: outcome.error, source: outcome.source }, 'federation: a source failed')
  else log.info(outcome, 'federation: harvested')
}
