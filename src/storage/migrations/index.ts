import type { Migration } from './migration.js'
import { toFormat2 } from './to-format-2.js'
import { toFormat3 } from './to-format-3.js'

/** All migrations, in order and without a gap. */
export const MIGRATIONS: readonly Migration[] = [toFormat2, toFormat3]
