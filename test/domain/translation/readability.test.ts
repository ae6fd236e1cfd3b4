import t from 'tap'
import { readabilityOf } from '../../../src/domain/translation/readability.js'

/** So many sentences of so many words, of which so many in all are long. */
function text(sentences: number, words: number, long: number, longWord: string, shortWord: string): string {
  const all = Array.from({ length: sentences * words }, (_, n) => (n < long ? longWord : shortWord))
  const rows = Array.from({ length: sentences }, (_, n) => all.slice(n * words, (n + 1) * words))
  return rows.map(([first = '', ...rest]) => `${[`Å${first.slice(1)}`, ...rest].join(' ')}.`).join(' ')
}
const swedish = (sentences: number, words: number, long: number) =>
  readabilityOf(text(sentences, words, long, 'samtala', 'samtal'), 'sv')

t.test('LIX is words in a sentence and long words in a hundred, with its five levels', async (t) => {
  const lix = (value: number, level: string) => ({ kind: 'lix', value, level })
  t.strictSame(swedish(2, 10, 0), lix(10, 'very-easy'), 'six letters are not long')
  t.strictSame(swedish(2, 10, 1), lix(15, 'very-easy'), 'seven are')
  t.strictSame(swedish(1, 29, 0), lix(29, 'very-easy'))
  t.strictSame(swedish(1, 30, 0), lix(30, 'easy'))
  t.strictSame(swedish(1, 39, 0), lix(39, 'easy'))
  t.strictSame(swedish(1, 40, 0), lix(40, 'medium'))
  t.strictSame(swedish(1, 49, 0), lix(49, 'medium'))
  t.strictSame(swedish(1, 50, 0), lix(50, 'hard'))
  t.strictSame(swedish(1, 59, 0), lix(59, 'hard'))
  t.strictSame(swedish(1, 60, 0), lix(60, 'very-hard'))
  t.match(readabilityOf(text(2, 10, 1, 'samtala', 'samtal'), 'sv-x-lattlast'), { kind: 'lix', value: 15 })
})

t.test('a text of fewer than twenty words, or in another language, has no figure', async (t) => {
  t.equal(swedish(1, 19, 0), undefined)
  t.match(swedish(1, 20, 0), { value: 20 })
  t.equal(readabilityOf(text(1, 30, 0, 'sana', 'sana'), 'fi'), undefined)
  t.equal(readabilityOf('', 'sv'), undefined)
})

/** So many of 20 words have two syllables, the others one. */
const english = (long: number, long2 = 'paper', short = 'cat') => {
  const words = Array.from({ length: 20 }, (_, n) => (n < long ? long2 : short))
  return readabilityOf(`${words.join(' ')}.`, 'en')
}

t.test('Flesch falls with words in a sentence and syllables in a word, with its five levels', async (t) => {
  // 206.835 - 1.015 * 20 - 84.6 * syllables / 20
  const flesch = (value: number, level: string) => ({ kind: 'flesch', value, level })
  t.strictSame(english(0), flesch(102, 'very-easy'))
  t.strictSame(english(5), flesch(81, 'very-easy'))
  t.strictSame(english(6), flesch(77, 'easy'))
  t.strictSame(english(8), flesch(68, 'easy'))
  t.strictSame(english(9), flesch(64, 'medium'))
  t.strictSame(english(12), flesch(51, 'medium'))
  t.strictSame(english(13), flesch(47, 'hard'))
  t.strictSame(english(17), flesch(30, 'hard'))
  t.strictSame(english(18), flesch(26, 'very-hard'))
  const exactly = (words: number, long: number) =>
    readabilityOf(`${'paper '.repeat(long)}${'cat '.repeat(words - long).trim()}.`, 'en')
  t.strictSame(exactly(23, 5), flesch(80, 'very-easy'))
  t.strictSame(exactly(27, 5), flesch(79, 'easy'))
  t.strictSame(exactly(21, 9), flesch(65, 'easy'))
  t.strictSame(exactly(22, 13), flesch(50, 'medium'))
  const two = `${'Cat '.repeat(9)}cat. ${'Cat '.repeat(9)}cat.`
  t.match(readabilityOf(two, 'en'), { value: 112 }, 'shorter sentences are easier')
})

t.test(
  'syllables are groups of vowels; an e that is not heard is none, and a word has one at least',
  async (t) => {
    const isOne = (word: string) => t.equal(english(20, word)?.value, 102, word)
    const isTwo = (word: string) => t.equal(english(20, word)?.value, 17, word)
    for (const word of ['make', 'named', 'tribes', 'the', 'through', 'MAKE', 'due', 'hmm', 'street'])
      isOne(word)
    for (const word of ['paper', 'many', 'people', 'open', 'table', 'Åsa']) isTwo(word)
  },
)
