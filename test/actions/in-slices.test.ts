import t from 'tap'
import { mapInSlices } from '../../src/actions/in-slices.js'

const busy = (milliseconds: number): void => {
  const until = performance.now() + milliseconds
  while (performance.now() < until);
}

t.test('work that takes long lets others in, and keeps its order', async (t) => {
  let turns = 0
  let isOver = false
  const others = (): void => {
    turns += 1
    if (!isOver) setImmediate(others)
  }
  setImmediate(others)
  const made = await mapInSlices([1, 2, 3, 4, 5, 6, 7, 8], (n) => {
    busy(12)
    return n * 2
  })
  isOver = true
  t.same(made, [2, 4, 6, 8, 10, 12, 14, 16])
  t.ok(turns >= 7, `others had ${turns} turns`)
})
