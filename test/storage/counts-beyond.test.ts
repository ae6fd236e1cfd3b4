import t from 'tap'
import type { Count } from '../../src/storage/port.js'
import { skipHeard, startHeard } from './heard.js'
import { THINGS } from './things.js'

/** Exactly where it is rare, and no further than a thousand; where too many match to be looked at, that there are more. */

const exactly = (n: number): Count => ({ n, more: false })
const MANY: Count = { n: 1000, more: true }

t.test('more than a thousand on MongoDB', { skip: skipHeard }, async (t) => {
  const mongo = await startHeard(t)
  const spec = { ...THINGS, facets: ['mark', 'colour'], always: 'colour' }
  const things = await (await mongo.open()).collection(spec)
  const insert = (n: number) =>
    things.insert({
      id: `i${n}`,
      colour: n < 1150 ? 'red' : 'blue',
      marks: ['all', n % 100 === 0 ? 'rare' : 'often'],
      text: 'ungdom',
    })
  for (let n = 0; n < 1200; n += 50) await Promise.all(Array.from({ length: 50 }, (_, k) => insert(n + k)))

  const { total, by } = await things.counts({ scalars: { colour: ['red'] } }, ['mark', 'colour'])
  t.strictSame(total, MANY)
  const marks = { all: MANY, often: MANY, rare: exactly(12) }
  t.strictSame(Object.fromEntries(by.mark ?? []), marks)
  t.strictSame(Object.fromEntries(by.colour ?? []), { red: MANY })

  const hurried = await (await mongo.open({ lookedAt: 1100 })).collection(spec)
  const asked = { filter: { words: ['ungdom'] }, facets: ['mark', 'colour'] }
  const found = await things.counts(asked.filter, asked.facets)
  t.strictSame(Object.fromEntries(found.by.mark ?? []), marks)
  t.strictSame(Object.fromEntries(found.by.colour ?? []), { blue: exactly(50), red: MANY })
  t.strictSame(await things.countEach([asked]), [found])
  const some = await hurried.counts(asked.filter, asked.facets)
  t.strictSame(some.total, MANY)
  t.strictSame(some.by.mark?.get('rare'), { n: 11, more: true }, 'eleven of the 1,101 that were looked at')
  t.strictSame(await hurried.countEach([asked]), [some])

  const other = await (await mongo.open()).collection(spec)
  const again = await other.counts({}, ['mark', 'colour'])
  t.strictSame(again.by.mark, found.by.mark, 'another process knows the values')
  t.strictSame(again.by.colour, found.by.colour)

  const heard = await mongo.during(() => things.counts({ scalars: { colour: ['red'] } }, ['mark', 'colour']))
  for (const command of heard.filter((one) => 'aggregate' in one))
    t.notOk((await mongo.stagesOf(command)).includes('COLLSCAN'))
})
