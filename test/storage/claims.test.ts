import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { MongoClient } from 'mongodb'
import t, { type Test } from 'tap'
import { DuplicateError, StoreUnavailableError } from '../../src/storage/errors.js'
import { openMongoStore } from '../../src/storage/mongodb/open-mongo-store.js'
import { skipHeard, startHeard } from './heard.js'
import { THINGS } from './things.js'

/** What must be unique is claimed before it is written, given back when it is not, and never kept from the living. */

const CLAIMED_FOR = 5000
const racer = fileURLToPath(new URL('racer-child.js', import.meta.url))

async function open(t: Test, total = 300) {
  const mongo = await startHeard(t)
  const store = await mongo.open({ claimedFor: CLAIMED_FOR, retry: { total, first: 20 } })
  const things = await store.collection(THINGS)
  const client = await new MongoClient(mongo.uri).connect()
  t.teardown(() => client.close())
  const claims = client.db().collection<{ _id: string; doc: string }>('claims')
  const claimed = async () => {
    const all = await claims.find({}, { sort: { _id: 1 } }).toArray()
    return Object.fromEntries(all.map(({ _id, doc }) => [_id, doc]))
  }
  return { mongo, things, claims, claimed, db: client.db() }
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

t.test('claims follow the documents', { skip: skipHeard }, async (t) => {
  const { things, claimed, db } = await open(t)
  await things.insert({ id: 'a', name: 'one' })
  t.strictSame(await claimed(), { 'things/name/one': 'a' })
  await things.replace({ id: 'a', name: 'two' }, 1)
  t.strictSame(await claimed(), { 'things/name/two': 'a' }, 'the old value is free')
  await things.insert({ id: 'b', name: 'one' })
  await t.rejects(things.insert({ id: 'b', name: 'three' }), new DuplicateError('things', 'id'))
  await t.rejects(things.replace({ id: 'b', name: 'two' }, 1), new DuplicateError('things', 'name'))
  t.equal(await things.replace({ id: 'b', name: 'three' }, 7), null)
  t.strictSame(
    await claimed(),
    { 'things/name/one': 'b', 'things/name/two': 'a' },
    'what failed is given back',
  )
  await things.replace({ id: 'b' }, 1)
  await things.remove('a', 2)
  t.strictSame(await claimed(), {}, 'what is gone claims nothing')
  const unique = (await db.collection('things').indexes()).filter((index) => index.unique)
  t.strictSame(unique, [], 'and no index is unique but that of _id')
})

t.test(
  'a writer that died leaves a claim that is taken over after a while',
  { skip: skipHeard },
  async (t) => {
    const { mongo, things, claimed } = await open(t)
    mongo.proxy.decide = (command) => ('insert' in command ? 'lose-request' : 'pass')
    await t.rejects(things.insert({ id: 'dead', name: 'one' }), StoreUnavailableError)
    mongo.proxy.decide = () => 'pass'
    t.strictSame(await claimed(), { 'things/name/one': 'dead' })
    await t.rejects(
      things.insert({ id: 'a', name: 'one' }),
      DuplicateError,
      'its write may still be on its way',
    )
    await pause(CLAIMED_FOR + 200)
    await things.insert({ id: 'a', name: 'one' })
    t.strictSame(await claimed(), { 'things/name/one': 'a' })
    await pause(CLAIMED_FOR + 200)
    await t.rejects(
      things.insert({ id: 'b', name: 'one' }),
      DuplicateError,
      'what its document has is never taken over',
    )
  },
)

const WRITES = ['insert', 'update', 'findAndModify', 'delete']

for (const fate of ['lose-reply', 'lose-request'] as const)
  t.test(`whichever command meets ${fate}, claims follow the documents`, { skip: skipHeard }, async (t) => {
    const { mongo, things, claimed } = await open(t, 8000)
    const losing = async (nth: number, act: () => Promise<unknown>) => {
      let met = 0
      mongo.proxy.decide = (command) =>
        WRITES.some((name) => name in command) && ++met === nth ? fate : 'pass'
      await act()
      mongo.proxy.decide = () => 'pass'
    }
    for (const nth of [1, 2, 3]) {
      const [id, name, next] = [`i${nth}`, `n${nth}`, `m${nth}`]
      await losing(nth, () => things.insert({ id, name }))
      t.strictSame(await claimed(), { [`things/name/${name}`]: id })
      await losing(nth, async () => t.equal((await things.replace({ id, name: next }, 1))?.version, 2))
      t.strictSame(await claimed(), { [`things/name/${next}`]: id })
      await losing(nth, async () => t.equal(await things.remove(id, 2), true))
      t.strictSame(await claimed(), {})
    }
  })

t.test('check finds claims that disagree', { skip: skipHeard }, async (t) => {
  const { things, claims } = await open(t)
  const { doc } = await things.insert({ id: 'a', name: 'one' })
  t.strictSame(await things.keyFaults?.(doc), [])
  await claims.updateOne({ _id: 'things/name/one' }, { $set: { doc: 'b' } })
  t.strictSame(await things.keyFaults?.(doc), [{ key: 'name', holder: 'b' }])
  await claims.deleteMany({})
  t.strictSame(await things.keyFaults?.(doc), [{ key: 'name', holder: null }])
})

/** What each of three processes got of the same fifty values. */
async function race(uri: string): Promise<string[][]> {
  const racers = ['x', 'y', 'z'].map((name) => fork(racer, [uri, name]))
  return Promise.all(
    racers.map(
      (child) => new Promise<string[]>((resolve) => child.once('message', (got) => resolve(got as string[]))),
    ),
  )
}

t.test('of three processes that race for a value one gets it', { skip: skipHeard }, async (t) => {
  const { mongo, things } = await open(t)
  const got = await race(mongo.uri)
  const all = got.flat()
  t.equal(new Set(all).size, all.length, 'nothing is given twice')
  t.equal(all.length, 50, 'and everything is given')
  const { items } = await things.find({ limit: 100 })
  t.strictSame(items.map(({ doc }) => doc.name).sort(), all.sort())
  for (const { doc } of items) t.strictSame(await things.keyFaults?.(doc), [])
})

t.test('two documents with one value are not taken for sound', { skip: skipHeard }, async (t) => {
  const { mongo, db } = await open(t)
  const store = { version: 1, keys: { name: 'one' }, tags: {}, terms: [], writes: [] }
  await db.collection<{ _id: string }>('things').insertMany([
    { _id: 'a', name: 'one', store: { ...store, ord: 1 } },
    { _id: 'b', name: 'one', store: { ...store, ord: 2 } },
  ] as never)
  await db.collection('meta').deleteMany({})
  const again = await openMongoStore({ uri: mongo.uri })
  t.teardown(() => again.close())
  await t.rejects(again.collection(THINGS), {
    name: 'StoreUnavailableError',
    reason: /two documents have the same name/,
  })
})
