import { DomainError } from '../errors.js'
import type { Idea } from '../types.gen.js'
import { BUDGET, MOST } from './limits.js'

/** Acts that are always possible, however large the idea has grown; moves that end something are, too. */
const ALWAYS = new Set([
  'hold',
  'free',
  'discard',
  'detach',
  'remove-picture',
  'merge-link',
  'erase-request',
  'discard-request',
  'forget-uptake',
  'strike-uptake',
  'strike-delivery',
])

/**
 * Whether an idea may be kept like this.
 * @param before the idea as it was; null for a new one
 * @throws DomainError `list-full`, `idea-too-large`
 */
export function checkLimits(before: Idea | null, next: Idea): void {
  checkLists(before, next)
  checkBudget(before, next)
}

function checkLists(before: Idea | null, next: Idea): void {
  for (const list of Object.keys(MOST) as (keyof typeof MOST)[]) {
    const length = next[list]?.length ?? 0
    if (length > MOST[list] && length > (before?.[list]?.length ?? 0))
      throw new DomainError('list-full', { params: { list, limit: MOST[list] } })
  }
}

const encoder = new TextEncoder()
/** As UTF-8 JSON. */
export const bytesOf = (value: unknown): number => encoder.encode(JSON.stringify(value) ?? '').length

/** An idea stays far below what an engine can hold. What makes it smaller is always possible. */
function checkBudget(before: Idea | null, next: Idea): void {
  const limit = limitFor(before, next)
  const bytes = bytesOf(next)
  if (bytes <= limit || (before && bytes <= bytesOf(before))) return
  const params = { part: largestPart(next), limit: kilobytes(limit), size: kilobytes(bytes) }
  throw new DomainError('idea-too-large', { params })
}

export const kilobytes = (bytes: number): number => Math.ceil(bytes / 1024)

function limitFor(before: Idea | null, next: Idea): number {
  const told = next.revision === before?.revision ? undefined : next.pending.at(-1)
  if (told === undefined || ALWAYS.has(told.what) || endsSomething(before, next)) return BUDGET.always
  const isVisitors = next.reference === undefined && told.by.kind === 'submitter'
  return isVisitors ? BUDGET.visitor : BUDGET.ordinary
}

/** It is closed, an offer is over, or a case is withdrawn. */
const endsSomething = (before: Idea | null, next: Idea): boolean =>
  before !== null &&
  ((before.closing === undefined && next.closing !== undefined) ||
    (before.offer !== undefined && next.offer === undefined) ||
    withdrawnIn(next) > withdrawnIn(before))

const withdrawnIn = ({ publications }: Idea): number =>
  publications.filter(({ withdrawn }) => withdrawn !== undefined).length

function largestPart(idea: Idea): string {
  const sizes = Object.entries(idea).map(([part, value]) => [part, bytesOf(value)] as const)
  return sizes.reduce((a, b) => (b[1] > a[1] ? b : a))[0]
}
