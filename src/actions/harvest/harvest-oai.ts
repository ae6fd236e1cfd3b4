import { utcDay, utcSecond } from '../../domain/dates/for-machines.js'
import { foreignId } from '../../domain/harvest/foreign-text.js'
import { type OaiAnswer, readOai } from '../../domain/harvest/read-oai.js'
import { READERS, readOaiRecord } from '../../domain/harvest/read-oai-record.js'
import type { HarvestState } from '../../domain/types.gen.js'
import { insertOnce } from '../../storage/insert-once.js'
import type { Deps } from '../deps.js'
import type { FetchText, Harvest } from './harvest.js'
import { foreignIdsOf, removeForeign, storeForeign } from './stored-cases.js'

/** What goes on for ever is no list. */
const MOST_PAGES = 500
/** What was being written while the last harvest began is asked for once more. */
const OVERLAP_MS = 5 * 60_000
/** So often everything is gone through, should something have been erased without a word. */
const WHOLE_EVERY_MS = 7 * 24 * 3_600_000

export const OAI_MARK = 'oai+'

interface Repository {
  readonly ask: (args: Readonly<Record<string, string>>) => Promise<OaiAnswer>
  readonly source: string
  readonly set?: string
  /** Wanted language. */
  readonly language: string
}

/**
 * Brings the cases of a source up to date by OAI-PMH 2.0: what has changed since the last harvest that came
 * to its end; everything the first time, once a week, and always where the source does not keep track of what
 * it has deleted. Safe to repeat, and to do twice at once.
 * @throws when the source cannot be fetched or does not speak the protocol; what was stored by then stays.
 */
export async function harvestOai(deps: Deps, fetchText: FetchText, source: string): Promise<Harvest> {
  const repository = repositoryOf(fetchText, source)
  const about = await repository.ask({ verb: 'Identify' })
  const { namespace, prefix } = bestOf(await repository.ask({ verb: 'ListMetadataFormats' }))
  const known = await deps.collections.harvestStates.get(foreignId(source, ''))
  const now = about.at ?? deps.clock().toISOString()
  const from = about.keepsDeleted ? startOf(known?.doc, now) : undefined
  const found = await goThrough(deps, repository, namespace, {
    metadataPrefix: prefix,
    ...(from !== undefined && { from: timeOf(from, about.isDaily) }),
    ...(repository.set !== undefined && { set: repository.set }),
  })
  if (from === undefined) found.removed += await removeUnseen(deps, source, found.seen)
  await remember(deps, {
    id: foreignId(source, ''),
    source,
    until: now,
    whole: from === undefined ? now : (known?.doc.whole ?? now),
  })
  return { source, stored: found.stored, removed: found.removed, seen: found.seen.size }
}

function repositoryOf(fetchText: FetchText, source: string): Repository {
  const address = new URL(source.slice(OAI_MARK.length))
  const { searchParams, hash } = address
  const set = searchParams.get('set')
  const base = `${address.origin}${address.pathname}`
  const ask = async (args: Readonly<Record<string, string>>): Promise<OaiAnswer> => {
    const answer = readOai(await fetchText(`${base}?${new URLSearchParams(args)}`))
    if (answer === undefined) throw new Error('not an answer of OAI-PMH')
    const [error] = answer.errors.filter(({ code }) => code !== 'noRecordsMatch')
    if (error) throw new Error(`${error.code}: ${error.words}`)
    return answer
  }
  return { ask, source, language: hash.slice(1) || 'en', ...(set !== null && { set }) }
}

/** The richest that we can read; `oai_dc` everybody has, even who does not say so. */
function bestOf({ formats }: OaiAnswer): { namespace: string; prefix: string } {
  const all = [...READERS.keys()]
  const namespace = all.find((one) => formats.has(one)) ?? (all.at(-1) as string)
  return { namespace, prefix: formats.get(namespace) ?? 'oai_dc' }
}

/** Undefined: from the beginning. */
function startOf(known: HarvestState | undefined, now: string): number | undefined {
  if (known === undefined || Date.parse(now) - Date.parse(known.whole) > WHOLE_EVERY_MS) return undefined
  return Date.parse(known.until) - OVERLAP_MS
}

const timeOf = (time: number, isDaily: boolean): string => (isDaily ? utcDay(time) : utcSecond(time))

interface Found {
  readonly seen: Set<string>
  stored: number
  removed: number
}

async function goThrough(
  deps: Deps,
  { ask, source, language }: Repository,
  namespace: string,
  first: Readonly<Record<string, string>>,
): Promise<Found> {
  const found: Found = { seen: new Set(), stored: 0, removed: 0 }
  let args: Readonly<Record<string, string>> | undefined = first
  for (let pages = 0; args !== undefined; pages += 1) {
    if (pages === MOST_PAGES) throw new Error(`more than ${MOST_PAGES} pages`)
    const { records, token } = await ask({ verb: 'ListRecords', ...args })
    for (const record of records) {
      const item = record.isDeleted ? undefined : readOaiRecord(record, namespace, source, language)
      // What no longer is a case of ours, such as one that has lost its address, is gone as well.
      if (item === undefined)
        found.removed += Number(await removeForeign(deps, foreignId(source, record.identifier)))
      else found.stored += Number(await storeForeign(deps, item))
      if (item) found.seen.add(item.id)
    }
    args = token === undefined ? undefined : { resumptionToken: token }
  }
  return found
}

async function removeUnseen(deps: Deps, source: string, seen: ReadonlySet<string>): Promise<number> {
  let removed = 0
  for await (const id of foreignIdsOf(deps, source))
    if (!seen.has(id) && (await removeForeign(deps, id))) removed += 1
  return removed
}

/** Only a harvest that came to its end is remembered. Whoever was faster remembers as well as we do. */
async function remember({ collections: { harvestStates } }: Deps, state: HarvestState): Promise<void> {
  const known = await harvestStates.get(state.id)
  if (known) return void (await harvestStates.replace(state, known.version))
  await insertOnce(harvestStates, state)
}
