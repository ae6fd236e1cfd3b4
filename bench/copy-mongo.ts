import { randomUUID } from 'node:crypto'
import { type Document, MongoClient } from 'mongodb'
import { databaseIn } from '../src/storage/mongodb/open-mongo-store.js'
import { type Copied, type Copying, numberOf, ordOf } from './copy-sqlite.js'

const BATCH = 1024

/** The same in MongoDB: the stored documents of the first block with other ids and places, and their claims. */
export async function copyInMongo<T extends Copied>(
  uri: string,
  { spec, make, blocks, block: size }: Copying<T>,
): Promise<void> {
  const client = await new MongoClient(uri, { writeConcern: { w: 1 } }).connect()
  const db = client.db(databaseIn(uri))
  const documents = db.collection<Document & { _id: string }>(spec.name)
  const claims = db.collection<Document & { _id: string }>('claims')
  for (let from = 0; from < size; from += BATCH) {
    const batch = await documents
      .find({ 'store.ord': { $gte: ordOf(from), $lt: ordOf(from + BATCH) } })
      .sort({ 'store.ord': 1 })
      .toArray()
    if (batch.length !== BATCH) throw new Error(`${spec.name}: the first block is not what it should be`)
    for (let block = 1; block < blocks; block += 1) {
      const copies = batch.map((stored, k) =>
        copyOf(stored, block * size + from + k, make(block * size + from + k)),
      )
      await documents.insertMany(copies, { ordered: false })
      await claims.insertMany(
        copies.map((copy) => claimOf(spec.name, copy)),
        { ordered: false },
      )
    }
  }
  await client.close()
}

function copyOf<T extends Copied>(
  { store, ...fields }: Document,
  n: number,
  { id, reference = '' }: T,
): Document & { _id: string } {
  const number = store.keys.number === undefined ? {} : { number: numberOf(reference) }
  const keys = { ...store.keys, ...number }
  return { ...fields, _id: id, reference, store: { ...store, keys, ord: ordOf(n), writes: [randomUUID()] } }
}

const claimOf = (collection: string, { _id, reference, store }: Document & { _id: string }) => ({
  _id: `${collection}/reference/${reference}`,
  doc: _id,
  by: store.writes[0],
  at: new Date(),
})
