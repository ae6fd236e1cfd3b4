import t from 'tap'
import { typedNumber, typedYear } from '../../../src/domain/submission/typed-number.js'

t.test('amounts are read as people mean them', async (t) => {
  const amounts: readonly [string, number | undefined][] = [
    ['25.000', 25000],
    ['25,000', 25000],
    ['25 000', 25000],
    ['25\u00a0000', 25000],
    ['25\u202f000,50', 25000.5],
    ["25'000", 25000],
    ['1.234.567', 1234567],
    ['1.234,5', 1234.5],
    ['1,234.5', 1234.5],
    ['1 234.125', 1234.125],
    ['0,125', 0.125],
    ['0.5', 0.5],
    ['12,5', 12.5],
    ['1250,5', 1250.5],
    ['-3', -3],
    [' 7 ', 7],
    ['0x10', undefined],
    ['1e6', undefined],
    ['Infinity', undefined],
    ['25.00.000', undefined],
    ['1.2.3', undefined],
    ['25 00', undefined],
    ['ungefär 3', undefined],
    ['', undefined],
    ['١٢', undefined],
  ]
  for (const [typed, number] of amounts) t.equal(typedNumber(typed), number, typed)
})

t.test('a year is digits', async (t) => {
  t.equal(typedYear('2026'), 2026)
  for (const typed of ['1999.5', '1999,5', '2 026', '0x7d0', '2e3', 'i fjol'])
    t.equal(typedYear(typed), undefined, typed)
})
