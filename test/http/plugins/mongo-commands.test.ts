import { type Document, MongoClient } from 'mongodb'
import t from 'tap'
import { makeApp } from '../../helper.js'
import { nameOf, skipHeard, startHeard } from '../../storage/heard.js'
import { fillCases } from '../api/harvest/fill-cases.js'
import { sendIn } from '../api/ideas/stories.js'

/** How many commands to MongoDB the requests cost that people make all day, when what they read is known. */

const BROWSER = { accept: 'text/html' }
const CASE = '/en/cases/2026-0003'

t.test('commands a request', { skip: skipHeard }, async (t) => {
  const mongo = await startHeard(t)
  const made = await makeApp(t, { store: await mongo.open(), lookEvery: 1e9 })
  await fillCases(made, 20)
  const advisor = await made.person('anna', 'advisor')
  const { id: idea } = await sendIn(made)
  // What follows from sending it in is not the requests' doing.
  await made.deps.effects.flush(idea)
  const client = await new MongoClient(mongo.uri).connect()
  t.teardown(() => client.close())
  await client
    .db()
    .collection('marks')
    .updateMany({}, { $set: { at: new Date(0) } })

  const costs = async (request: Parameters<typeof made.ask>[0]): Promise<Document[]> => {
    await made.ask(request)
    return mongo.during(async () => t.equal((await made.ask(request)).statusCode, 200, request.url))
  }
  const atMost = async (most: number, request: Parameters<typeof made.ask>[0]) => {
    const heard = await costs(request)
    const told = heard.map((command) => `${nameOf(command)} ${command[nameOf(command)]}`)
    t.ok(heard.length <= most, `${request.url}: ${told.join(', ')}`)
  }

  await atMost(1, { url: '/en/cases', headers: BROWSER })
  await atMost(2, { url: CASE, headers: BROWSER })
  await atMost(1, { url: `/api/cases?limit=5` })
  await atMost(2, { url: `/api/cases?limit=5&facets=true` })
  await atMost(2, { url: `/api/ideas/${idea}`, as: advisor })
  await atMost(3, { url: `/api/ideas?facets=true`, as: advisor })
  await atMost(4, { url: '/en/cases', headers: BROWSER, as: advisor })
  await atMost(4, { url: '/en/cases?challenge=SC1', headers: BROWSER, as: advisor })
  await atMost(3, { url: CASE, headers: BROWSER, as: advisor })
  // Three, and who it is; the second of them is what has happened since.
  await atMost(4, { url: '/en/desk', headers: BROWSER, as: advisor })
  // People and parties are what its filters offer.
  await atMost(6, { url: '/en/board', headers: BROWSER, as: advisor })
  // In the queue, what may be the same is looked for.
  await atMost(3, { url: `/en/ideas/${idea}`, headers: BROWSER, as: advisor })
})
