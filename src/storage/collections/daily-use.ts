import type { DailyUse } from '../../domain/types.gen.js'
import type { CollectionSpec } from '../port.js'
import { plainKeys } from './plain-keys.js'

/** What came from an address on a day; removed when the day is over. */
export const DAILY_USE: CollectionSpec<DailyUse> = {
  name: 'dailyUse',
  keysEdition: 1,
  scalars: [],
  sorts: ['day'],
  keysOf: ({ day }) => plainKeys({ day: Date.parse(day) }),
}
