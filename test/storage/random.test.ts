import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import t from 'tap'
import { foldedStems, stems } from '../../src/domain/search/stems.js'
import { DuplicateError } from '../../src/storage/errors.js'
import type { Counts, Query } from '../../src/storage/port.js'
import { rounds } from '../rounds.js'
import { engines } from './engines.js'
import { Model, type Modelled } from './model.js'
import { THINGS, type Thing } from './things.js'

/** Random operations must leave both engines, and a plain model of them, with the same documents in the same order. */

const WORDS = [
  'ungdom',
  'ungdomar',
  'förening',
  'foreningar',
  'idé',
  'ide',
  'enterprise',
  'enterprises',
  'ö',
  'öl',
]
const id = fc.constantFrom('a', 'b', 'c', 'å', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k')
const thing = fc.record(
  {
    id,
    name: fc.constantFrom('n1', 'n2', 'n3', 'n4', 'n5', 'n6', 'n7', 'n8', 'n9'),
    colour: fc.constantFrom('red', 'blue', 'grön'),
    at: fc.constantFrom(1, 1, 2, 1.5, -7),
    marks: fc.uniqueArray(fc.constantFrom('x', 'y', 'å', '$in'), { maxLength: 3 }),
    title: fc.constantFrom(...WORDS),
    text: fc.array(fc.constantFrom(...WORDS), { maxLength: 5 }).map((words) => words.join(' ')),
    more: fc.jsonValue({ maxDepth: 2 }),
  },
  { requiredKeys: ['id'] },
)

type Operation =
  | { readonly do: 'insert' | 'replace' | 'stale'; readonly thing: Thing }
  | { readonly do: 'remove'; readonly id: string }
  | { readonly do: 'find'; readonly query: Query }
  | { readonly do: 'count'; readonly query: Query }

const some = <V>(value: fc.Arbitrary<V>) => fc.uniqueArray(value, { minLength: 1, maxLength: 2 })
const query: fc.Arbitrary<Query> = fc
  .record(
    {
      limit: fc.integer({ min: 1, max: 4 }),
      colours: some(fc.constantFrom('red', 'blue', 'grön', null)),
      marks: some(fc.constantFrom('x', 'y', 'å', '$in')),
      word: fc.constantFrom(...WORDS),
      alike: fc.constantFrom(...WORDS, 'forening', 'OL'),
      not: fc.constantFrom(...WORDS),
      from: fc.constantFrom(-7, 1.5, 2),
      sort: fc.record({
        by: fc.constantFrom('created', 'at'),
        direction: fc.constantFrom('asc' as const, 'desc' as const),
      }),
    },
    { requiredKeys: ['limit'] },
  )
  .map(({ limit, colours, marks, word, alike, not, from, sort }) => ({
    limit,
    ...(colours && { scalars: { colour: colours } }),
    ...(marks && { tags: { mark: marks } }),
    ...(word && { words: stems(word) }),
    ...(alike && { folded: foldedStems(alike) }),
    ...(not && { notWords: stems(not) }),
    ...(from !== undefined && { range: { at: { from } } }),
    ...(sort && { sort }),
  }))

const operation: fc.Arbitrary<Operation> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('insert' as const), thing }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constantFrom('replace' as const, 'stale' as const), thing }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('remove' as const), id }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('find' as const), query }) },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('count' as const), query }),
  },
)

/** What came of it, without what differs by design: the places in creation order. */
async function outcome(things: Modelled, operation: Operation): Promise<unknown> {
  try {
    return await carryOut(things, operation)
  } catch (error) {
    // Where two keys are taken, which one is named is the engine's choice.
    return error instanceof DuplicateError ? 'taken' : String(error)
  }
}

async function carryOut(things: Modelled, operation: Operation): Promise<unknown> {
  switch (operation.do) {
    case 'insert':
      return (await things.insert(operation.thing)).version
    case 'replace':
    case 'stale': {
      const there = await things.get(operation.thing.id)
      const version = (there?.version ?? 1) - (operation.do === 'stale' ? 1 : 0)
      return (await things.replace(operation.thing, version))?.version ?? null
    }
    case 'remove':
      return things.remove(operation.id, (await things.get(operation.id))?.version ?? 1)
    case 'find':
      return allPages(things, operation.query)
    case 'count':
      return plainCounts(await things.counts(operation.query, ['mark', 'colour']))
  }
}

const plainCounts = ({ total, by }: Counts) => [
  total,
  ...Object.entries(by).map(([name, values]) => [name, [...values]]),
]

async function allPages(things: Modelled, query: Query): Promise<Thing[]> {
  const found: Thing[] = []
  for (let after: string | undefined; ; ) {
    const page = await things.find({ ...query, ...(after !== undefined && { after }) })
    found.push(...page.items.map(({ doc }) => doc))
    if (page.next === null) return found
    after = page.next
  }
}

const SEED = Number(process.env.SEED ?? 20261123)

for (const engine of engines(t))
  t.test(
    `${engine.name} answers as the model does`,
    { ...(engine.skip && { skip: engine.skip }) },
    async (t) => {
      t.comment(`SEED=${SEED}`)
      const store = await (await engine.place(t)).open()
      let round = 0
      const property = fc.asyncProperty(
        fc.array(operation, { minLength: 10, maxLength: 60, size: 'max' }),
        async (operations) => {
          round += 1
          const things = await store.collection({ ...THINGS, name: `things${round}` })
          const model = new Model()
          for (const one of operations) {
            const [told, expected] = [await outcome(things, one), await outcome(model, one)]
            if (!isDeepStrictEqual(plain(told), plain(expected)))
              throw new Error(
                `${JSON.stringify(one)}: ${JSON.stringify(told)}, not ${JSON.stringify(expected)}`,
              )
          }
        },
      )
      await t.resolves(
        fc.assert(property, {
          numRuns: engine.name === 'sqlite' ? rounds(200, 5000) : rounds(60, 1000),
          seed: SEED,
        }),
      )
    },
  )

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value))
