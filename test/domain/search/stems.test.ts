import t from 'tap'
import { foldedStems, stems, typedStems } from '../../../src/domain/search/stems.js'

/** Words that a reader expects to meet. */
const MEET = [
  ['ungdom', 'ungdomar', 'ungdomarna', 'Ungdomar'],
  ['förening', 'föreningar', 'föreningarna', 'FÖRENINGEN'],
  ['enterprise', 'enterprises'],
  ['community', 'communities'],
  ['samhällsutmaning', 'samhällsutmaningar', 'samhällsutmaningarna'],
  ['region', 'regionen', 'regioner'],
  ['kommun', 'kommuner', 'kommunen'],
  ['idé', 'ide', 'idéer'],
  ['Müller', 'muller'],
]

for (const words of MEET)
  t.test(words.join(', '), async (t) => {
    for (const word of words) t.strictSame(stems(word), stems(words[0] as string), word)
  })

t.test('å, ä and ö are letters of their own', async (t) => {
  t.notSame(stems('öl'), stems('ol'))
  t.notSame(stems('får'), stems('far'))
  t.strictSame(stems('Århus Ærø'), stems('århus ärö'))
  t.strictSame(stems('o\u0308l'), stems('öl'), 'however they are written')
})

t.test('references and years are found as they are', async (t) => {
  t.ok(stems('Idé 2026-0042 från 2018').includes('2026-0042'))
  t.strictSame(typedStems('2026-0042').words, ['2026-0042'])
})

t.test('stop words and stray letters are no search', async (t) => {
  t.strictSame(typedStems('och the').words, [])
  t.strictSame(typedStems('" OR 1=1 * (').words, [])
})

t.test('a long document keeps a bounded number of stems', async (t) => {
  t.equal(stems(Array.from({ length: 5000 }, (_, n) => `ord${n}`).join(' ')).length, 600)
})

t.test('words are found by plain letters too', (t) => {
  const { words, folded } = typedStems('Örebro')
  t.same(words, ['örebro'])
  t.same(folded, typedStems('orebro').words)
  t.same(typedStems('orebro').folded, folded)
  t.same(foldedStems('Hälsa på Öland'), stems('halsa oland'))
  t.same(foldedStems('Æblehøst'), foldedStems('ablehost'))
  t.end()
})
