import type { Deps } from '../actions/deps.js'
import type { Harvest } from '../actions/harvest/harvest.js'
import { forgetOthers, harvestSource } from '../actions/harvest/harvest-source.js'
import { makeFetchText } from '../integrations/fetch/make-fetch-text.js'

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

export interface Federation {
  start(): void
  /** Lets go of what is being fetched, and waits for what is being written. */
  stop(): Promise<void>
}

const HOUR = 3_600_000
/** The site is up before others are asked. */
const FIRST = 10_000

/** Harvests by a schedule, as long as there are sources. */
export function makeFederation(deps: Deps): Federation {
  let timer: NodeJS.Timeout | undefined
  let underWay: Promise<void> | undefined
  const stopping = new AbortController()
  const run = async (): Promise<void> => {
    try {
      for (const outcome of await harvestAll(deps, stopping.signal)) tell(deps, outcome)
    } catch (error) {
      deps.log.error({ err: error }, 'federation: harvesting failed')
    }
    plan(deps.config.federationHours * HOUR)
  }
  const plan = (wait: number): void => {
    if (stopping.signal.aborted || sourcesIn(deps).length === 0 || deps.config.federationHours === 0) return
    timer = setTimeout(() => {
      underWay = run()
    }, wait)
    timer.unref()
  }
  return {
    start: () => plan(FIRST),
    stop: async () => {
      stopping.abort()
      clearTimeout(timer)
      await underWay
    },
  }
}

function tell({ log }: Deps, outcome: Outcome): void {
  if ('error' in outcome)
    log.warn({ err: outcome.error, source: outcome.source }, 'federation: a source failed')
  else log.info(outcome, 'federation: harvested')
}
