import { partiesPresent } from '../../domain/meetings/parties-present.js'
import type { Meeting } from '../../domain/types.gen.js'
import type { CollectionSpec } from '../port.js'
import { plainKeys } from './plain-keys.js'

/**
 * Some twenty a year: found by whether they are still to come, and by whose people were there, in the order
 * in which they are held.
 */
export const MEETINGS: CollectionSpec<Meeting> = {
  name: 'meetings',
  keysEdition: 2,
  scalars: [{ name: 'state', path: 'state' }],
  sorts: ['start'],
  orders: [{ by: ['state'], sort: 'start' }],
  keysOf: (meeting) => ({
    ...plainKeys({ state: meeting.state, start: Date.parse(meeting.start) }),
    tags: { attended: partiesPresent(meeting) },
  }),
}
