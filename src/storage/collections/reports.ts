import type { StoredReport } from '../../domain/types.gen.js'
import type { CollectionSpec } from '../port.js'
import { plainKeys } from './plain-keys.js'

/** The reports that were counted in the background, by year. */
export const REPORTS: CollectionSpec<StoredReport> = {
  name: 'reports',
  keysEdition: 1,
  scalars: [],
  sorts: [],
  keysOf: () => plainKeys({}),
}
