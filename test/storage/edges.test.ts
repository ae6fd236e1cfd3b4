import t, { type Test } from 'tap'
import { stems } from '../../src/domain/search/stems.js'
import { DuplicateError, StoreUnavailableError } from '../../src/storage/errors.js'
import type { Collection, CollectionSpec, Query } from '../../src/storage/port.js'
import { counted, exactly } from './counted.js'
import { enginesAndDrivers, type Place } from './engines.js'
import { THINGS, type Thing } from './things.js'

/** What a careless or hostile hand might do, and what both engines must answer alike. */

type Case = (t: Test, things: Collection<Thing>, place: Place, close: () => Promise<void>) => Promise<void>

const idsOf = async (things: Collection<Thing>, query: Omit<Query, 'limit'> = {}): Promise<string[]> =>
  (await things.find({ limit: 100, ...query })).items.map(({ doc }) => doc.id)

const spec = (more: Partial<CollectionSpec<Thing>>): CollectionSpec<Thing> => ({ ...THINGS, ...more })

const cases: Record<string, Case> = {
  'the caller’s own object stays the caller’s': async (t, things) => {
    const doc = { id: 'a', marks: ['x'], more: { n: -0, gone: undefined } }
    const inserted = await things.insert(doc)
    t.strictSame(inserted.doc, { id: 'a', marks: ['x'], more: { n: 0 } }, 'as it will be read again')
    doc.marks.push('y')
    t.strictSame((await things.replace(doc, 1))?.doc.marks, ['x', 'y'])
    doc.marks.push('z')
    t.strictSame((await things.get('a'))?.doc.marks, ['x', 'y'])
  },
  'whatever is read is frozen to the bottom': async (t, things) => {
    const written = [await things.insert({ id: 'a', more: { deep: [{}] } })]
    const found = (await things.find({ limit: 1 })).items
    const scanned = []
    for await (const snapshot of things.scan()) scanned.push(snapshot)
    for (const { doc } of [...written, ...found, ...scanned])
      t.ok(Object.isFrozen((doc.more as { deep: object[] }).deep[0]))
  },
  'a zero character makes another text, not a shorter one': async (t, things) => {
    const texts = ['x', 'x\0', 'x\0y', 'x\u0001', 'x\u0001\u0002', '\0']
    for (const text of texts) await things.insert({ id: text, name: text, colour: text, marks: [text] })
    for (const text of texts) {
      t.equal((await things.get(text))?.doc.id, text)
      t.equal((await things.getBy('name', text))?.doc.id, text)
      t.strictSame(await idsOf(things, { scalars: { colour: [text] } }), [text])
      t.strictSame(await idsOf(things, { tags: { mark: [text] } }), [text])
    }
    const each = new Map([...texts].sort().map((text) => [text, exactly(1)]))
    for (const filter of [{}, { range: {}, scalars: { colour: texts } }])
      t.strictSame((await things.counts(filter, ['colour', 'mark'])).by, { colour: each, mark: each })
  },
  'names that only one engine could keep are refused': async (t, things) => {
    await t.rejects(things.insert({ id: 'a', more: { 'x\0y': 1 } }), TypeError)
    await t.rejects(things.insert({ id: 'a', store: {} } as Thing), TypeError)
    await t.rejects(things.insert({ id: 'a', _id: 'b' } as Thing), TypeError)
    t.equal(await things.size(), 0)
  },
  'unusual names and half characters come back alike': async (t, things) => {
    const more = JSON.parse('{"__proto__":{"a":1},"":2,"$set":{"a.b":"$x"},"constructor":"c"}')
    await things.insert({ id: 'a', more, text: 'half \ud800 and \\ud800' })
    const replaced = { id: 'a', more, text: 'half \ud800 and \\ud800', $where: 'top', 'a.b': 1 } as Thing
    await things.replace(replaced, 1)
    const read = (await things.get('a'))?.doc
    t.equal(JSON.stringify(read?.more), JSON.stringify(more))
    t.match(read, { text: 'half \ufffd and \\ud800', $where: 'top', 'a.b': 1 })
  },
  'what is no number is no sort key': async (t, things) => {
    await things.insert({ id: 'a', at: Number.NaN })
    await things.insert({ id: 'b', at: 0 })
    await things.insert({ id: 'c', at: -0 })
    t.strictSame(await idsOf(things, { sort: { by: 'at', direction: 'asc' } }), ['b', 'c', 'a'])
    t.strictSame(await idsOf(things, { range: { at: { from: 0, to: 0 } } }), ['c', 'b'])
  },
  'a name that the spec does not know is a mistake, not a question': async (t, things) => {
    const odd = 'x; DROP TABLE d_things'
    const nobody = '"\'] --'
    await t.rejects(things.find({ limit: 1, scalars: { [odd]: ['a'] } }), TypeError)
    await t.rejects(things.find({ limit: 1, sort: { by: odd, direction: 'asc' } }), TypeError)
    await t.rejects(things.counts({ range: { [odd]: {} } }), TypeError)
    await t.rejects(things.getBy('$where', 'a'), TypeError)
    for (const limit of [0, -1, 501, 1.5]) await t.rejects(things.find({ limit }), RangeError)
    for (const filter of [{}, { words: ['x'] }])
      t.strictSame((await things.counts(filter, [nobody])).by, { [nobody]: new Map() })
  },
  'a tag twice is a tag once': async (t, things) => {
    await things.insert({ id: 'a', colour: 'red', marks: ['x', 'x'] })
    for (const filter of [{}, { scalars: { colour: ['red'] } }])
      t.strictSame((await things.counts(filter, ['mark'])).by, { mark: counted({ x: 1 }) })
  },
  'counts are exact after changes and removals': async (t, things) => {
    for (let n = 0; n < 40; n++)
      await things.insert({ id: `i${n}`, marks: [`m${n % 4}`], colour: `c${n % 3}` })
    const marks = async (filter = {}) => (await things.counts(filter, ['mark'])).by.mark
    t.strictSame(await marks(), counted({ m0: 10, m1: 10, m2: 10, m3: 10 }))
    for (let n = 0; n < 10; n++) await things.replace({ id: `i${n}`, marks: ['other'] }, 1)
    for (let n = 10; n < 20; n++) await things.remove(`i${n}`, 1)
    for (const filter of [{}, { scalars: { colour: ['c0', 'c1', 'c2', null] } }])
      t.strictSame(await marks(filter), counted({ m0: 5, m1: 5, m2: 5, m3: 5, other: 10 }))
    t.equal(await things.size(), 30)
    t.strictSame((await things.counts({ tags: { mark: ['other', 'm0'] } })).total, exactly(15))
  },
  'a filter may name hundreds of values': async (t, things) => {
    await things.insert({ id: 'a', colour: 'c599', marks: ['m599'] })
    const many = (letter: string) => Array.from({ length: 600 }, (_, n) => `${letter}${n}`)
    t.strictSame(await idsOf(things, { tags: { mark: many('m') }, scalars: { colour: many('c') } }), ['a'])
  },
  'what is put back keeps its place, and what is new comes after it': async (t, things) => {
    const { ord } = await things.insert({ id: 'a' })
    await t.rejects(things.restore({ id: 'b' }, ord), new DuplicateError('things', 'ord'))
    const later = ord + 8192 * 60_000
    t.match(await things.restore({ id: 'b' }, later), { ord: later, version: 1 })
    for (const bad of [-1, 0.5, 2 ** 53]) await t.rejects(things.restore({ id: 'c' }, bad), RangeError)
    t.ok((await things.insert({ id: 'c' })).ord > later)
    t.strictSame(await idsOf(things), ['c', 'b', 'a'])
  },
  'many are put back together, in order and out of it, and found by all their keys': async (t, things) => {
    const put = (from: number, amount: number) =>
      Array.from({ length: amount }, (_, n) => ({
        doc: { id: `i${from + n}`, colour: 'red', name: `n${from + n}`, marks: ['x'], text: 'ungdom' },
        ord: from + n,
      }))
    await things.restoreMany(put(1000, 150))
    await things.restoreMany(put(500, 20).toReversed())
    await things.restoreMany([])
    const filter = { scalars: { colour: ['red'] }, tags: { mark: ['x'] }, words: ['ungdom'] }
    const wanted = [...put(500, 20), ...put(1000, 150)].map(({ doc }) => doc.id).toReversed()
    const { items } = await things.find({ ...filter, limit: 500 })
    t.strictSame(
      items.map(({ doc }) => doc.id),
      wanted,
    )
    t.strictSame((await things.counts(filter, ['mark'])).by.mark, counted({ x: 170 }))
    t.match(await things.getBy('name', 'n1007'), { doc: { id: 'i1007' }, version: 1, ord: 1007 })
    t.ok(await things.replace({ id: 'i1007' }, 1))
    t.equal((await things.counts(filter)).total.n, 169)
  },
  'many that are put back name the one that is refused': async (t, things) => {
    await things.insert({ id: 'a', name: 'taken' })
    const refused = [
      { doc: { id: 'b', marks: ['x'] }, ord: 1 },
      { doc: { id: 'c', name: 'taken', marks: ['x'] }, ord: 2 },
    ]
    await t.rejects(things.restoreMany(refused), new DuplicateError('things', 'name', 'c'))
    await t.rejects(
      things.restoreMany([{ doc: { id: 'a' }, ord: 3 }]),
      new DuplicateError('things', 'id', 'a'),
    )
    const twice = ['e', 'f'].map((id) => ({ doc: { id }, ord: 4 }))
    await t.rejects(things.restoreMany(twice), new DuplicateError('things', 'ord', 'f'))
    await t.rejects(things.restoreMany([{ doc: { id: 'd' }, ord: -1 }]), RangeError)
    t.equal((await things.get('c')) ?? (await things.get('d')), null)
  },
  'a cursor is the same text on every engine': async (t, things) => {
    for (let n = 1; n < 4; n++) await things.restore({ id: `i${n}`, at: n }, n * 1000)
    const text = (parts: unknown[]) => Buffer.from(JSON.stringify(parts)).toString('base64url')
    t.equal((await things.find({ limit: 1 })).next, text([null, 3000]))
    const sort = { by: 'at', direction: 'asc' } as const
    t.equal((await things.find({ limit: 2, sort })).next, text([2, 2000]))
  },
  'sorted pages miss and double nothing while others write': async (t, things) => {
    for (let n = 0; n < 30; n++) await things.insert({ id: `i${n}`, at: n % 7, marks: ['x'] })
    const seen: string[] = []
    for (let after: string | undefined, page = 0; ; page++) {
      const sort = { by: 'at', direction: 'desc' } as const
      const found = await things.find({ limit: 4, sort, tags: { mark: ['x'] }, ...(after && { after }) })
      seen.push(...found.items.map(({ doc }) => doc.id))
      await things.insert({ id: `late${page}`, at: page % 7, marks: ['x'] })
      if (found.next === null) break
      after = found.next
    }
    const first = seen.filter((id) => id.startsWith('i'))
    t.equal(first.length, 30)
    t.equal(new Set(seen).size, seen.length)
  },
  'many writers at once, one of them refused: the others are untouched': async (t, things) => {
    await things.insert({ id: 'taken', name: 'taken' })
    const docs = Array.from({ length: 40 }, (_, n) => ({
      id: `i${n}`,
      name: n % 4 === 3 ? 'taken' : `n${n}`,
    }))
    const outcomes = await Promise.allSettled(docs.map((doc) => things.insert(doc)))
    const refused = outcomes.filter(({ status }) => status === 'rejected')
    t.equal(refused.length, 10)
    for (const { reason } of refused as PromiseRejectedResult[])
      t.match(reason, new DuplicateError('things', 'name'))
    t.equal(await things.size(), 31)
    for (const [n, { status }] of outcomes.entries())
      t.equal((await things.get(`i${n}`)) !== null, status === 'fulfilled')
  },
  'a key that is unique no more refuses no more': async (t, things, place, close) => {
    await things.insert({ id: 'a', name: 'n' })
    await close()
    const loose = await (await place.open()).collection(
      spec({ scalars: [{ name: 'name' }, { name: 'colour' }] }),
    )
    await loose.insert({ id: 'b', name: 'n' })
    t.strictSame(await idsOf(loose, { scalars: { name: ['n'] } }), ['b', 'a'])
  },
  'a key that becomes unique is refused where it is not': async (t, things, place, close) => {
    await things.insert({ id: 'a', colour: 'red' })
    await things.insert({ id: 'b', colour: 'blue' })
    await close()
    const scalars = [
      { name: 'name', unique: true },
      { name: 'colour', unique: true },
    ]
    const store = await place.open()
    const strict = await store.collection(spec({ scalars }))
    t.equal((await strict.getBy('colour', 'blue'))?.doc.id, 'b')
    await t.rejects(strict.insert({ id: 'c', colour: 'red' }), new DuplicateError('things', 'colour'))
    await store.close()

    const again = await place.open()
    const loose = await again.collection(THINGS)
    await loose.insert({ id: 'c', colour: 'red' })
    await again.close()
    await t.rejects((await place.open()).collection(spec({ scalars })), StoreUnavailableError)
  },
  'a new key is there for what was written before it': async (t, things, place, close) => {
    await things.insert({ id: 'a', at: 3, text: 'ungdomar' })
    await close()
    const store = await place.open()
    const wider = await store.collection(
      spec({
        sorts: ['at', 'length'],
        keysOf: (thing) => {
          const keys = THINGS.keysOf(thing)
          return { ...keys, scalars: { ...keys.scalars, length: thing.text?.length ?? null } }
        },
      }),
    )
    t.strictSame(await idsOf(wider, { range: { length: { from: 8, to: 8 } } }), ['a'])
    t.strictSame(await idsOf(wider, { words: stems('ungdom') }), ['a'])
  },
}

for (const engine of enginesAndDrivers(t))
  t.test(engine.driver ?? engine.name, { ...(engine.skip && { skip: engine.skip }) }, async (t) => {
    for (const [name, run] of Object.entries(cases))
      await t.test(name, async (t) => {
        const place = await engine.place(t)
        const store = await place.open()
        await run(t, await store.collection(THINGS), place, () => store.close())
      })
  })
