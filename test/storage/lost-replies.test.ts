import t, { type Test } from 'tap'
import { DuplicateError, StoreUnavailableError } from '../../src/storage/errors.js'
import { openMongoStore } from '../../src/storage/mongodb/open-mongo-store.js'
import type { Collection } from '../../src/storage/port.js'
import { type Fate, type MongoProxy, startOldServer, startProxy } from './mongo-proxy.js'
import { mongodBinary, startMongod } from './mongod.js'
import { THINGS, type Thing } from './things.js'

/** Whatever goes wrong between us and MongoDB: a write is done once, or not at all and said so. */

const binary = mongodBinary()
const skip = binary === undefined && 'failures of MongoDB did not run: MONGOD_BINARY is not set'
const NOT_PRIMARY: Fate = {
  error: { code: 10107, codeName: 'NotWritablePrimary', labels: ['RetryableWriteError'] },
}
const STEPPING_DOWN: Fate = {
  error: { code: 11602, codeName: 'InterruptedDueToReplStateChange', labels: [] },
}

const WRITTEN_BY_TOO_FEW: Fate = {
  add: {
    writeConcernError: {
      code: 64,
      codeName: 'WriteConcernTimeout',
      errmsg: 'waiting for replication timed out',
    },
  },
}

const WRITES = ['insert', 'update', 'findAndModify', 'delete']
const isWrite = (command: Record<string, unknown>): boolean => WRITES.some((name) => name in command)

/** The next write meets this fate; those after it pass. */
function once(proxy: MongoProxy, fate: Fate): () => number {
  let met = 0
  proxy.decide = (command) => (isWrite(command) && met++ === 0 ? fate : 'pass')
  return () => met
}

t.test('failures on the way', { skip }, async (t) => {
  const server = await startMongod(binary as string)
  const proxy = await startProxy(server.port)
  t.teardown(async () => {
    await proxy.close()
    await server.stop()
  })

  let database = ''
  const open = async (t: Test, total = 8000): Promise<Collection<Thing>> => {
    proxy.decide = () => 'pass'
    database = `lost_${Math.random().toString(36).slice(2)}`
    const uri = `mongodb://127.0.0.1:${proxy.port}/${database}`
    const store = await openMongoStore({
      uri,
      retry: { total, first: 20 },
      serverSelectionTimeoutMS: 1000,
      replyTimeoutMS: 400,
    })
    t.teardown(() => store.close())
    return store.collection(THINGS)
  }

  const fates: Record<string, Fate> = {
    'the reply is lost': 'lose-reply',
    'the request is lost': 'lose-request',
    'the primary has stepped down': NOT_PRIMARY,
    'the primary is stepping down': STEPPING_DOWN,
    'the connection falls silent': 'stall',
    'it was written, but not yet by a majority': WRITTEN_BY_TOO_FEW,
  }
  for (const [name, fate] of Object.entries(fates))
    await t.test(name, async (t) => {
      const things = await open(t)
      // On a busy machine a reply can come later than silence is borne; then it is tried once more.
      const wasTriedAgain = (times: number) =>
        fate === 'stall' ? t.ok(times >= 2, 'tried again') : t.equal(times, 2, 'tried again')
      let tries = once(proxy, fate)
      t.match(await things.insert({ id: 'a', colour: 'red' }), { version: 1 })
      wasTriedAgain(tries())

      tries = once(proxy, fate)
      t.match(await things.replace({ id: 'a', colour: 'blue' }, 1), { version: 2, doc: { colour: 'blue' } })
      wasTriedAgain(tries())
      t.match(await things.get('a'), { version: 2, doc: { colour: 'blue' } }, 'done once')

      tries = once(proxy, fate)
      t.equal(await things.remove('a', 2), true)
      wasTriedAgain(tries())
      t.equal(await things.get('a'), null)
    })

  await t.test('what was done is told as done, whatever others wrote before we asked again', async (t) => {
    const things = await open(t)
    const direct = await openMongoStore({ uri: `mongodb://127.0.0.1:${server.port}/${database}` })
    t.teardown(() => direct.close())
    const others = await direct.collection(THINGS)
    await things.insert({ id: 'a' })
    let met = 0
    proxy.decide = (command) => (isWrite(command) && met++ === 0 ? 'lose-reply' : 'pass')
    const ours = things.replace({ id: 'a', colour: 'ours' }, 1)
    let theirs = null
    while (theirs === null) theirs = await others.replace({ id: 'a', colour: 'theirs' }, 2)
    t.match(await ours, { version: 2, doc: { colour: 'ours' } }, 'our write, as we made it')
    t.match(await things.get('a'), { version: 3, doc: { colour: 'theirs' } }, 'and theirs on top of it')
  })

  await t.test('reading is tried again as well', async (t) => {
    const things = await open(t)
    for (let n = 0; n < 120; n++) await things.insert({ id: `i${n}`, marks: ['x'] })
    const reads: Record<string, () => Promise<unknown>> = {
      get: () => things.get('i0'),
      find: () => things.find({ limit: 1 }),
      size: () => things.size(),
      counts: () => things.counts({}, ['mark']),
      scan: async () => {
        let n = 0
        for await (const _ of things.scan()) n += 1
        t.equal(n, 120)
      },
    }
    for (const [name, read] of Object.entries(reads))
      for (const fate of ['lose-reply', 'stall', NOT_PRIMARY] as const) {
        let met = 0
        proxy.decide = (command) =>
          ('find' in command || 'aggregate' in command) && met++ === 0 ? fate : 'pass'
        await t.resolves(read(), name)
        t.ok(met > 1, `${name} was tried again`)
      }
  })

  await t.test('a stale write stays refused, however often it is tried', async (t) => {
    const things = await open(t)
    await things.insert({ id: 'a' })
    await things.replace({ id: 'a', colour: 'first' }, 1)
    once(proxy, 'lose-reply')
    t.equal(await things.replace({ id: 'a', colour: 'stale' }, 1), null)
    t.equal((await things.get('a'))?.doc.colour, 'first')
  })

  await t.test('a taken key stays refused', async (t) => {
    const things = await open(t)
    await things.insert({ id: 'a', name: 'n' })
    once(proxy, 'lose-reply')
    await t.rejects(things.insert({ id: 'b', name: 'n' }), new DuplicateError('things', 'name'))
  })

  await t.test('a server that stays away is said to be away, in time', async (t) => {
    const things = await open(t, 500)
    proxy.decide = (command) => (isWrite(command) ? 'lose-request' : 'pass')
    await t.rejects(things.insert({ id: 'a' }), StoreUnavailableError)
  })

  await t.test('a server that is not there when we start', async (t) => {
    const opening = openMongoStore({ uri: 'mongodb://127.0.0.1:9/x', serverSelectionTimeoutMS: 300 })
    await t.rejects(opening, StoreUnavailableError)
  })
})

t.test('a server that cannot be used is told at start', async (t) => {
  const old = await startOldServer()
  t.teardown(old.close)
  const opening = openMongoStore({ uri: `mongodb://127.0.0.1:${old.port}/x`, serverSelectionTimeoutMS: 500 })
  await t.rejects(opening, { name: 'StoreUnavailableError', reason: /wire version/ })
  await t.rejects(openMongoStore({ uri: 'mongodb://' }), StoreUnavailableError)
})
