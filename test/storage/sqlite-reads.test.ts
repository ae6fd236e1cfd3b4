import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import t, { type Test } from 'tap'
import { CommitQueue } from '../../src/storage/sqlite/commit-queue.js'
import { Database } from '../../src/storage/sqlite/database.js'
import { openSqliteCollection } from '../../src/storage/sqlite/open-sqlite-collection.js'
import { THINGS } from './things.js'

/** A collection, and how many statements with this text it has run. */
async function counting(t: Test, part: string) {
  const folder = mkdtempSync(join(tmpdir(), 'fyrsteg-test-'))
  const db = new Database(join(folder, 'fyrsteg.db'))
  const things = await openSqliteCollection(db, THINGS, new CommitQueue(db))
  t.teardown(() => {
    things.close()
    db.close()
    rmSync(folder, { recursive: true, force: true })
  })
  const count = { reads: 0 }
  const sql = db.sql.bind(db)
  db.sql = (text) => {
    if (text.includes(part)) count.reads += 1
    return sql(text)
  }
  return { things, count }
}

t.test('a write reads the whole set of no value', async (t) => {
  const { things, count } = await counting(t, 'SELECT piece, slots')
  for (let n = 0; n < 20; n++) await things.insert({ id: `i${n}`, colour: 'red', marks: ['x', `m${n}`] })
  await things.replace({ id: 'i1', colour: 'blue' }, 1)
  await things.find({ limit: 1 })
  t.equal(count.reads, 0)
  t.equal((await things.counts({ scalars: { colour: ['red'] }, tags: { mark: ['x'] } })).total.n, 19)
})

t.test('the places of a word are read once for a page and its counts, and anew after a write', async (t) => {
  const { things, count } = await counting(t, ' MATCH ')
  const ask = async () => {
    count.reads = 0
    const filter = { words: ['ungdom', 'kultur'] }
    const { items } = await things.find({ ...filter, limit: 10 })
    const { total } = await things.counts(filter, ['mark'])
    return { ids: items.map(({ doc }) => doc.id), total: total.n, reads: count.reads }
  }
  await things.insert({ id: 'a', text: 'ungdom kultur' })
  t.strictSame(await ask(), { ids: ['a'], total: 1, reads: 1 })
  await things.insert({ id: 'b', text: 'kultur ungdom' })
  t.strictSame(await ask(), { ids: ['b', 'a'], total: 2, reads: 1 })
  await things.replace({ id: 'b', text: 'kultur' }, 1)
  t.strictSame(await ask(), { ids: ['a'], total: 1, reads: 1 })
  await things.remove('a', 1)
  t.strictSame(await ask(), { ids: [], total: 0, reads: 1 })
})
