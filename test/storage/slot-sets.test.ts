import t, { type Test } from 'tap'
import { slotsOf } from '../../src/storage/sqlite/matching.js'
import { PIECE, packed, unpacked } from '../../src/storage/sqlite/pieces.js'
import { bitsFor } from '../../src/storage/sqlite/slot-bits.js'
import { SlotSet } from '../../src/storage/sqlite/slot-set.js'
import { ValueColumn } from '../../src/storage/sqlite/value-column.js'
import { rounds } from '../rounds.js'

/** Sets of documents, as lists and as bits: the same as plain sets have it. */

const SLOTS = 3 * PIECE
const SHARES = [0, 0.0005, 0.01, 0.04, 0.3, 1]
const ALL = Number.POSITIVE_INFINITY

const pick = <V>(list: readonly V[]): V => list[Math.floor(Math.random() * list.length)] as V

function numbers(): number[] {
  const [share, end] = [pick(SHARES), pick([100, PIECE, SLOTS])]
  return Array.from({ length: end }, (_, slot) => slot).filter(() => Math.random() < share)
}

const made = (slots: readonly number[]): SlotSet => {
  const set = new SlotSet()
  for (const slot of slots) set.add(slot)
  return set
}

function piecesOf(slots: readonly number[]) {
  const places = [...new Set(slots.map((slot) => Math.floor(slot / PIECE)))]
  return places.map((piece) => {
    const inside = slots.filter((slot) => Math.floor(slot / PIECE) === piece)
    const bits = bitsFor(PIECE)
    made(inside.map((slot) => slot - piece * PIECE)).addTo(bits)
    return { piece, slots: packed(bits) }
  })
}

/** By their texts: there are too many to be compared one by one. */
const same = (t: Test, found: readonly number[], wanted: readonly number[], told = '') =>
  t.equal(found.join(' '), wanted.join(' '), told)

t.test('sets are joined and counted as plain ones are', async (t) => {
  for (let round = 0; round < rounds(15, 1000); round++) {
    const [a, b, c] = [numbers(), numbers(), numbers()]
    const [inB, inC] = [new Set(b), new Set(c)]
    const [one, other, third] = [made(a), unpacked(piecesOf(b)), made(c)]
    const both = a.filter((slot) => inB.has(slot))
    const left = both.filter((slot) => !inC.has(slot))
    const told = `${a.length}, ${b.length}, ${c.length}`
    same(t, [...one.and(other)], both, told)
    t.equal(one.countIn(other, ALL), both.length, told)
    t.equal(other.countIn(one, 7), Math.min(7, both.length), told)
    same(t, [...one.and(other).without(third)], left, told)
    const union = [...new Set([...a, ...b, ...c])].sort((x, y) => x - y)
    same(t, [...SlotSet.union([one, other, third])], union, told)
    const from = pick([Math.floor(Math.random() * SLOTS), Number.MAX_SAFE_INTEGER])
    const [first, second] = [one, other].sort((x, y) => x.size - y.size) as [SlotSet, SlotSet]
    const matching = { all: [first, second], without: third } as const
    const above = left.filter((slot) => slot >= from)
    const below = left.filter((slot) => slot <= from).toReversed()
    same(t, slotsOf(matching, 5, from, 1), above.slice(0, 5), told)
    same(t, slotsOf(matching, 5, from, -1), below.slice(0, 5), told)
    same(t, slotsOf({ all: [first, second], without: undefined }, 3, 0, 1), both.slice(0, 3), told)
  }
})

t.test('what is stored is read as it was, and many are bits', async (t) => {
  for (let round = 0; round < rounds(10, 300); round++) {
    const slots = numbers()
    const set = unpacked(piecesOf(slots))
    same(t, [...set], slots)
    const gone = pick(slots.length > 0 ? slots : [0])
    set.delete(gone)
    set.add(SLOTS + round)
    same(t, [...set], [...slots.filter((slot) => slot !== gone), SLOTS + round])
  }
  const many = Array.from({ length: SLOTS / 7 }, (_, n) => n * 7)
  t.ok(unpacked(piecesOf(many)).bits, 'a seventh of all')
  t.ok(unpacked(piecesOf(many.filter((_, n) => n % 10 === 0))).list, 'a seventieth')
})

t.test('a column counts as the sets of its values do', async (t) => {
  for (let round = 0; round < rounds(10, 300); round++) {
    const tokens = Array.from({ length: 25 }, (_, n) => `t${n}`)
    const sets = new Map(tokens.map((token) => [token, made(numbers().filter((slot) => slot % 9 === 0))]))
    const column = new ValueColumn()
    for (const [token, set] of sets) column.addAll(token, set)
    for (let n = 0; n < 300; n++) {
      const [token, slot] = [pick(tokens), Math.floor(Math.random() * SLOTS * 1.2)]
      const way = pick(['add', 'delete'] as const)
      sets.get(token)?.[way](slot)
      column[way](token, slot)
    }
    for (const among of [made(numbers()), made([]), unpacked(piecesOf(numbers()))]) {
      const counted = column.countIn(among)
      const wanted = tokens.map((token) => sets.get(token)?.countIn(among, ALL) as number)
      same(t, tokens.map(counted), wanted)
      t.equal(counted('another'), 0)
    }
  }
})
