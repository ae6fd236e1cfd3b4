import type { Meta } from '../port.js'
import type { Database } from './database.js'

/** The table of facts, which also tells what each collection's keys were made by. */
export function sqliteMeta(db: Database): Meta {
  makeMetaTable(db)
  const get = (name: string): string | null => {
    const row = db.sql('SELECT value FROM meta WHERE name = ?').get(name) as { value: string } | undefined
    return row?.value ?? null
  }
  const write = (name: string, value: string | null): void => {
    if (value === null) db.sql('DELETE FROM meta WHERE name = ?').run(name)
    else db.sql('INSERT OR REPLACE INTO meta VALUES (?, ?)').run(name, value)
  }
  return {
    get: async (name) => get(name),
    set: async (name, value, before) =>
      db.write(() => {
        if (get(name) !== before) return false
        write(name, value)
        return true
      }),
  }
}

export const makeMetaTable = (db: Database): void =>
  db.exec('CREATE TABLE IF NOT EXISTS meta (name TEXT PRIMARY KEY, value TEXT NOT NULL)')
