import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import t from 'tap'
import type { Collection, Filter, Query } from '../../src/storage/port.js'
import { openSqliteStore } from '../../src/storage/sqlite/open-sqlite-store.js'
import { Model } from './model.js'
import { THINGS, type Thing } from './things.js'

/** Beyond a thousand documents the embedded store takes other ways: they must lead to the same. */

const SIZE = 3000

const thing = (n: number): Thing => ({
  id: `i${n}`,
  ...(n % 11 !== 0 && { colour: ['red', 'blue', 'grön'][n % 3] as string }),
  ...(n % 7 !== 0 && { at: (n * 7919) % 500 }),
  marks: ['x', ...(n % 2 ? ['odd'] : []), ...(n % 100 === 0 ? ['rare'] : [])],
  title: n % 5 === 0 ? 'Örebro' : 'Arboga',
  text: `ungdom ${n % 3 ? 'kultur' : 'idrott'} ${n % 400 === 0 ? 'sällan' : ''}`,
})

const FILTERS: Record<string, Filter> = {
  all: {},
  scalar: { scalars: { colour: ['red'] } },
  scalars: { scalars: { colour: ['red', 'blue', null] } },
  tag: { tags: { mark: ['odd'] } },
  'rare tag': { tags: { mark: ['rare'] } },
  'tag and scalar': { tags: { mark: ['odd', 'rare'] }, scalars: { colour: ['blue', 'grön'] } },
  'common word': { words: ['ungdom'] },
  'two common words': { words: ['ungdom', 'kultur'], tags: { mark: ['odd'] } },
  'common and rare': { words: ['ungdom', 'säll'] },
  alike: { folded: ['orebro'], notWords: ['orebro'] },
  'not a common word': { notWords: ['kultur'], scalars: { colour: ['red'] } },
  bounded: { range: { at: { from: 100, to: 300 } }, tags: { mark: ['odd'] } },
  'bounded words': { range: { at: { from: 490 } }, words: ['kultur'] },
}

const SORTS: Record<string, Query['sort']> = {
  newest: { by: 'created', direction: 'desc' },
  oldest: { by: 'created', direction: 'asc' },
  earliest: { by: 'at', direction: 'asc' },
  latest: { by: 'at', direction: 'desc' },
}

async function pages(things: Pick<Collection<Thing>, 'find'>, query: Query): Promise<string[]> {
  const ids: string[] = []
  for (let after: string | undefined; ; ) {
    const page = await things.find({ ...query, ...(after !== undefined && { after }) })
    ids.push(...page.items.map(({ doc }) => doc.id))
    if (page.next === null) return ids
    after = page.next
  }
}

t.test('lists and counts of thousands are as the model has them', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'fyrsteg-test-'))
  t.teardown(() => rmSync(folder, { recursive: true, force: true }))
  const model = new Model()
  let store = await openSqliteStore({ folder })
  let things = await store.collection(THINGS)
  for (let n = 0; n < SIZE; n += 500) {
    const batch = Array.from({ length: 500 }, (_, k) => thing(n + k))
    await Promise.all(batch.map((one) => things.insert(one)))
    for (const one of batch) await model.insert(one)
  }
  const compare = async (when: string) => {
    for (const [name, filter] of Object.entries(FILTERS)) {
      t.strictSame(
        await things.counts(filter, ['mark', 'colour']),
        await model.counts(filter, ['mark', 'colour']),
        `counts ${when}: ${name}`,
      )
      for (const [way, sort] of Object.entries(SORTS)) {
        const query = { ...filter, ...(sort && { sort }), limit: 400 }
        t.strictSame(await pages(things, query), await pages(model, query), `${when}: ${name}, ${way}`)
      }
    }
  }
  await compare('first')
  for (let n = 0; n < SIZE; n += 37)
    for (const one of [things, model]) {
      if (n % 2) await one.remove(`i${n}`, 1)
      else await one.replace({ id: `i${n}`, colour: 'red', at: 1, marks: ['rare'], text: 'kultur' }, 1)
    }
  await compare('after changes')
  await store.close()
  store = await openSqliteStore({ folder })
  things = await store.collection(THINGS)
  await compare('opened again')
  await store.close()
})

const grouped = (n: number, k = n): Thing => ({
  id: `i${n}`,
  colour: ['red', 'blue', 'grön', 'gul'][k % 4] as string,
  marks: [`g${(k * 7) % 60}`, ...(k % 30 === 0 ? [`h${k % 50}`] : [])],
  text: k % 3 ? 'kultur' : 'idrott',
})

t.test('a facet of many values is counted as the model has it', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'fyrsteg-test-'))
  t.teardown(() => rmSync(folder, { recursive: true, force: true }))
  const model = new Model()
  let store = await openSqliteStore({ folder })
  let things = await store.collection(THINGS)
  const batch = Array.from({ length: 1200 }, (_, n) => grouped(n))
  await Promise.all(batch.map((one) => things.insert(one)))
  for (const one of batch) await model.insert(one)
  const filters: Filter[] = [
    {},
    { scalars: { colour: ['red'] } },
    { words: ['idrot'] },
    { words: ['idrot'], tags: { mark: ['g7', 'g14'] } },
  ]
  const compare = async (when: string) => {
    for (const filter of filters)
      t.strictSame(await things.counts(filter, ['mark']), await model.counts(filter, ['mark']), when)
  }
  await compare('first')
  for (let n = 0; n < 1200; n += 7)
    for (const one of [things, model]) {
      if (n % 2) await one.remove(`i${n}`, 1)
      else await one.replace(grouped(n, n + 11), 1)
    }
  for (const one of [things, model]) await one.insert(grouped(5000, 30))
  await compare('after changes')
  await store.close()
  store = await openSqliteStore({ folder })
  things = await store.collection(THINGS)
  await compare('opened again')
  await store.close()
})
