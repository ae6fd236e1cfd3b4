import t from 'tap'
import { type Alphabet, titleIn, titleOrder } from '../../../src/domain/publication/title-order.js'
import type { CaseEdition } from '../../../src/domain/types.gen.js'

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

const order = (title: string, alphabet: Alphabet = 'sv'): number => titleOrder(title, alphabet)
const first = (value: number): number => value * 36 ** 9

t.test('the place of a title is exact: the end, blanks, pairs of digits, letters', async (t) => {
  t.equal(order('a'), first(7))
  t.equal(order('Z'), first(32))
  t.equal(order('ö'), first(35))
  t.equal(order('ö', 'en'), order('o', 'en'))
  t.equal(order('é'), order('e'))
  t.strictSame(
    ['0', '1', '2', '9'].map((digit) => order(digit)),
    [first(2), first(2), first(3), first(6)],
  )
  t.equal(order('ab'), first(7) + 8 * 36 ** 8)
  t.equal(order('a b'), first(7) + 36 ** 8 + 8 * 36 ** 7)
  t.equal(order('a – b'), order('a b'), 'marks are one blank')
  t.equal(order('  “a” '), order('a'))
  t.equal(order('a\u030a'), order('å'), 'a ring of its own is the letter')
  t.equal(order('abcdefghij'), order('abcdefghijk'), 'ten signs count')
  t.not(order('abcdefghij'), order('abcdefghik'))
})

const edition = {
  language: 'sv',
  languages: ['sv', 'en'],
  answers: { about: { title: 'Svensk' } },
  translations: { en: { 'about.title': { text: 'English' } }, fi: { 'about.title': { text: 'Suomi' } } },
} as unknown as CaseEdition

t.test('readers see the title in their language only where the edition is in it', async (t) => {
  t.equal(titleIn(edition, 'en'), 'English')
  t.equal(titleIn(edition, 'sv'), 'Svensk')
  t.equal(titleIn(edition, 'fi'), 'Svensk', 'this language is not published')
  t.equal(titleIn({ ...edition, translations: {} }, 'en'), 'Svensk')
  t.equal(titleIn({ ...edition, answers: {} }, 'sv'), '')
  const own = {
    ...edition,
    translations: { sv: { 'about.title': { text: 'Annan' } } },
  } as unknown as CaseEdition
  t.equal(titleIn(own, 'sv'), 'Svensk')
})
