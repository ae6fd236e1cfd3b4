import { appendFile, readFile } from 'node:fs/promises'
import { utcDay } from '../../domain/dates/for-machines.js'
import { type Anchored, anchorOf } from '../../domain/history/anchors.js'
import type { Anchor } from '../../domain/types.gen.js'
import { insertOnce } from '../../storage/insert-once.js'
import type { Deps } from '../deps.js'

type Stored = Pick<Deps['collections'], 'history' | 'anchors'>

const DAY = 24 * 60 * 60 * 1000
/** A day is summed up when whatever was under way at midnight is surely done. Milliseconds. */
const REST = 10 * 60 * 1000

/**
 * Sums up the history of each day that is over, once: the digest goes to the log and, if there is one, to the
 * anchor file of this process. Kept outside the store, it shows whether the store was rewritten since.
 * @returns what is to be called from time to time
 */
export function makeAnchoring(deps: Deps): () => Promise<void> {
  let done: number | undefined
  return async () => {
    const today = Math.floor((deps.clock().getTime() - REST) / DAY) * DAY
    if (done === today) return
    await anchorUntil(deps, today)
    await writeFile(deps)
    done = today
  }
}

async function anchorUntil({ collections, log }: Deps, today: number): Promise<void> {
  for (;;) {
    const last = await newestAnchor(collections)
    const day = await firstDay(collections, last ? Date.parse(last.id) + DAY : 0)
    if (day === undefined || day >= today) return
    const anchor = await makeAnchor(collections, day, last?.digest)
    if (await insertOnce(collections.anchors, anchor)) log.info({ anchor }, 'history anchored')
  }
}

/** The anchor of the same day as the history says now. */
export const anchorNow = (collections: Stored, { id, previous }: Anchor): Promise<Anchor> =>
  makeAnchor(collections, Date.parse(id), previous)

async function newestAnchor({ anchors }: Stored): Promise<Anchor | undefined> {
  const { items } = await anchors.find({ sort: { by: 'day', direction: 'desc' }, limit: 1 })
  return items[0]?.doc
}

/** The first day from then on that anything was kept. */
async function firstDay({ history }: Stored, from: number): Promise<number | undefined> {
  const { items } = await history.find({
    range: { kept: { from } },
    sort: { by: 'kept', direction: 'asc' },
    limit: 1,
  })
  const kept = items[0]?.doc.kept
  return kept === undefined ? undefined : Math.floor(Date.parse(kept) / DAY) * DAY
}

async function makeAnchor({ history }: Stored, day: number, previous: string | undefined): Promise<Anchor> {
  const entries: Anchored[] = []
  let after: string | undefined
  do {
    const page = await history.find({
      range: { kept: { from: day, to: day + DAY - 1 } },
      sort: { by: 'kept', direction: 'asc' },
      limit: 500,
      ...(after !== undefined && { after }),
    })
    entries.push(...page.items.map(({ doc }): Anchored => [doc.id, doc.seal.hash]))
    after = page.next ?? undefined
  } while (after !== undefined)
  return anchorOf(utcDay(day), entries, previous)
}

/** Adds to the anchor file whatever days it does not have yet, made by this process or by another. */
async function writeFile({ config, collections, log }: Deps): Promise<void> {
  if (config.anchorFile === undefined) return
  try {
    const known = readAnchors(await readFile(config.anchorFile, 'utf8').catch(() => '')).at(-1)
    const from = known ? Date.parse(known.id) + DAY : 0
    for await (const anchor of anchorsFrom(collections, from))
      await appendFile(config.anchorFile, `${JSON.stringify(anchor)}\n`)
  } catch (error) {
    log.error({ err: error }, 'the anchor file could not be written')
  }
}

async function* anchorsFrom({ anchors }: Stored, from: number): AsyncGenerator<Anchor> {
  let after: string | undefined
  do {
    const page = await anchors.find({
      range: { day: { from } },
      sort: { by: 'day', direction: 'asc' },
      limit: 500,
      ...(after !== undefined && { after }),
    })
    for (const { doc } of page.items) yield doc
    after = page.next ?? undefined
  } while (after !== undefined)
}

/** The anchors of a file, a line each. @throws SyntaxError when it is no such file */
export const readAnchors = (text: string): Anchor[] =>
  text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Anchor)
