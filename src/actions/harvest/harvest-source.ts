import { type ForeignPage, foreignId, readJsonFeed } from '../../domain/harvest/read-json-feed.js'
import { DuplicateError } from '../../storage/port.js'
import type { ForeignCase } from '../../types.gen.js'
import type { Deps } from '../deps.js'

/** Fetches a text from elsewhere, or rejects with a reason for the operator. */
export type FetchText = (address: string) => Promise<string>

export interface Harvest {
  readonly source: string
  /** New or changed. */
  readonly stored: number
  readonly removed: number
  /** Cases that the source has. */
  readonly seen: number
}

/** What goes on for ever is no feed of ours. */
const MOST_PAGES = 200

/**
 * Brings the cases of another installation up to date with its feed: new, changed and withdrawn. Only when every page
 * was read is it known that a case that was not told of is gone. Safe to repeat, and to do twice at once.
 * @throws when the source cannot be fetched, or is no JSON feed; what was stored by then stays.
 */
export async function harvestSource(deps: Deps, fetchText: FetchText, source: string): Promise<Harvest> {
  const seen = new Set<string>()
  let stored = 0
  let removed = 0
  let next: string | undefined = source
  for (let pages = 0; next !== undefined; pages += 1) {
    if (pages === MOST_PAGES) throw new Error(`more than ${MOST_PAGES} pages`)
    const page = readPage(await fetchText(next), source)
    for (const item of page.items) {
      seen.add(item.id)
      if (await store(deps, item)) stored += 1
    }
    for (const id of page.withdrawn) if (await remove(deps, foreignId(source, id))) removed += 1
    next = page.next
  }
  for await (const id of idsOf(deps, source)) if (!seen.has(id) && (await remove(deps, id))) removed += 1
  return { source, stored, removed, seen: seen.size }
}

function readPage(text: string, source: string): ForeignPage {
  const page = readJsonFeed(text, source)
  if (page === undefined) throw new Error('not a JSON feed')
  return page
}

/** @returns whether there was anything to write. Whoever was faster wrote the same feed. */
async function store({ collections, clock }: Deps, item: Omit<ForeignCase, 'harvested'>): Promise<boolean> {
  const known = await collections.foreignCases.get(item.id)
  const doc: ForeignCase = { ...item, harvested: known?.doc.harvested ?? clock().toISOString() }
  if (known && JSON.stringify(known.doc) === JSON.stringify(doc)) return false
  const fresh = { ...doc, harvested: clock().toISOString() }
  if (known) return (await collections.foreignCases.replace(fresh, known.version)) !== null
  try {
    await collections.foreignCases.insert(fresh)
    return true
  } catch (error) {
    if (error instanceof DuplicateError) return false
    throw error
  }
}

async function remove({ collections }: Deps, id: string): Promise<boolean> {
  const known = await collections.foreignCases.get(id)
  return known !== null && collections.foreignCases.remove(id, known.version)
}

async function* idsOf({ collections }: Deps, source: string): AsyncGenerator<string> {
  let after: string | undefined
  do {
    const page = await collections.foreignCases.find({
      scalars: { source: [source] },
      limit: 200,
      ...(after !== undefined && { after }),
    })
    for (const { doc } of page.items) yield doc.id
    after = page.next ?? undefined
  } while (after !== undefined)
}

/** Cases of sources that are not followed any more are gone too. @returns how many */
export async function forgetOthers(deps: Deps, sources: readonly string[]): Promise<number> {
  let removed = 0
  const counts = await deps.collections.foreignCases.countBy({}, 'source')
  for (const source of [...counts.keys()].filter((one) => !sources.includes(one)))
    for await (const id of idsOf(deps, source)) if (await remove(deps, id)) removed += 1
  return removed
}
