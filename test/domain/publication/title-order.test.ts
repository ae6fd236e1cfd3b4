import t from 'tap'
import { type Alphabet, titleOrder } from '../../../src/domain/publication/title-order.js'

const sorted = (titles: readonly string[], alphabet: Alphabet): string[] =>
  [...titles].sort((a, b) => titleOrder(a, alphabet) - titleOrder(b, alphabet))

t.test('titles stand in the order that readers look for them in', async (t) => {
  const swedish = [
    '3 steg hem',
    'Anbudsskola',
    'Café Öst',
    'Cafékassan',
    'Zebra',
    'Åkerby',
    'Ängar',
    'Överenskommelsen',
  ]
  t.strictSame(sorted(swedish.toReversed(), 'sv'), swedish, 'å, ä and ö come last')
  const english = ['Åkerby', 'Boats', 'École', '“Elm” house', 'Overland', 'Översikt']
  t.strictSame(sorted(english.toReversed(), 'en'), english, 'abroad they are a and o, and quotes are nothing')
  t.ok(titleOrder('ööööööööööööööö', 'sv') < Number.MAX_SAFE_INTEGER, 'a number holds it exactly')
  t.equal(titleOrder('', 'sv'), 0)
  t.equal(titleOrder('日本', 'sv'), 0, 'what we have no letters for comes first')
})
