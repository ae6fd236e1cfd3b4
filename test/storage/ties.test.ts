import { MongoClient } from 'mongodb'
import t from 'tap'
import type { Collection, Query } from '../../src/storage/port.js'
import { skipHeard, startHeard } from './heard.js'
import { THINGS, type Thing } from './things.js'

/** Several processes may give out one place in creation order in one instant: lists go on as if nothing were. */

const SORTS: readonly NonNullable<Query['sort']>[] = (['created', 'at'] as const).flatMap((by) => [
  { by, direction: 'asc' },
  { by, direction: 'desc' },
])

async function idsBy(things: Collection<Thing>, sort: NonNullable<Query['sort']>): Promise<string[]> {
  const ids: string[] = []
  for (let after: string | undefined; ; ) {
    const page = await things.find({ sort, limit: 4, ...(after && { after }) })
    ids.push(...page.items.map(({ doc }) => doc.id))
    if (page.next === null) return ids
    after = page.next
  }
}

t.test('documents at one place', { skip: skipHeard }, async (t) => {
  const mongo = await startHeard(t)
  const things = await (await mongo.open()).collection(THINGS)
  const client = await new MongoClient(mongo.uri).connect()
  t.teardown(() => client.close())
  for (let n = 0; n < 230; n++)
    await things.insert({ id: `i${String(n).padStart(3, '0')}`, ...(n % 3 > 0 && { at: n % 2 }) })
  const stored = client.db().collection<{ _id: string }>('things')
  await stored.updateMany({ _id: { $gte: 'i010', $lt: 'i040' } }, { $set: { 'store.ord': 1000 } })
  await stored.updateMany({ _id: { $gte: 'i090', $lt: 'i130' } }, { $set: { 'store.ord': 2000 } })
  for (const sort of SORTS) {
    const ids = await idsBy(things, sort)
    t.equal(ids.length, 230, `${sort.by} ${sort.direction}: none is missed`)
    t.equal(new Set(ids).size, 230, 'and none comes twice')
  }
  const scanned = new Set<string>()
  for await (const { doc } of things.scan()) scanned.add(doc.id)
  t.equal(scanned.size, 230)
})
