import t, { type Test } from 'tap'
import { stems, typedStems } from '../../src/domain/search/stems.js'
import { BadCursorError, DuplicateError } from '../../src/storage/errors.js'
import { COUNT_LIMIT, type Collection, type Query, type Store } from '../../src/storage/port.js'
import { counted, exactly } from './counted.js'
import { enginesAndDrivers, type Place } from './engines.js'
import { THINGS, type Thing } from './things.js'

type Case = (t: Test, things: Collection<Thing>, place: Place) => Promise<void>

const idsOf = async (things: Collection<Thing>, query: Omit<Query, 'limit'> = {}): Promise<string[]> =>
  (await things.find({ limit: 100, ...query })).items.map(({ doc }) => doc.id)

/** Every page of a query, one after the other. */
async function pagesOf(things: Collection<Thing>, query: Query): Promise<string[][]> {
  const pages: string[][] = []
  let after: string | undefined
  do {
    const page = await things.find({ ...query, ...(after !== undefined && { after }) })
    pages.push(page.items.map(({ doc }) => doc.id))
    after = page.next ?? undefined
  } while (after !== undefined)
  return pages
}

const contract: Record<string, Case> = {
  'what is inserted is read back, letter for letter': async (t, things) => {
    const doc: Thing = {
      id: 'å',
      name: 'Ödeshög',
      text: 'Å ä ö é 🙂 "x" \\ \u2028',
      more: { $gt: '', 'a.b': [1, 2.5, -3, 2 ** 40, true, null, { $where: 'x' }], empty: {}, list: [] },
    }
    const { version } = await things.insert(doc)
    t.equal(version, 1)
    t.strictSame((await things.get('å'))?.doc, doc)
    t.strictSame((await things.getBy('name', 'Ödeshög'))?.doc, doc)
    t.equal(await things.get('a'), null)
    t.equal(await things.getBy('name', 'Odeshog'), null)
  },
  'what is read cannot be changed by mistake': async (t, things) => {
    await things.insert({ id: 'a', marks: ['x'] })
    const read = await things.get('a')
    t.throws(() => (read?.doc.marks as unknown as string[] | undefined)?.push('y'))
  },
  'a taken key is refused by name': async (t, things) => {
    await things.insert({ id: 'a', name: 'one' })
    await t.rejects(things.insert({ id: 'a' }), new DuplicateError('things', 'id'))
    await t.rejects(things.insert({ id: 'b', name: 'one' }), new DuplicateError('things', 'name'))
    await things.insert({ id: 'c' })
    await things.insert({ id: 'd' })
    await t.rejects(things.replace({ id: 'c', name: 'one' }, 1), new DuplicateError('things', 'name'))
    t.equal((await things.get('c'))?.version, 1)
  },
  'a write is done only on the version that was read': async (t, things) => {
    await things.insert({ id: 'a', colour: 'red' })
    const blue = await things.replace({ id: 'a', colour: 'blue' }, 1)
    t.match(blue, { version: 2, doc: { colour: 'blue' } })
    t.equal(await things.replace({ id: 'a', colour: 'green' }, 1), null)
    t.equal(await things.replace({ id: 'nowhere' }, 1), null)
    t.equal((await things.get('a'))?.doc.colour, 'blue')
    t.equal(await things.remove('a', 1), false)
    t.equal(await things.remove('a', 2), true)
    t.equal(await things.get('a'), null)
    t.equal(await things.remove('a', 2), false)
  },
  'of fifty writers at once one succeeds': async (t, things) => {
    await things.insert({ id: 'a' })
    const writes = Array.from({ length: 50 }, (_, n) => things.replace({ id: 'a', colour: `c${n}` }, 1))
    const done = (await Promise.all(writes)).filter((snapshot) => snapshot !== null)
    t.equal(done.length, 1)
    t.equal((await things.get('a'))?.doc.colour, done[0]?.doc.colour)
    t.equal((await things.get('a'))?.version, 2)
  },
  'lists are newest first, and pages miss and double nothing while others write': async (t, things) => {
    for (let n = 0; n < 10; n++) await things.insert({ id: `i${n}` })
    const first = await things.find({ limit: 4 })
    t.strictSame(
      first.items.map(({ doc }) => doc.id),
      ['i9', 'i8', 'i7', 'i6'],
    )
    await things.insert({ id: 'late' })
    const rest = await things.find({ limit: 100, after: first.next as string })
    t.strictSame(
      rest.items.map(({ doc }) => doc.id),
      ['i5', 'i4', 'i3', 'i2', 'i1', 'i0'],
    )
    t.equal(rest.next, null)
    t.strictSame(
      await idsOf(things, { sort: { by: 'created', direction: 'asc' } }).then((ids) => ids[0]),
      'i0',
    )
  },
  'sorted lists put what has no key last, both ways': async (t, things) => {
    const at = [3, undefined, 1, 2, undefined, 2]
    for (const [n, value] of at.entries())
      await things.insert({ id: `i${n}`, ...(value !== undefined && { at: value }) })
    const up = await pagesOf(things, { limit: 2, sort: { by: 'at', direction: 'asc' } })
    t.strictSame(up.flat(), ['i2', 'i3', 'i5', 'i0', 'i1', 'i4'])
    const down = await pagesOf(things, { limit: 4, sort: { by: 'at', direction: 'desc' } })
    t.strictSame(down.flat(), ['i0', 'i5', 'i3', 'i2', 'i4', 'i1'])
    t.strictSame(await idsOf(things, { range: { at: { from: 2, to: 2 } } }), ['i5', 'i3'])
    t.strictSame(await idsOf(things, { range: { at: { to: 1 } } }), ['i2'])
  },
  'filters: any value of a part, and all parts': async (t, things) => {
    await things.insert({ id: 'a', colour: 'red', marks: ['x', 'å'], text: 'Ungdomarna träffas' })
    await things.insert({ id: 'b', colour: 'blue', marks: ['y'], text: 'en ungdom' })
    await things.insert({ id: 'c', marks: ['x', 'y'], text: 'två enterprises, idé' })
    t.strictSame(await idsOf(things, { scalars: { colour: ['red', 'blue'] } }), ['b', 'a'])
    t.strictSame(await idsOf(things, { scalars: { colour: [null] } }), ['c'])
    t.strictSame(await idsOf(things, { tags: { mark: ['å', 'y'] } }), ['c', 'b', 'a'])
    t.strictSame(await idsOf(things, { tags: { mark: ['a'] } }), [], 'å is not a')
    t.strictSame(await idsOf(things, { tags: { mark: ['x'] }, words: stems('ungdomar') }), ['a'])
    t.strictSame(await idsOf(things, { words: stems('enterprise ide') }), ['c'])
    t.strictSame(await idsOf(things, { tags: { mark: [] } }), [], 'no value will do')
    t.strictSame(await idsOf(things, { scalars: { colour: [] } }), [])
  },
  'counts tell how many match, and how many of them have each value': async (t, things) => {
    await things.insert({ id: 'a', colour: 'red', marks: ['x', 'å'] })
    await things.insert({ id: 'b', colour: 'blue', marks: ['y'] })
    await things.insert({ id: 'c', marks: ['x', 'y'] })
    t.equal(await things.size(), 3)
    t.strictSame(await things.counts({ tags: { mark: ['x'] } }), { total: exactly(2), by: {} })
    t.strictSame(await things.counts({}, ['mark']), {
      total: exactly(3),
      by: { mark: counted({ x: 2, y: 2, å: 1 }) },
    })
    t.strictSame(await things.counts({ tags: { mark: ['y'] } }, ['colour', 'mark']), {
      total: exactly(2),
      by: { colour: counted({ blue: 1 }), mark: counted({ x: 1, y: 2 }) },
    })
  },
  'counts are exact up to the limit, and then say that there are more': async (t, things) => {
    for (let n = 0; n < COUNT_LIMIT + 2; n++)
      await things.restore(
        {
          id: `i${n}`,
          ...(n > 0 && { colour: n % 5 === 0 ? 'red' : 'blue' }),
          marks: ['all', ...(n > 0 ? ['x'] : []), ...(n > 1 ? ['y'] : []), ...(n % 2 ? ['odd'] : ['even'])],
          text: 'ungdom',
          at: n,
        },
        n,
      )
    const some = { n: COUNT_LIMIT, more: true }
    const all = counted({ even: 501, odd: 501 })
    const expected = new Map([['all', some], ...all, ['x', some], ['y', exactly(1000)]].sort() as never)
    for (const filter of [
      {},
      { words: ['ungdom'] },
      { folded: ['ungdom'] },
      { range: { at: { from: 0 } } },
    ]) {
      const { total, by } = await things.counts(filter, ['mark', 'colour'])
      t.strictSame(total, some)
      t.strictSame(by.mark, expected)
      t.strictSame(by.colour, counted({ blue: 801, red: 200 }))
    }
    t.strictSame((await things.counts({ tags: { mark: ['y'] } })).total, exactly(1000))
    t.strictSame(
      (await things.counts({ tags: { mark: ['x'] }, scalars: { colour: ['blue', 'red'] } })).total,
      some,
    )
    t.equal(await things.size(), COUNT_LIMIT + 2)
  },
  'without rings, dots and accents: what is written so is found first': async (t, things) => {
    await things.insert({ id: 'a', title: 'Kaffe i Örebro' })
    await things.insert({ id: 'b', text: 'orebro' })
    await things.insert({ id: 'c', text: 'Arboga' })
    const { words, folded } = typedStems('orebro')
    t.strictSame(await idsOf(things, { words }), ['b'])
    t.strictSame(await idsOf(things, { folded, notWords: words }), ['a'])
    t.strictSame(await idsOf(things, { folded }), ['b', 'a'])
    t.strictSame(await idsOf(things, { words: typedStems('Örebro').words }), ['a'])
    t.strictSame(await idsOf(things, { folded: typedStems('Örebro').folded }), ['b', 'a'])
    t.strictSame(await idsOf(things, { notWords: words }), ['c', 'a'])
    t.strictSame(await idsOf(things, { notWords: [] }), ['c', 'b', 'a'], 'nothing to leave out')
  },
  'versions of several documents are told at once': async (t, things) => {
    await things.insert({ id: 'a' })
    await things.insert({ id: 'å' })
    await things.replace({ id: 'å', colour: 'red' }, 1)
    const named = ['å', 'nowhere', 'a', 'å'].map((id) => ({ collection: 'things', id }))
    const store = stores.get(things) as Store
    t.strictSame(await store.versions(named), [2, null, 1, 2])
    t.strictSame(await store.versions([]), [])
    t.strictSame(await store.versions([{ collection: 'others', id: 'a' }]), [null])
  },
  'the mark is another one after each write to what is public': async (t, things) => {
    const store = stores.get(things) as Store
    const pages = await store.collection({ ...THINGS, name: 'pages', public: true })
    const marks = [await store.publicMark()]
    for (const write of [
      () => pages.insert({ id: 'a' }),
      () => pages.replace({ id: 'a', colour: 'red' }, 1),
      () => pages.remove('a', 2),
    ]) {
      await write()
      marks.push(await store.publicMark())
    }
    // Who is told that nothing may be kept needs no mark.
    if (marks.some(({ quiet }) => quiet)) t.equal(new Set(marks.map(({ mark }) => mark)).size, 4)
    const before = await store.publicMark()
    await things.insert({ id: 'a' })
    t.equal((await store.publicMark()).mark, before.mark, 'what is not public changes no page')
  },
  'a changed document is found by its new words only': async (t, things) => {
    await things.insert({ id: 'a', text: 'gammal', marks: ['x'] })
    t.strictSame(await idsOf(things, { words: stems('gammal') }), ['a'])
    await things.replace({ id: 'a', text: 'ny' }, 1)
    t.strictSame(await idsOf(things, { words: stems('gammal') }), [])
    t.strictSame(await idsOf(things, { words: stems('ny') }), ['a'])
    t.strictSame(await idsOf(things, { tags: { mark: ['x'] } }), [])
    await things.remove('a', 2)
    t.strictSame(await idsOf(things, { words: stems('ny') }), [])
  },
  'operators and quotes are text': async (t, things) => {
    const nasty = ['{"$gt":""}', "' OR 1=1 --", '" OR "', 'NEAR(', 'a*', '$where', 'x:y', ')', '']
    for (const [n, mark] of nasty.entries())
      await things.insert({ id: `i${n}`, colour: mark, marks: [mark], text: mark })
    for (const [n, mark] of nasty.entries()) {
      t.strictSame(await idsOf(things, { tags: { mark: [mark] } }), [`i${n}`])
      t.strictSame(await idsOf(things, { scalars: { colour: [mark] } }), [`i${n}`])
    }
    t.equal(await things.get('{"$gt":""}'), null)
    t.strictSame(await idsOf(things, { words: ['" OR "', '$or'] }), [])
  },
  'a bad cursor is refused': async (t, things) => {
    for (const after of ['x', '', '[]', Buffer.from('{"a":1}').toString('base64url')])
      await t.rejects(things.find({ limit: 1, after }), BadCursorError)
  },
  'everything is scanned in creation order, and put back elsewhere at its place': async (t, things) => {
    for (let n = 0; n < 250; n++) await things.insert({ id: `i${n}`, text: 'ord' })
    const seen: [string, number][] = []
    for await (const { doc, ord } of things.scan()) seen.push([doc.id, ord])
    t.equal(seen.length, 250)
    t.strictSame(
      seen,
      [...seen].sort(([, a], [, b]) => a - b),
    )
    const [, first] = seen[0] as [string, number]
    await things.restore({ id: 'older', text: 'ord' }, first - 1000)
    t.equal((await idsOf(things, { sort: { by: 'created', direction: 'asc' } }))[0], 'older')
  },
  'all is kept when the store is closed and opened again': async (t, things, place) => {
    await things.insert({ id: 'a', text: 'kvar', name: 'n' })
    await things.replace({ id: 'a', text: 'ändrad', name: 'n' }, 1)
    await closers.get(things)?.()
    const again = await (await place.open()).collection(THINGS)
    t.match(await again.get('a'), { version: 2, doc: { text: 'ändrad' } })
    t.strictSame(await idsOf(again, { words: stems('ändrade') }), ['a'])
  },
  'keys are made again when they have changed their mind': async (t, things, place) => {
    await things.insert({ id: 'a', text: 'ett' })
    await things.insert({ id: 'b', text: 'två' })
    await closers.get(things)?.()
    const store = await place.open()
    const loud = await store.collection<Thing>({
      ...THINGS,
      keysEdition: 2,
      keysOf: (thing) => ({
        ...THINGS.keysOf(thing),
        scalars: { colour: 'new' },
        texts: ['', '', `${thing.text} extra`],
      }),
    })
    t.strictSame(await idsOf(loud, { words: stems('extra') }), ['b', 'a'])
    t.strictSame(await idsOf(loud, { scalars: { colour: ['new'] } }), ['b', 'a'])
    t.equal((await loud.get('a'))?.version, 1, 'the documents themselves are as they were')
  },
}

const closers = new WeakMap<object, () => Promise<void>>()
const stores = new WeakMap<object, Store>()

for (const engine of enginesAndDrivers(t))
  t.test(engine.driver ?? engine.name, { ...(engine.skip && { skip: engine.skip }) }, async (t) => {
    for (const [name, run] of Object.entries(contract))
      await t.test(name, async (t) => {
        const place = await engine.place(t)
        const store = await place.open()
        const things = await store.collection(THINGS)
        closers.set(things, () => store.close())
        stores.set(things, store)
        await run(t, things, place)
      })
  })
