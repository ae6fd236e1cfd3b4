import t from 'tap'
import { coverageOf } from '../../../src/domain/translation/coverage.js'
import { memoryKeys } from '../../../src/domain/translation/memory-keys.js'
import { LONGEST_SENTENCE, memoryOf } from '../../../src/domain/translation/memory-of.js'
import { bestOffers, likenessOf } from '../../../src/domain/translation/similar.js'
import { sourceDifference } from '../../../src/domain/translation/source-difference.js'
import type { Idea, MemorySentence } from '../../../src/domain/types.gen.js'
import { wordDifference } from '../../../src/domain/word-difference.js'
import { compactIdea } from '../../fixtures/compact.js'

t.test('how alike two sentences are, in whole per cent; 100 only for the same letters', async (t) => {
  t.equal(likenessOf('abcd', 'abcd'), 100)
  t.equal(likenessOf('', ''), 100)
  t.equal(likenessOf('abcd', 'abce'), 75)
  t.equal(likenessOf('abc', 'abd'), 66)
  t.equal(likenessOf('ab', 'abcd'), 50)
  t.equal(likenessOf('abcd', 'ab'), 50)
  t.equal(likenessOf('abcd', 'wxyz'), 0)
  t.equal(likenessOf('x'.repeat(400), `${'x'.repeat(399)}y`), 99)
})

const sentence = (source: string, target: string, more: Partial<MemorySentence> = {}) =>
  ({ id: target, source, target, at: '2026-01-01T00:00:00Z', ...more }) as MemorySentence
const told = (wanted: string, found: readonly MemorySentence[]) =>
  bestOffers(wanted, found).map((offer) => `${offer.sentence.target} ${offer.likeness}`)
const W = 'abcdefghijklmnopqrst'
/** W with so many of its twenty letters changed. */
const other = (letters: number) => `${'-'.repeat(letters)}${W.slice(letters)}`

t.test('the most alike are offered first, three at most, and none that is too unlike', async (t) => {
  const found = [5, 3, 7, 8, 1, 0].map((n) => sentence(other(n), `t${n}`))
  t.strictSame(told(W, found), ['t0 100', 't1 95', 't3 85'])
  t.strictSame(told(W, [sentence(other(7), 't7'), sentence(other(8), 't8')]), ['t7 65'])
  t.strictSame(told(W, []), [])
  t.equal(bestOffers(W, found)[0]?.for, W)
})

t.test('of equals the newest comes first, and each translation once, where it is most alike', async (t) => {
  const at = (day: number) => ({ at: `2026-01-0${day}T00:00:00Z` })
  const equals = [
    sentence(other(2), 'old', at(1)),
    sentence(other(2), 'new', at(3)),
    sentence(other(2), 'mid', at(2)),
  ]
  t.strictSame(told(W, equals), ['new 90', 'mid 90', 'old 90'])
  t.strictSame(told(W, equals.toReversed()), ['new 90', 'mid 90', 'old 90'])
  const same = [sentence(other(4), 'x'), sentence(other(1), 'x'), sentence(other(2), 'y')]
  t.strictSame(told(W, same), ['x 95', 'y 90'])
})

t.test('our own come before those of files, of which two at most are offered', async (t) => {
  const file = { file: 'f1' } as Partial<MemorySentence>
  const found = [
    sentence(W, 'f-best', file),
    sentence(other(1), 'f-second', file),
    sentence(other(2), 'f-third', file),
    sentence(other(6), 'ours'),
    sentence(W, 'ours', file),
  ]
  t.strictSame(told(W, found), ['ours 70', 'f-best 100', 'f-second 95'])
})

t.test('a sentence is found by itself and by pairs of neighbouring stems, each way on its own', async (t) => {
  const keys = memoryKeys('Vi träffas ofta i parken', 'sv', 'en')
  t.equal(keys.pairs.length, 4)
  t.ok(keys.pairs.every((key) => /^[\w-]{12}$/.test(key)))
  t.strictSame(memoryKeys('vi träffas, OFTA i parken!', 'sv', 'en'), keys, 'case and marks are nothing')
  t.equal(memoryKeys('Vi träffas', 'sv', 'en').pairs[0], keys.pairs[0], 'what they share is found')
  t.not(memoryKeys('Vi träffas ofta i parken', 'sv', 'fi').same, keys.same)
  t.not(memoryKeys('Vi träffas ofta i parken', 'en', 'sv').same, keys.same)
  t.not(memoryKeys('Vi träffas ofta i parken', 'sv', 'en', 'file').same, keys.same)
  t.not(memoryKeys('Vi träffas ofta i parken', 'sv', 'en', 'file').pairs[0], keys.pairs[0])
  t.strictSame(memoryKeys('Hej', 'sv', 'en').pairs, [])
  t.equal(memoryKeys('ja nej ja nej ja', 'sv', 'en').pairs.length, 2, 'the same pair once')
  const words = Array.from({ length: 60 }, (_, n) => `${String.fromCharCode(97 + (n % 26))}${n}`)
  t.equal(memoryKeys(words.slice(0, 41).join(' '), 'sv', 'en').pairs.length, 40)
  t.equal(memoryKeys(words.join(' '), 'sv', 'en').pairs.length, 40)
})

