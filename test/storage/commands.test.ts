import t from 'tap'
import { nameOf, skipHeard, startHeard } from './heard.js'
import { THINGS, type Thing } from './things.js'

/** How many commands each operation costs; whatever is more must be meant. */

t.test('commands to MongoDB', { skip: skipHeard }, async (t) => {
  const mongo = await startHeard(t)
  const store = await mongo.open()
  const things = await store.collection(THINGS)
  const plain = await store.collection<Thing>({ ...THINGS, name: 'plain', scalars: [{ name: 'colour' }] })
  const open = await store.collection<Thing>({ ...THINGS, name: 'open', public: true })
  const other = await (await mongo.open()).collection(THINGS)
  for (let n = 0; n < 30; n++) await things.insert({ id: `i${n}`, name: `n${n}`, at: n, marks: ['x'] })

  const costs = async (act: () => Promise<unknown>) => (await mongo.during(act)).map(nameOf)
  const warm = await costs(() => things.get('i1'))
  t.strictSame(warm, ['find'], 'a document that is known')
  t.strictSame(await costs(() => other.get('i1')), ['find'], 'and one that is not')
  t.strictSame(await costs(() => things.getBy('name', 'n1')), ['find'])
  t.strictSame(await costs(() => things.get('nowhere')), ['find'])

  t.strictSame(await costs(() => things.find({ limit: 20 })), ['find'], 'a list of known documents')
  t.strictSame(await costs(() => other.find({ limit: 20 })), ['find', 'find'], 'a list of others')
  t.strictSame(await costs(() => other.find({ limit: 20 })), ['find'], 'which are known now')
  const sort = { by: 'at', direction: 'asc' } as const
  t.strictSame(await costs(() => things.find({ limit: 20, sort })), ['aggregate'])
  t.strictSame(await costs(() => things.find({ limit: 20, sort: { ...sort, direction: 'desc' } })), ['find'])
  const listed = await costs(async () => {
    await things.find({ limit: 20, tags: { mark: ['x'] } })
    await things.counts({ tags: { mark: ['x'] } }, ['mark', 'colour'])
  })
  t.strictSame(listed, ['find', 'aggregate'], 'a list with its counts')

  const documents = ['things', 'plain', 'open'].map((collection) => ({ collection, id: 'i1' }))
  t.strictSame(await costs(() => store.versions(documents)), ['aggregate'], 'versions of any collections')
  t.strictSame(await costs(() => store.publicMark()), ['find'])

  t.strictSame(await costs(() => plain.insert({ id: 'a' })), ['insert'])
  t.strictSame(await costs(() => plain.replace({ id: 'a' }, 1)), ['findAndModify'])
  t.strictSame(await costs(() => plain.remove('a', 2)), ['delete'])
  t.strictSame(
    await costs(() => things.insert({ id: 'a', name: 'a' })),
    ['update', 'insert'],
    'with its claim',
  )
  t.strictSame(await costs(() => things.replace({ id: 'a', name: 'a' }, 1)), ['findAndModify'])
  const renamed = await costs(() => things.replace({ id: 'a', name: 'b' }, 2))
  t.strictSame(renamed, ['find', 'update', 'findAndModify', 'delete'])
  t.strictSame(await costs(() => open.insert({ id: 'a' })), ['update', 'insert'], 'with the mark')
})
