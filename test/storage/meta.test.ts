import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'
import { NoRoomError } from '../../src/storage/errors.js'
import { LeaseLostError, withLease } from '../../src/storage/lease.js'
import type { Meta } from '../../src/storage/port.js'
import { Database } from '../../src/storage/sqlite/database.js'
import { keepCopy } from '../../src/storage/sqlite/keep-copy.js'
import { newFolder } from '../jobs/new-folder.js'
import { engines } from './engines.js'

for (const engine of engines(t))
  t.test(
    `${engine.name}: a fact is written only over what was read`,
    { skip: engine.skip ?? false },
    async (t) => {
      const { meta } = await (await engine.place(t)).open()
      t.equal(await meta.get('a'), null)
      t.equal(await meta.set('a', '1', '0'), false)
      t.equal(await meta.set('a', '1', null), true)
      t.equal(await meta.set('a', '2', null), false)
      t.equal(await meta.set('a', '2', '1'), true)
      t.equal(await meta.get('a'), '2')
      t.equal(await meta.set('a', null, '1'), false)
      t.equal(await meta.set('a', null, '2'), true)
      t.equal(await meta.get('a'), null)
      const taken = await Promise.all(['x', 'y', 'z'].map((value) => meta.set('b', value, null)))
      t.equal(taken.filter(Boolean).length, 1, 'one of many at once')
    },
  )

t.test('without room for a copy nothing is done', async (t) => {
  const folder = newFolder(t)
  const file = join(folder, 'fyrsteg.db')
  const db = new Database(file)
  t.teardown(() => db.close())
  db.exec('CREATE TABLE one (n)')
  await t.rejects(
    keepCopy(db, file, 'format-1', null, async () => 10),
    NoRoomError,
  )
  t.notOk(readdirSync(folder).some((name) => name.includes('format-1')))
  t.equal(await keepCopy(db, file, 'format-1'), `${file}.format-1`)
  t.ok(existsSync(`${file}.format-1`))
})

function memory(): Meta {
  const facts = new Map<string, string>()
  return {
    get: async (name) => facts.get(name) ?? null,
    set: async (name, value, before) => {
      if ((facts.get(name) ?? null) !== before) return false
      if (value === null) facts.delete(name)
      else facts.set(name, value)
      return true
    },
  }
}

const pause = (time: number) => new Promise<void>((resolve) => setTimeout(resolve, time))
const options = { isNeeded: async () => true, onWait: () => {}, times: { beat: 20, silence: 150 } }

t.test('a lease is had by one at a time, and taken from one that is silent', async (t) => {
  const meta = memory()
  let holders = 0
  const work = async () => {
    holders += 1
    t.equal(holders, 1)
    await pause(300)
    holders -= 1
  }
  await Promise.all([withLease(meta, 'x', work, options), withLease(meta, 'x', work, options)])
  await meta.set('x', 'of a dead process', null)
  await withLease(meta, 'x', work, options)
  t.equal(await meta.get('x'), null)
})

t.test('who has lost a lease is told', async (t) => {
  const meta = memory()
  const slow = withLease(meta, 'x', () => pause(2000), options)
  await pause(5)
  await meta.set('x', 'another', await meta.get('x'))
  await t.rejects(slow, LeaseLostError)
})
