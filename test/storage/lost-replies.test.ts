import t, { type Test } from 'tap'
import { openMongoStore } from '../../src/storage/mongodb/open-mongo-store.js'
import { type Collection, DuplicateError, StoreUnavailableError } from '../../src/storage/port.js'
import { type Fate, type MongoProxy, startProxy } from './mongo-proxy.js'
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

  const open = async (t: Test, total = 8000): Promise<Collection<Thing>> => {
    proxy.decide = () => 'pass'
    const uri = `mongodb://127.0.0.1:${proxy.port}/lost_${Math.random().toString(36).slice(2)}`
    const store = await openMongoStore({ uri, retry: { total, first: 20 }, serverSelectionTimeoutMS: 1000 })
    t.teardown(() => store.close())
    return store.collection(THINGS)
  }

  const fates: Record<string, Fate> = {
    'the reply is lost': 'lose-reply',
    'the request is lost': 'lose-request',
    'the primary has stepped down': NOT_PRIMARY,
    'the primary is stepping down': STEPPING_DOWN,
  }
  for (const [name, fate] of Object.entries(fates))
    await t.test(name, async (t) => {
      const things = await open(t)
      let tries = once(proxy, fate)
      t.match(await things.insert({ id: 'a', colour: 'red' }), { version: 1 })
      t.equal(tries(), 2, 'tried again')

      tries = once(proxy, fate)
      t.match(await things.replace({ id: 'a', colour: 'blue' }, 1), { version: 2, doc: { colour: 'blue' } })
      t.equal(tries(), 2)
      t.match(await things.get('a'), { version: 2, doc: { colour: 'blue' } }, 'done once')

      tries = once(proxy, fate)
      t.equal(await things.remove('a', 2), true)
      t.equal(tries(), 2)
      t.equal(await things.get('a'), null)
    })

  await t.test('done although another write came after it before we asked', async (t) => {
    const things = await open(t)
    await things.insert({ id: 'a' })
    let met = 0
    proxy.decide = (command) => {
      if (!isWrite(command) || met++ > 0) return 'pass'
      return 'lose-reply'
    }
    const ours = things.replace({ id: 'a', colour: 'ours' }, 1)
    await new Promise((resolve) => setTimeout(resolve, 5))
    const others = things.replace({ id: 'a', colour: 'theirs' }, 2)
    const [mine] = await Promise.all([ours, others])
    t.not(mine, null, 'we are told that ours was done')
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
