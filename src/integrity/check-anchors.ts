import { anchorNow } from '../actions/history/anchor-days.js'
import type { Anchor } from '../domain/types.gen.js'
import type { Collections } from '../storage/collections.js'
import type { Finding, Problem } from './problem.js'

type Stored = Pick<Collections, 'history' | 'anchors'>

/** Whether the history of that day is what it was when the anchor was made. */
export async function checkAnchor(collections: Stored, anchor: Anchor): Promise<Finding[]> {
  const { digest } = await anchorNow(collections, anchor)
  return digest === anchor.digest ? [] : [{ path: '/digest', code: 'anchorDiffers' }]
}

/**
 * The same of anchors that were kept outside the store: what was rewritten in it as a whole is found by them
 * alone.
 */
export async function* checkAnchors(
  collections: Stored,
  anchors: readonly Anchor[],
): AsyncGenerator<Problem> {
  for (const anchor of anchors)
    for (const finding of await checkAnchor(collections, anchor))
      yield { collection: 'anchors', id: anchor.id, ...finding }
}
