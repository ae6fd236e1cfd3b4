import { spawn, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import t, { type Test } from 'tap'
import { stems } from '../../src/domain/search/stems.js'
import { StoreLockedError, StoreUnavailableError } from '../../src/storage/errors.js'
import { CommitQueue } from '../../src/storage/sqlite/commit-queue.js'
import { Database } from '../../src/storage/sqlite/database.js'
import { bestDriver, drivers } from '../../src/storage/sqlite/driver.js'
import { openSqliteCollection } from '../../src/storage/sqlite/open-sqlite-collection.js'
import { openSqliteStore } from '../../src/storage/sqlite/open-sqlite-store.js'
import { THINGS } from './things.js'

/** The embedded store's folder: one process at a time, and a clear reason whenever it cannot be used. */

const child = fileURLToPath(new URL('writer-child.js', import.meta.url))
const driverModule = new URL('../../src/storage/sqlite/driver.js', import.meta.url).href

function newFolder(t: Test): string {
  const folder = mkdtempSync(join(tmpdir(), 'fyrsteg-folder-'))
  t.teardown(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** Another process that writes to the folder. */
async function otherProcess(folder: string) {
  const other = spawn(process.execPath, [child, 'sqlite', folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = new Promise((resolve) => other.once('close', resolve))
  await new Promise((resolve) => other.stdout.once('data', resolve))
  return {
    die: () => {
      other.kill('SIGKILL')
      return ended
    },
  }
}

t.test('a second process is refused, until the first has died, however it died', async (t) => {
  const folder = newFolder(t)
  const other = await otherProcess(folder)
  await t.rejects(openSqliteStore({ folder }), new StoreLockedError(folder))
  await other.die()
  const store = await openSqliteStore({ folder })
  await t.rejects(openSqliteStore({ folder }), StoreLockedError, 'nor twice in one process')
  await store.close()
  await store.close()
  await (await openSqliteStore({ folder })).close()
})

t.test('what cannot be used is said, and leaves no lock behind', async (t) => {
  const folder = newFolder(t)
  writeFileSync(join(folder, 'file'), 'x')
  await t.rejects(openSqliteStore({ folder: join(folder, 'file') }), StoreUnavailableError)
  await t.rejects(openSqliteStore({ folder: join(folder, 'file', 'within') }), StoreUnavailableError)
  const broken = join(folder, 'broken')
  mkdirSync(broken)
  writeFileSync(join(broken, 'fyrsteg.db'), 'this is not a database, but it is long enough to look like one')
  await t.rejects(openSqliteStore({ folder: broken }), StoreUnavailableError)
  rmSync(join(broken, 'fyrsteg.db'))
  await (await openSqliteStore({ folder: broken })).close()
})

t.test(
  'a full disk is told to every writer; nothing acknowledged is lost, nothing refused is done',
  async (t) => {
    const db = new Database(join(newFolder(t), 'full.db'))
    t.teardown(() => db.close())
    const things = await openSqliteCollection(db, THINGS, new CommitQueue(db))
    t.teardown(() => things.close())
    const text = 'ungdomar '.repeat(400)
    await things.insert({ id: 'first', text })
    const { n } = db.sql('SELECT page_count AS n FROM pragma_page_count').get() as { n: number }
    db.exec(`PRAGMA max_page_count = ${n + 12}`)

    const ids = Array.from({ length: 20 }, (_, n) => `i${n}`)
    const together = await Promise.allSettled(ids.map((id) => things.insert({ id, text })))
    for (const outcome of together)
      t.match(outcome, { status: 'rejected', reason: { name: 'StoreUnavailableError' } })
    t.equal(await things.get('i0'), null, 'a shared commit is done whole or not at all')

    const written: string[] = []
    for (const id of ids) {
      const done = await things.insert({ id, text }).catch((error) => error)
      if (done instanceof StoreUnavailableError) break
      written.push(id)
    }
    t.ok(written.length > 0 && written.length < 20, 'until the disk is full')
    t.ok(await things.replace({ id: 'first', colour: 'red' }, 1), 'what needs no room is still done')

    db.exec('PRAGMA max_page_count = 1000000')
    t.ok(await things.insert({ id: 'last', text }))
    for (const id of [...written, 'last']) t.match(await things.get(id), { version: 1, doc: { text } })
    t.equal(
      (await things.counts({ words: stems('ungdom') })).total.n,
      written.length + 1,
      'and all of it is found',
    )
  },
)

t.test('a folder of the first layout is taken over', async (t) => {
  const folder = newFolder(t)
  const old = bestDriver().open(join(folder, 'fyrsteg.db'))
  old.exec(`CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL);
    INSERT INTO meta VALUES ('keys things', '[1,"name","colour","at"]');
    CREATE TABLE d_things (ord INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, version INTEGER NOT NULL,
      body TEXT NOT NULL, tags TEXT NOT NULL, digest TEXT NOT NULL, pending INTEGER NOT NULL, s_name, s_colour, s_at);
    CREATE UNIQUE INDEX d_things_name ON d_things (s_name);
    CREATE INDEX d_things_pending ON d_things (pending) WHERE pending > 0;
    CREATE VIRTUAL TABLE t_things USING fts5(t, content='', contentless_delete=1, detail=none, tokenize='ascii');
    INSERT INTO d_things VALUES (5, 'a', 3, '{"id":"a","name":"n","text":"ungdomar"}', '{}', '', 0, 'n', NULL, NULL)`)
  old.close()
  const store = await openSqliteStore({ folder })
  t.teardown(() => store.close())
  const things = await store.collection(THINGS)
  t.match(await things.getBy('name', 'n'), { version: 3, ord: 5, doc: { id: 'a' } })
  t.equal((await things.counts({ words: stems('ungdom') })).total.n, 1)
})

t.test('the same document is the same object, until it is written', async (t) => {
  const store = await openSqliteStore({ folder: newFolder(t) })
  t.teardown(() => store.close())
  const things = await store.collection(THINGS)
  await things.insert({ id: 'a', name: 'n' })
  const read = await things.get('a')
  t.equal(await things.get('a'), read)
  t.equal((await things.find({ limit: 1 })).items[0], read)
  await things.replace({ id: 'a' }, 1)
  t.not(await things.get('a'), read)
})

for (const first of drivers())
  for (const second of drivers())
    t.test(`what ${first.name} wrote is read and written on by ${second.name}`, async (t) => {
      const folder = newFolder(t)
      const written = await openSqliteStore({ folder, driver: first })
      await (await written.collection(THINGS)).insert({
        id: 'å',
        name: 'a\0b',
        text: 'ungdomar',
        at: 2 ** 40,
      })
      await written.close()
      const read = await openSqliteStore({ folder, driver: second })
      t.teardown(() => read.close())
      const things = await read.collection(THINGS)
      t.match(await things.getBy('name', 'a\0b'), { version: 1, doc: { id: 'å', at: 2 ** 40 } })
      t.equal((await things.counts({ words: stems('ungdom'), range: { at: { from: 2 ** 40 } } })).total.n, 1)
      t.match(await things.replace({ id: 'å', text: 'äldre' }, 1), { version: 2 })
      t.equal((await things.counts({ words: stems('ungdom') })).total.n, 0)
    })

t.test('every driver waits for the disk at every commit, and can write again after a refusal', async (t) => {
  for (const driver of drivers()) {
    const db = new Database(join(newFolder(t), 'x.db'), driver)
    t.teardown(() => db.close())
    t.strictSame({ ...db.sql('PRAGMA synchronous').get() }, { synchronous: 2 }, driver.name)
    t.strictSame({ ...db.sql('PRAGMA journal_mode').get() }, { journal_mode: 'wal' }, driver.name)
    t.throws(() => db.write(() => db.exec('INSERT INTO nowhere VALUES (1)')), driver.name)
    db.write(() => db.exec('CREATE TABLE t (id)'))
  }
})

t.test('the operator is not told what Node thinks of its own driver', (t) => {
  const code = `process.on('warning', ({ message }) => console.log(message));
    const { bestDriver } = await import(${JSON.stringify(driverModule)});
    console.log(bestDriver().name); process.emitWarning('another')`
  const { stdout } = spawnSync(process.execPath, ['--input-type=module', '--eval', code], {
    encoding: 'utf8',
    env: { ...process.env, NODE_OPTIONS: '', NODE_NO_WARNINGS: '' },
  })
  t.equal(stdout, `${bestDriver().name}\nanother\n`)
  t.end()
})
