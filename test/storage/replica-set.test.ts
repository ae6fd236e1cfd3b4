import { spawnSync } from 'node:child_process'
import { MongoClient } from 'mongodb'
import t from 'tap'
import { openMongoStore } from '../../src/storage/mongodb/open-mongo-store.js'
import { mongodBinary, startMongod } from './mongod.js'
import { THINGS } from './things.js'

/** A real replica set of three, whose primary steps down while we write. Needs a full mongod. */

const binary = mongodBinary()
const help = binary === undefined ? '' : String(spawnSync(binary, ['--help']).stdout)
const skip = !/^\s+--replSet/m.test(help) && 'a replica set did not run: there is no full mongod here'

t.test('nothing acknowledged is lost when the primary steps down', { skip }, async (t) => {
  const nodes = await Promise.all([1, 2, 3].map(() => startMongod(binary as string, ['--replSet', 'rs'])))
  t.teardown(() => Promise.all(nodes.map((node) => node.stop())))
  const members = nodes.map(({ port }, _id) => ({ _id, host: `127.0.0.1:${port}` }))
  const first = await new MongoClient(`${nodes[0]?.uri}/?directConnection=true`).connect()
  t.teardown(() => first.close())
  await first.db('admin').command({ replSetInitiate: { _id: 'rs', members } })

  const uri = `mongodb://${members.map(({ host }) => host).join(',')}/set?replicaSet=rs`
  const store = await openMongoStore({
    uri,
    retry: { total: 60_000, first: 50 },
    serverSelectionTimeoutMS: 30_000,
  })
  t.teardown(() => store.close())
  const things = await store.collection(THINGS)
  const admin = await new MongoClient(uri).connect()
  t.teardown(() => admin.close())

  const written: string[] = []
  for (let n = 0; n < 60; n++) {
    if (n % 20 === 10)
      await admin
        .db('admin')
        .command({ replSetStepDown: 5, force: true })
        .catch(() => {})
    await things.insert({ id: `i${n}`, colour: 'red' })
    const done = await things.replace({ id: `i${n}`, colour: 'blue' }, 1)
    if (done) written.push(`i${n}`)
  }
  t.equal(written.length, 60, 'each write was done')
  for (const id of written) t.match(await things.get(id), { version: 2, doc: { colour: 'blue' } })
})
