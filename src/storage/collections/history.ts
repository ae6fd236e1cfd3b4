import type { Anchor, HistoryDocument, IdeaItem } from '../../domain/types.gen.js'
import type { CollectionSpec } from '../port.js'
import { plainKeys } from './plain-keys.js'

/** What has happened to ideas, an entry a document; read idea by idea, and day by day to be anchored. */
export const HISTORY: CollectionSpec<HistoryDocument> = {
  name: 'history',
  keysEdition: 2,
  scalars: [{ name: 'idea', path: 'idea', owner: true }],
  sorts: ['n', 'revision', 'kept'],
  orders: [
    { by: ['idea'], sort: 'n' },
    { by: ['idea'], sort: 'revision' },
  ],
  keysOf: ({ idea, n, revision, kept }) => plainKeys({ idea, n, revision, kept: Date.parse(kept) }),
}

/** Older items of lists of ideas, found by idea and list. */
export const IDEA_ITEMS: CollectionSpec<IdeaItem> = {
  name: 'ideaItems',
  keysEdition: 2,
  scalars: [{ name: 'of', owner: true }],
  sorts: ['n'],
  orders: [{ by: ['of'], sort: 'n' }],
  keysOf: ({ idea, list, n }) => plainKeys({ of: `${idea}:${list}`, n }),
}

/** A day each. */
export const ANCHORS: CollectionSpec<Anchor> = {
  name: 'anchors',
  keysEdition: 1,
  scalars: [],
  sorts: ['day'],
  keysOf: ({ id }) => plainKeys({ day: Date.parse(id) }),
}
