import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import t from 'tap'
import { cases } from '../../src/storage/collections/cases.js'
import { EXPORT_JOBS, FILE_PIECES } from '../../src/storage/collections/files.js'
import { HISTORY, IDEA_ITEMS } from '../../src/storage/collections/history.js'
import { ideas } from '../../src/storage/collections/ideas.js'
import { MEETINGS } from '../../src/storage/collections/meetings.js'
import { CREDENTIALS, PARTY_NOTES, PEOPLE } from '../../src/storage/collections/people.js'
import { MEMORY } from '../../src/storage/collections/translation.js'
import type { Collection, CollectionSpec, Query } from '../../src/storage/port.js'
import { CommitQueue } from '../../src/storage/sqlite/commit-queue.js'
import { Database } from '../../src/storage/sqlite/database.js'
import { openSqliteCollection } from '../../src/storage/sqlite/open-sqlite-collection.js'

/** What the product asks of the embedded store: nothing is sorted that is not few, and nothing read from end to end. */

type Asked = Readonly<Record<string, Omit<Query, 'limit'>>>

const by = (name: string, direction: 'asc' | 'desc' = 'desc') => ({ sort: { by: name, direction } })
const from = (values: unknown[]) => Buffer.from(JSON.stringify(values)).toString('base64url')

const IDEAS: Asked = {
  newest: { scalars: { held: ['no'] } },
  'next page': { scalars: { held: ['no'] }, after: from([null, 9]) },
  'last changed': { scalars: { held: ['no'] }, ...by('changed') },
  'last changed, next page': { scalars: { held: ['no'] }, ...by('changed'), after: from([5, 9]) },
  board: { scalars: { held: ['no'], step: ['dissemination'] }, tags: { track: ['idea'] } },
  'my open ideas': { scalars: { advisor: ['a'], state: ['x', 'y'] }, ...by('since', 'asc') },
  'mine that wait': { scalars: { advisor: ['a'] }, tags: { waits: ['message'] }, ...by('since', 'asc') },
  queue: { scalars: { state: ['submitted'] }, ...by('since', 'asc') },
  offered: { scalars: { state: ['offered'] } },
  override: { tags: { waits: ['override'] }, ...by('since', 'asc') },
  'to translate': { scalars: { step: ['dissemination'] } },
  'mine that is due': { scalars: { advisor: ['a'] }, range: { wake: { to: 9 } }, ...by('wake', 'asc') },
  offers: { tags: { offered: ['p'] }, ...by('since', 'asc') },
  agenda: { tags: { meeting: ['yes'] }, ...by('since', 'asc') },
  'board by step': { scalars: { held: ['no'], step: ['identification'] }, ...by('since', 'asc') },
  translator: { tags: { translation: ['to-review'] }, ...by('changed') },
  'report of a year': { tags: { reportYear: ['2026'] }, ...by('created', 'asc') },
  references: { range: { number: { from: 1, to: 9 } }, ...by('number') },
  sweep: { range: { due: { to: 9 } }, ...by('due', 'asc') },
  search: { scalars: { held: ['no'] }, words: ['ungdom', 'kultur'] },
  'search, next tier': { scalars: { held: ['no'] }, folded: ['orebro'], notWords: ['orebro'] },
}

const CASES: Asked = {
  newest: { scalars: { state: ['published'] }, ...by('published') },
  'next page': { scalars: { state: ['published'] }, ...by('published'), after: from([5, 9]) },
  filtered: { scalars: { state: ['published'] }, tags: { challenge: ['SC1'] }, ...by('published') },
  title: { scalars: { state: ['published'] }, ...by('titleSv', 'asc') },
  harvest: { range: { changed: { from: 1, to: 9 } }, tags: { language: ['en'] }, ...by('changed', 'asc') },
  search: { scalars: { state: ['published'] }, words: ['ungdom'], ...by('published') },
}

const OTHERS: readonly (readonly [CollectionSpec<never>, Asked])[] = [
  [
    CREDENTIALS,
    {
      links: { scalars: { person: ['p'], kind: ['reset'] }, range: { expires: { from: 1 } } },
      over: { range: { expires: { to: 1 } }, ...by('expires', 'asc') },
      letters: { range: { due: { to: 1 } }, ...by('due', 'asc') },
    },
  ],
  [
    HISTORY,
    {
      newest: { scalars: { idea: ['i'] }, ...by('n') },
      since: { scalars: { idea: ['i'] }, range: { revision: { from: 4 } }, ...by('revision', 'asc') },
      day: { range: { kept: { from: 1, to: 9 } }, ...by('kept', 'asc') },
    },
  ],
  [IDEA_ITEMS, { newest: { scalars: { of: ['i:advice'] }, ...by('n') } }],
  [PARTY_NOTES, { notes: { scalars: { party: ['p'] }, ...by('date') } }],
  [MEETINGS, { planned: { scalars: { state: ['planned'] }, ...by('start', 'asc') } }],
  [PEOPLE, { role: { tags: { role: ['advisor'] } }, active: { scalars: { active: [true] } } }],
  [MEMORY, { same: { scalars: { same: ['s'] } }, alike: { tags: { pair: ['a', 'b'] } } }],
  [EXPORT_JOBS, { waiting: { scalars: { state: ['waiting', 'running'] } } }],
  [FILE_PIECES, { orphans: { range: { first: { to: 1 } }, ...by('first', 'asc') } }],
]

/** Hears every statement. */
class Listening extends Database {
  readonly heard = new Set<string>()

  override sql(text: string) {
    this.heard.add(text)
    return super.sql(text)
  }
}

/** Of few documents that are named one by one. */
const isOfFew = (sql: string): boolean => sql.includes('slot IN (SELECT value FROM json_each(?))')

const isWrong = (sql: string, step: string): boolean => {
  if (/TEMP B-TREE/.test(step)) return !isOfFew(sql)
  // In the order of the table itself, as far as the page goes, or one value after the other.
  const isBounded =
    /ORDER BY (?:slot|ord) (?:ASC|DESC) LIMIT|min\(/.test(sql) ||
    /INDEX|VIRTUAL TABLE|subquery|json_each|each|CONSTANT|^SCAN \d/.test(step)
  return step.startsWith('SCAN') && !isBounded
}

t.test('every list goes through an index in its own order', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'fyrsteg-test-'))
  const db = new Listening(join(folder, 'plans.db'))
  t.teardown(() => {
    db.close()
    rmSync(folder, { recursive: true, force: true })
  })
  const none = { templateOf: () => undefined, contextOf: () => undefined, languages: '' }
  for (const [spec, asked] of [
    [ideas(none), IDEAS],
    [cases(none), CASES],
    ...OTHERS,
  ] as (typeof OTHERS)[number][]) {
    const collection: Collection<never> = await openSqliteCollection(db, spec, new CommitQueue(db))
    for (const [name, query] of Object.entries(asked)) {
      db.heard.clear()
      await collection.find({ limit: 20, ...query })
      await collection.counts(
        query,
        ['challenge', 'state'].slice(0, spec.name === 'ideas' || spec.name === 'cases' ? 2 : 0),
      )
      for (const sql of db.heard)
        if (/^(?:SELECT|WITH)/.test(sql) && !/min\(token\)/.test(sql)) {
          const marks = (sql.match(/\?/g) ?? []).map(() => null)
          const steps = db.sql(`EXPLAIN QUERY PLAN ${sql}`).all(...marks) as { detail: string }[]
          for (const { detail } of steps)
            t.notOk(isWrong(sql, detail), `${spec.name}, ${name}: ${detail} (${sql.slice(0, 200)})`)
        }
    }
  }
})
