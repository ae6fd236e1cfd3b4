import type { SavedView } from '../../domain/types.gen.js'
import type { CollectionSpec } from '../port.js'
import { plainKeys } from './plain-keys.js'

/** Lists of ideas that somebody saved: found by whose they are, and those of all staff. */
export const SAVED_VIEWS: CollectionSpec<SavedView> = {
  name: 'savedViews',
  keysEdition: 1,
  scalars: [
    { name: 'owner', path: 'created.by.id' },
    { name: 'shared', path: 'shared' },
  ],
  sorts: [],
  keysOf: ({ created, shared }) => plainKeys({ owner: created.by.id, shared }),
}
