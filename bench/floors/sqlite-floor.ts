import { bestDriver, type Connection } from '../../src/storage/sqlite/driver.js'
import {
  type Asked,
  answerText,
  COUNTED,
  type Edit,
  type Floor,
  type FloorRow,
  floorRow,
  MOST,
  PAGE,
  tally,
} from './floor.js'

const TABLES = `PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA cache_size = -16000;
  CREATE TABLE IF NOT EXISTS docs (ord INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, version INTEGER NOT NULL,
    summary TEXT NOT NULL, body TEXT NOT NULL, ${COUNTED.join(' TEXT, ')} TEXT);
  CREATE INDEX IF NOT EXISTS by_place ON docs (state, municipality, challenge);
  CREATE VIRTUAL TABLE IF NOT EXISTS words USING fts5(text, content='', contentless_delete=1, detail=none);
  CREATE TABLE IF NOT EXISTS history (id TEXT NOT NULL, n INTEGER NOT NULL, body TEXT NOT NULL, PRIMARY KEY (id, n))`

export function sqliteFloor(folder: string): Floor {
  const db = bestDriver().open(`${folder}/floor.db`)
  db.exec(TABLES)
  const read = db.prepare('SELECT body FROM docs WHERE id = ?')
  const put = putter(db)
  const lists = lister(db)
  const update = updater(db)
  return {
    size: async () => (db.prepare('SELECT count(*) AS n FROM docs').get() as { n: number }).n,
    fill: async (rows) => within(db, () => rows.forEach(put)),
    read: async (id) => (read.get(id) as { body: string } | undefined)?.body,
    list: async (asked) => lists(asked),
    update: async (edit) => within(db, () => update(edit)),
    scan: () => bodies(db),
    close: async () => db.close(),
  }
}

function within<R>(db: Connection, work: () => R): R {
  db.exec('BEGIN IMMEDIATE')
  try {
    const result = work()
    db.exec('COMMIT')
    return result
  } catch (error) {
    db.exec('ROLLBACK')
    throw error
  }
}

function putter(db: Connection): (row: FloorRow) => void {
  const marks = COUNTED.map(() => ', ?').join('')
  const insert = db.prepare(
    `INSERT INTO docs (id, version, summary, body, ${COUNTED}) VALUES (?, 1, ?, ?${marks}) RETURNING ord`,
  )
  const words = db.prepare('INSERT INTO words (rowid, text) VALUES (?, ?)')
  return ({ id, columns, summary, body, text }) => {
    const values = COUNTED.map((name) => columns[name])
    const { ord } = insert.get(id, summary, body, ...values) as { ord: number }
    words.run(ord, text)
  }
}

/** One statement for the page, one for the counts. */
function lister(db: Connection): (asked: Asked) => string {
  const statements = new Map<string, ReturnType<Connection['prepare']>>()
  const sql = (text: string) => {
    const known = statements.get(text) ?? db.prepare(text)
    statements.set(text, known)
    return known
  }
  return (asked) => {
    const { where, values } = conditionOf(asked)
    const page = sql(`SELECT summary FROM docs WHERE ${where} ORDER BY ord DESC LIMIT ${PAGE}`).all(...values)
    const summaries = (page as { summary: string }[]).map(({ summary }) => summary)
    if (asked.counts === 'total') {
      const count = sql(`SELECT count(*) AS n FROM (SELECT 1 FROM docs WHERE ${where} LIMIT ${MOST})`)
      return answerText(summaries, (count.get(...values) as { n: number }).n)
    }
    const rows = sql(`SELECT ${COUNTED} FROM docs WHERE ${where} LIMIT ${MOST}`).all(...values)
    return answerText(summaries, rows.length, tally(rows as Record<string, unknown>[]))
  }
}

function conditionOf({ columns, words }: Asked): { where: string; values: string[] } {
  const chosen = Object.entries(columns)
  const parts = chosen.map(([name, wanted]) => `${name} IN (${wanted.map(() => '?')})`)
  const found = words.length > 0 ? ['ord IN (SELECT rowid FROM words WHERE words MATCH ?)'] : []
  const match = words.map((word) => `"${word}"`).join(' ')
  return {
    where: [...parts, ...found].join(' AND ') || '1',
    values: [...chosen.flatMap(([, wanted]) => wanted), ...(words.length > 0 ? [match] : [])],
  }
}

function updater(db: Connection): (edit: Edit) => string {
  const change =
    db.prepare(`UPDATE docs SET version = version + 1, body = json_set(body, '$.answers.spread.keep', ?)
    WHERE id = ? AND version = ? RETURNING ord, body`)
  const forget = db.prepare('DELETE FROM words WHERE rowid = ?')
  const words = db.prepare('INSERT INTO words (rowid, text) VALUES (?, ?)')
  const history = db.prepare('INSERT INTO history VALUES (?, ?, ?)')
  return ({ id, version, keep }) => {
    const row = change.get(keep, id, version) as { ord: number; body: string } | undefined
    if (row === undefined) throw new Error(`${id} is in another version`)
    forget.run(row.ord)
    words.run(row.ord, floorRow(JSON.parse(row.body)).text)
    const entry = {
      what: 'edit',
      at: new Date().toISOString(),
      changes: [{ pointer: '/answers/spread/keep', after: keep }],
    }
    history.run(id, version, JSON.stringify(entry))
    return row.body
  }
}

async function* bodies(db: Connection): AsyncGenerator<string> {
  const next = db.prepare('SELECT ord, body FROM docs WHERE ord > ? ORDER BY ord LIMIT 100')
  for (let last = -1; ; ) {
    const rows = next.all(last) as { ord: number; body: string }[]
    for (const { body } of rows) yield body
    if (rows.length === 0) return
    last = (rows.at(-1) as { ord: number }).ord
  }
}
