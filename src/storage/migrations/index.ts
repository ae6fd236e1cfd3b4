import type { Migration } from './migration.js'

/** All migrations, in order and without a gap. */
export const MIGRATIONS: readonly Migration[] = []
