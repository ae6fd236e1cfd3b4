import t from 'tap'
import { wordDifference } from '../../src/domain/word-difference.js'

t.test('small changes are told word by word', async (t) => {
  t.strictSame(wordDifference('Vi möts varje vecka.', 'Vi möts varje månad.'), [
    { kind: 'same', text: 'Vi möts varje ' },
    { kind: 'removed', text: 'vecka' },
    { kind: 'added', text: 'månad' },
    { kind: 'same', text: '.' },
  ])
  t.strictSame(wordDifference('', 'Nytt'), [{ kind: 'added', text: 'Nytt' }])
})

t.test('the worst texts that the limits allow hold up nobody', async (t) => {
  const words = (step: number) =>
    Array.from({ length: 2000 }, (_, n) => `ord${(n * step) % 4999}`)
      .join(' ')
      .slice(0, 9990)
  const worst: [string, string][] = [
    [words(7), words(11)],
    ['a b '.repeat(2490), 'c d '.repeat(2490)],
    ['.,'.repeat(4990), ';:'.repeat(4990)],
    ['ab ba '.repeat(1600), 'ba ab ab '.repeat(1100)],
    ['x'.repeat(9990), 'y'.repeat(9990)],
    [' '.repeat(9990), '\n'.repeat(9990)],
  ]
  wordDifference(...(worst[0] as [string, string]))
  for (const [before, after] of worst) {
    const times = [1, 2, 3].map(() => {
      const start = performance.now()
      const pieces = wordDifference(before, after)
      t.equal(
        pieces
          .filter(({ kind }) => kind !== 'added')
          .map(({ text }) => text)
          .join(''),
        before,
      )
      return performance.now() - start
    })
    t.ok(Math.min(...times) < 50, `${before.slice(0, 9)}: ${times.map(Math.round)} ms`)
  }
  const start = performance.now()
  for (let n = 0; n < 20; n += 1) wordDifference(...(worst[0] as [string, string]), 20)
  t.ok(performance.now() - start < 400, `twenty of them: ${Math.round(performance.now() - start)} ms`)
})
