import { MongoClient } from 'mongodb'
import type { Test } from 'tap'
import { openMongoStore } from '../src/storage/mongodb/open-mongo-store.js'
import { makeApp } from './helper.js'
import { mongodBinary, startMongod } from './storage/mongod.js'

/** Two processes on one MongoDB, and its marks as they lie there. */
export async function twoApps(t: Test) {
  const mongod = await startMongod(mongodBinary() as string)
  t.teardown(() => mongod.stop())
  const client = await new MongoClient(mongod.uri).connect()
  t.teardown(() => client.close())
  const open = () => openMongoStore({ uri: `${mongod.uri}/two` })
  const [here, there] = [await makeApp(t, { store: await open() }), await makeApp(t, { store: await open() })]
  const db = client.db('two')
  const quieten = () => db.collection('marks').updateMany({}, { $set: { at: new Date(0) } })
  return { here, there, db, quieten }
}

export const noSecondProcess =
  mongodBinary() === undefined && 'no second process on a MongoDB: MONGOD_BINARY is not set'
