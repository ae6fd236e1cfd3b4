import { isFollowed } from '../domain/history/after.js'
import { entryOf, historyDocument } from '../domain/history/history-document.js'
import { digestOf } from '../domain/history/leaves.js'
import { isSealed } from '../domain/history/seal-pending.js'
import { valueAt } from '../domain/history/value-at.js'
import {
  type ChainFault,
  UNVERIFIED,
  type Verified,
  verifyEnd,
  verifyNext,
} from '../domain/history/verify-chain.js'
import type { HistoryDocument, HistoryEntry, Idea } from '../domain/types.gen.js'
import type { Collections } from '../storage/collections.js'
import type { Finding } from './problem.js'

type Stored = Pick<Collections, 'history' | 'ideas'>

/**
 * Whether the idea is what its history says, and the history what was written: the chain whole and in order,
 * no revision left out, the states one after the other, the last words still there.
 */
export async function checkHistory(collections: Stored, idea: Idea): Promise<Finding[]> {
  const findings = await checkOnce(collections, idea)
  if (findings.length === 0) return []
  // Somebody may have written between the two readings.
  const now = (await collections.ideas.get(idea.id))?.doc
  return now && now.revision !== idea.revision ? checkOnce(collections, now) : findings
}

async function checkOnce({ history }: Stored, idea: Idea): Promise<Finding[]> {
  const look = new Look(idea)
  for await (const document of documentsOf(history, idea)) look.chained(document)
  return look.ended()
}

/** The entries that are kept, in order, and then those that the idea has still to itself. */
async function* documentsOf(history: Stored['history'], idea: Idea): AsyncGenerator<HistoryDocument> {
  let last = 0
  let after: string | undefined
  do {
    const page = await history.find({
      scalars: { idea: [idea.id] },
      sort: { by: 'n', direction: 'asc' },
      limit: 200,
      ...(after !== undefined && { after }),
    })
    for (const { doc } of page.items) {
      last = Math.max(last, doc.n)
      yield doc
    }
    after = page.next ?? undefined
  } while (after !== undefined)
  for (const entry of idea.pending)
    if (isSealed(entry) && entry.seal.n > last) yield historyDocument(idea.id, entry, entry.at)
}

/** One look through a history, entry by entry: memory does not grow with their number. */
class Look {
  private readonly findings: Finding[] = []
  private readonly places = new Map<string, string | null>()
  private chain: Verified = UNVERIFIED
  private revision = 0
  private state: string | undefined

  constructor(private readonly idea: Idea) {}

  chained(document: HistoryDocument): void {
    const { faults, now } = verifyNext(this.chain, document)
    this.chain = now
    this.findings.push(...faults.map(chainFinding))
    this.entry(entryOf(document), document.n)
  }

  ended(): Finding[] {
    const { idea } = this
    this.findings.push(...verifyEnd(this.chain, idea.chain).map(chainFinding))
    for (const entry of idea.pending) if (!isSealed(entry)) this.entry(entry, this.chain.n + 1)
    if (this.revision !== idea.revision)
      this.found('/revision', 'revisionBehind', { history: this.revision, found: idea.revision })
    if (this.state !== idea.state)
      this.found('/state', 'stateDiffers', { history: this.state ?? '–', found: idea.state })
    for (const [pointer, digest] of this.places) this.checkPlace(pointer, digest)
    return this.findings
  }

  private entry(entry: HistoryEntry, n: number): void {
    const { revision, saves = 1, from, to } = entry
    const expected = this.revision + 1
    if (revision - saves + 1 !== expected)
      this.found(`/history/${n}/revision`, 'revisionGap', { expected, found: revision - saves + 1 })
    this.revision = revision
    this.remember(entry)
    if (to === undefined) return
    if (from !== this.state)
      this.found(`/history/${n}/from`, 'brokenChain', { expected: this.state ?? '–', found: from ?? '–' })
    this.state = to
  }

  /**
   * What an entry says of a place: the salted digest of what came after; null where nothing is proven of it.
   */
  private remember({ changes = [], seal }: HistoryEntry): void {
    changes.forEach(({ pointer }, n) => {
      if (!isFollowed(pointer)) return
      const path = `/changes/${n}/after`
      const salt = seal?.salts[path]
      this.places.set(pointer, salt === undefined ? null : `${salt} ${seal?.digests?.[path] ?? ''}`)
    })
  }

  /** What was last written into a field, or last translated, must be what stands there. */
  private checkPlace(pointer: string, proof: string | null): void {
    const [salt = '', digest = ''] = proof?.split(' ') ?? []
    if (digest === '') return
    if (digestOf(salt, valueAt(this.idea, pointer)) !== digest) this.found(pointer, 'changedOutside')
  }

  private found(path: string, code: string, params?: Finding['params']): void {
    this.findings.push({ path, code, ...(params && { params }) })
  }
}

const chainFinding = ({ code, n, last, entry }: ChainFault): Finding => ({
  path: `/history/${n}`,
  code,
  params: { n, last: last ?? n, entry: entry ?? '–' },
})
