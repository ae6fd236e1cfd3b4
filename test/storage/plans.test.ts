import t from 'tap'
import type { Query } from '../../src/storage/port.js'
import { nameOf, skipHeard, startHeard } from './heard.js'
import { THINGS } from './things.js'

/** No list, no count and no look-up of MongoDB reads a whole collection. */

const QUERIES: Record<string, Omit<Query, 'limit'>> = {
  newest: {},
  'by tag': { tags: { mark: ['x', 'y'] } },
  'by words': { words: ['ungdom', 'kultur'] },
  'by plain words': { folded: ['ungdom'], notWords: ['kultur'] },
  'by tag and words': { tags: { mark: ['x'] }, words: ['ungdom'] },
  'by scalar': { scalars: { colour: ['red'] } },
  'by scalars': { scalars: { colour: ['red', null] } },
  'by unique': { scalars: { name: ['n1'] } },
  sorted: { sort: { by: 'at', direction: 'asc' } },
  'sorted downwards': { sort: { by: 'at', direction: 'desc' } },
  'sorted, by scalar': { sort: { by: 'at', direction: 'desc' }, scalars: { colour: ['red'] } },
  bounded: { range: { at: { from: 1, to: 5 } } },
}

/** Of these no page is sorted when it is read. */
const IN_ORDER = ['newest', 'by scalar', 'sorted', 'sorted downwards', 'sorted, by scalar']

t.test('every query has its index', { skip: skipHeard }, async (t) => {
  const mongo = await startHeard(t)
  const things = await (await mongo.open()).collection(THINGS)
  for (let n = 0; n < 60; n++)
    await things.insert({
      id: `i${n}`,
      name: `n${n}`,
      colour: n % 2 ? 'red' : 'blue',
      at: n,
      marks: ['x'],
      text: 'ungdom kultur',
    })
  for (const [name, query] of Object.entries(QUERIES)) {
    const pages = async () => {
      const { next } = await things.find({ ...query, limit: 20 })
      if (next) await things.find({ ...query, limit: 20, after: next })
      await things.counts(query)
      await things.counts(query, ['mark', 'colour'])
    }
    for (const command of await mongo.during(pages)) {
      const stages = await mongo.stagesOf(command)
      t.ok(stages.length > 0, name)
      t.notOk(stages.includes('COLLSCAN'), `${name}: ${stages}`)
      if (nameOf(command) === 'find' && IN_ORDER.includes(name))
        t.notOk(stages.includes('SORT'), `${name}: ${stages}`)
    }
  }
})

t.test('so have look-ups and writes', { skip: skipHeard }, async (t) => {
  const mongo = await startHeard(t)
  const store = await mongo.open()
  const things = await store.collection({ ...THINGS, public: true })
  const act = async () => {
    await things.insert({ id: 'a', name: 'one' })
    await things.replace({ id: 'a', name: 'two' }, 1)
    await things.get('a')
    await things.getBy('name', 'two')
    await things.insert({ id: 'b', name: 'two' }).catch(() => {})
    await things.restore({ id: 'c' }, 5)
    for await (const _ of things.scan());
    await things.size()
    await store.versions([{ collection: 'things', id: 'a' }])
    await store.publicMark()
    await things.remove('a', 2)
  }
  for (const command of (await mongo.during(act)).filter((one) => nameOf(one) !== 'insert')) {
    const stages = await mongo.stagesOf(command)
    t.notOk(stages.includes('COLLSCAN'), `${JSON.stringify(command).slice(0, 200)}: ${stages}`)
  }
})
