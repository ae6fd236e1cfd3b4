import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { type Document, MongoClient } from 'mongodb'
import t from 'tap'
import { cases } from '../../src/storage/collections/cases.js'
import { PEOPLE } from '../../src/storage/collections/people.js'
import { toFormat3 } from '../../src/storage/migrations/to-format-3.js'
import { skipHeard, startHeard } from './heard.js'

/** Documents that version 0.1.0 wrote into MongoDB: times were texts, unique keys had unique indexes. */

const lines = gunzipSync(readFileSync('test/samples/0.1.0/mongodb.jsonl.gz')).toString().trim().split('\n')
const sample = lines.map((line) => JSON.parse(line) as { collection: string; doc: Document })

t.test('what version 0.1.0 wrote into MongoDB is found as it is now', { skip: skipHeard }, async (t) => {
  const mongo = await startHeard(t)
  const client = await new MongoClient(mongo.uri).connect()
  t.teardown(() => client.close())
  const db = client.db()
  for (const { collection, doc } of sample) await db.collection(collection).insertOne(doc)
  const partialFilterExpression = { 'store.keys.email': { $exists: true } }
  await db.collection('people').createIndex({ 'store.ord': -1 }, { name: 'ord', unique: true })
  await db
    .collection('people')
    .createIndex({ 'store.keys.email': 1 }, { name: 'unique_email', unique: true, partialFilterExpression })
  await db.collection('people').createIndex({ language: 1 }, { name: 'the operator’s own' })

  const store = await mongo.open()
  const people = await store.collection(PEOPLE)
  const { doc: admin } = sample.find(({ doc }) => doc._id === 'admin') as { doc: Document }
  const read = await people.getBy('email', admin.email)
  const { _id, store: info, ...fields } = admin
  t.strictSame(
    read,
    { doc: { id: _id, ...fields }, version: info.version, ord: info.ord },
    'letter for letter',
  )

  const stored = await db.collection<Document & { _id: string }>('people').findOne({ _id: 'admin' })
  t.ok(stored?.created.at instanceof Date, 'its times are dates')
  t.notOk(stored?.store.keys.email, 'and no field is written twice')
  const claim = await db.collection<{ _id: string }>('claims').findOne({ _id: `people/email/${admin.email}` })
  t.match(claim, { doc: 'admin' })
  const indexes = await db.collection('people').indexes()
  t.notOk(indexes.some((index) => index.unique || index.name === 'ord'))
  t.ok(
    indexes.some(({ name }) => name === 'the operator’s own'),
    'who made an index keeps it',
  )

  // Editions of a case have moved since (the other migrations are not about the form of documents).
  await toFormat3.run(await mongo.open(), () => {})
  const now = await mongo.open()
  const published = await (await now.collection(cases({ templateOf: () => undefined }))).find({
    limit: 5,
    scalars: { state: ['published'] },
  })
  t.equal(published.items.length, 2)
})
