import { type Document, MongoClient } from 'mongodb'
import t from 'tap'
import type { Query } from '../../src/storage/port.js'
import { engines } from './engines.js'
import { THINGS } from './things.js'

/** No list and no search of MongoDB reads the whole collection. */

const mongodb = engines(t).find(({ name }) => name === 'mongodb')

const QUERIES: Record<string, Omit<Query, 'limit'>> = {
  newest: {},
  'by tag': { tags: { mark: ['x', 'y'] } },
  'by words': { words: ['ungdom', 'kultur'] },
  'by tag and words': { tags: { mark: ['x'] }, words: ['ungdom'] },
  'by scalar': { scalars: { colour: ['red'] } },
  'by scalars': { scalars: { colour: ['red', null] } },
  'by unique': { scalars: { name: ['n1'] } },
  sorted: { sort: { by: 'at', direction: 'asc' } },
  'sorted, by scalar': { sort: { by: 'at', direction: 'desc' }, scalars: { colour: ['red'] } },
  bounded: { range: { at: { from: 1, to: 5 } } },
}

/** Every stage of a plan, however the server nests it. */
const stagesIn = (value: unknown): string[] =>
  typeof value !== 'object' || value === null
    ? []
    : Object.entries(value).flatMap(([name, inside]) =>
        name === 'stage' ? [String(inside)] : stagesIn(inside),
      )

t.test('every query has its index', { ...(mongodb?.skip && { skip: mongodb.skip }) }, async (t) => {
  const place = await mongodb!.place(t)
  const things = await (await place.open()).collection(THINGS)
  for (let n = 0; n < 60; n++)
    await things.insert({
      id: `i${n}`,
      name: `n${n}`,
      colour: n % 2 ? 'red' : 'blue',
      at: n,
      marks: ['x'],
      text: 'ungdom kultur',
    })
  const client = await new MongoClient(place.address, { monitorCommands: true }).connect()
  t.teardown(() => client.close())
  const db = client.db(new URL(place.address).pathname.slice(1))
  for (const [name, query] of Object.entries(QUERIES)) {
    const asked = await findsOf(place.address, query)
    t.ok(asked.length > 0, name)
    for (const { find, filter, sort, limit } of asked) {
      const plan = await db.command({ explain: { find, filter, sort, limit }, verbosity: 'queryPlanner' })
      t.notOk(
        stagesIn(plan.queryPlanner.winningPlan).includes('COLLSCAN'),
        `${name}: ${JSON.stringify(plan.queryPlanner.winningPlan)}`,
      )
    }
  }
})

/** What the engine asks the server for this query, as the server hears it. */
async function findsOf(address: string, query: Omit<Query, 'limit'>): Promise<Document[]> {
  const { listDocuments } = await import('../../src/storage/mongodb/list-documents.js')
  const client = new MongoClient(address, { monitorCommands: true })
  const heard: Document[] = []
  client.on('commandStarted', ({ commandName, command }) => {
    if (commandName === 'find') heard.push(command)
  })
  await listDocuments(client.db(new URL(address).pathname.slice(1)).collection('things') as never, {
    ...query,
    limit: 20,
  })
  await client.close()
  return heard
}