const at = '2026-11-01T08:00:00.000Z'
const by = { kind: 'person', id: 'u-maja', name: 'Maja' } as const
const signed = (source: string, text: string, isSigned = true) => ({
  text,
  origin: 'person',
  state: 'reviewed',
  by,
  at,
  source: { revision: 1, text: source },
  ...(isSigned && { signedOff: { by, at, source: { revision: 1, text: source }, text } }),
})
const memory = (units: object, changes: Partial<Idea> = {}) =>
  memoryOf(compactIdea({ variants: { en: units } as unknown as Idea['variants'], ...changes }))
const pairs = (source: string, text: string) =>
  memory({ 'about.title': signed(source, text) }).map((one) => [one.source, one.target, one.whole])

t.test('a text that is signed off gives its sentences, one by one where they are equally many', async (t) => {
  t.strictSame(pairs('Vi ses. Vi fikar.', 'We meet. We have coffee.'), [
    ['Vi ses.', 'We meet.', undefined],
    ['Vi fikar.', 'We have coffee.', undefined],
  ])
  t.strictSame(pairs(' Vi ses. Vi fikar. ', ' We meet over coffee. '), [
    ['Vi ses. Vi fikar.', 'We meet over coffee.', true],
  ])
  t.strictSame(pairs('Vi ses.', 'We meet.'), [['Vi ses.', 'We meet.', true]])
  t.strictSame(pairs('Vi ses.', ' '), [])
  t.strictSame(pairs(' ', 'We meet.'), [])
  t.equal(pairs('x'.repeat(LONGEST_SENTENCE), 'y').length, 1)
  t.strictSame(pairs('x'.repeat(LONGEST_SENTENCE + 1), 'y'), [])
  t.equal(pairs('x', 'y'.repeat(LONGEST_SENTENCE)).length, 1)
  t.strictSame(pairs('x', 'y'.repeat(LONGEST_SENTENCE + 1)), [])
})

t.test('each sentence says where it is from; what is not signed off, or withdrawn, gives none', async (t) => {
  const [first, second] = memory({ 'about.title': signed('Vi ses. Vi fikar.', 'We meet. We eat.') })
  const { id, ...rest } = first as MemorySentence
  t.strictSame(rest, {
    idea: 'compact',
    reference: '2026-0007',
    unit: 'about.title',
    from: 'sv',
    to: 'en',
    source: 'Vi ses.',
    target: 'We meet.',
    at,
  })
  t.not(id, second?.id)
  t.strictSame(memory({ 'about.title': signed('Vi ses.', 'We meet.', false) }), [])
  const edition = { edition: 1, revision: 1, languages: ['sv'], at, by }
  const withdrawn = { ...edition, withdrawn: { by, at } }
  const units = { 'about.title': signed('Vi ses.', 'We meet.') }
  t.strictSame(memory(units, { publications: [edition, withdrawn] }), [])
  t.equal(memory(units, { publications: [withdrawn, edition] }).length, 1)
  t.notOk('reference' in (memory(units, { reference: undefined } as never)[0] ?? {}))
})

t.test('how much is to be read is counted in words, and is whole only when nothing is left', async (t) => {
  const units = (...rows: [string, string][]) =>
    coverageOf({
      language: 'en',
      units: rows.map(([text, state]) => ({ text, state })),
      counts: {},
      unsigned: ['a', 'b'],
    } as never)
  t.match(units(['ett två tre', 'reviewed'], ['fyra', 'draft']), {
    texts: 2,
    words: 4,
    signedOff: 3,
    percent: 75,
    unsigned: 2,
  })
  t.equal(units(['ett två', 'reviewed'], ['tre', 'missing']).percent, 66)
  t.equal(units().percent, 100)
  t.equal(units(['– …', 'missing']).percent, 100, 'no words, nothing to do')
  t.equal(units(['e-post, Anna’s 3,5', 'draft']).words, 4)
})

t.test('what is other in a source since it was read is shown word by word', async (t) => {
  t.strictSame(wordDifference('Vi ses ofta', 'Vi fikar ofta'), [
    { kind: 'same', text: 'Vi ' },
    { kind: 'removed', text: 'ses' },
    { kind: 'added', text: 'fikar' },
    { kind: 'same', text: ' ofta' },
  ])
  const idea = compactIdea()
  const title = idea.variants.en?.['about.title'] as object
  const { signedOff: _, ...plain } = title as { signedOff?: unknown }
  const with_ = (unit: object | undefined) =>
    sourceDifference(
      { ...idea, variants: { en: { 'about.title': unit } } } as unknown as Idea,
      'en',
      'about.title',
    )
  t.strictSame(with_(title), [])
  const moved = { ...plain, source: { revision: 1, text: 'Kompakten i Östergötland' } }
  t.strictSame(
    with_(moved).filter(({ kind }) => kind !== 'same'),
    [
      { kind: 'removed', text: 'Kompakten' },
      { kind: 'added', text: 'Överenskommelsen' },
    ],
  )
  t.strictSame(sourceDifference(idea, 'en', 'about.gone'), [])
  t.strictSame(sourceDifference(idea, 'fi', 'about.title'), [])
})
