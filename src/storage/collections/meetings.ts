import type { Meeting } from '../../types.gen.js'
import type { CollectionSpec } from '../port.js'
import { plainKeys } from './plain-keys.js'

/** Some twenty a year: found by whether they are still to come, in the order in which they are held. */
export const MEETINGS: CollectionSpec<Meeting> = {
  name: 'meetings',
  keysEdition: 1,
  scalars: [{ name: 'state' }],
  sorts: ['start'],
  keysOf: ({ state, start }) => plainKeys({ state, start: Date.parse(start) }),
}
