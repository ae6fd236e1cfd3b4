import { foreignId } from '../../domain/harvest/foreign-text.js'
import { type ForeignPage, readJsonFeed } from '../../domain/harvest/read-json-feed.js'
import type { Deps } from '../deps.js'
import type { FetchText, Harvest } from './harvest.js'
import { harvestOai, OAI_MARK } from './harvest-oai.js'
import { foreignIdsOf, removeForeign, storeForeign } from './stored-cases.js'

/** What goes on for ever is no feed of ours. */
const MOST_PAGES = 200

/** By the way that the source speaks. @throws as `harvestFeed` and `harvestOai` */
export const harvestSource = (deps: Deps, fetchText: FetchText, source: string): Promise<Harvest> =>
  source.startsWith(OAI_MARK) ? harvestOai(deps, fetchText, source) : harvestFeed(deps, fetchText, source)

/**
 * Brings the cases of another installation up to date with its feed: new, changed and withdrawn. Only when
 * every page was read is it known that a case that was not told of is gone. Safe to repeat, and to do twice
 * at once.
 * @throws when the source cannot be fetched, or is no JSON feed; what was stored by then stays.
 */
async function harvestFeed(deps: Deps, fetchText: FetchText, source: string): Promise<Harvest> {
  const seen = new Set<string>()
  let stored = 0
  let removed = 0
  let next: string | undefined = source
  for (let pages = 0; next !== undefined; pages += 1) {
    if (pages === MOST_PAGES) throw new Error(`more than ${MOST_PAGES} pages`)
    const page = readPage(await fetchText(next), source)
    for (const item of page.items) {
      seen.add(item.id)
      if (await storeForeign(deps, item)) stored += 1
    }
    for (const id of page.withdrawn) if (await removeForeign(deps, foreignId(source, id))) removed += 1
    next = page.next
  }
  for await (const id of foreignIdsOf(deps, source))
    if (!seen.has(id) && (await removeForeign(deps, id))) removed += 1
  return { source, stored, removed, seen: seen.size }
}

function readPage(text: string, source: string): ForeignPage {
  const page = readJsonFeed(text, source)
  if (page === undefined) throw new Error('not a JSON feed')
  return page
}

/** Cases of sources that are not followed any more are gone too. @returns how many */
export async function forgetOthers(deps: Deps, sources: readonly string[]): Promise<number> {
  let removed = 0
  const { by } = await deps.collections.foreignCases.counts({}, ['source'])
  for (const source of [...(by.source ?? new Map()).keys()].filter((one) => !sources.includes(one)))
    for await (const id of foreignIdsOf(deps, source)) if (await removeForeign(deps, id)) removed += 1
  for await (const { doc, version } of deps.collections.harvestStates.scan())
    if (!sources.includes(doc.source)) await deps.collections.harvestStates.remove(doc.id, version)
  return removed
}
