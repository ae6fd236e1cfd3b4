import t from 'tap'
import { findWords, problemOf, textsOf } from '../scripts/find-words.js'

const words = ['mend', 'take in', 'brev']
const places = (file: string, content: string): string[] =>
  findWords(textsOf(file, content), words).map(({ key, word }) => `${key} ${word}`)

t.test('whole words are found in texts, whatever their case', async (t) => {
  const texts = {
    idea: { lead: 'Mend it, then mend {{ mend }} by `mend`.', brev: 'Brevet, e-brev, recommend' },
  }
  t.strictSame(places('locales/en/x.json', JSON.stringify(texts)), ['idea.lead mend', 'idea.lead mend'])
})

t.test('what a schema requires are ids', async (t) => {
  const schema = { required: ['mend'], properties: { mend: { enum: ['mend'], description: 'What to mend' } } }
  t.strictSame(places('schemas/x.json', JSON.stringify(schema)), ['properties.mend.description mend'])
})

t.test('code has texts in its literals of several words', async (t) => {
  const code = `// mend this
    import { mend } from './mend.js'
    const kind = 'mend'
    export const text = html\`<p>We take
      in what \${mend(kind)} people mend</p>\``
  t.strictSame(places('src/x.ts', code), ['4 take in', '5 mend'])
})

t.test('prose is read without its examples', async (t) => {
  const prose = 'A brev.\n\n```\nmend\n```\n\nWe `take in` what we mend.'
  t.strictSame(places('README.md', prose), ['1 brev', '7 mend'])
})

t.test('the count may only go down, and is kept down', async (t) => {
  t.match(problemOf(4, 3), /More words/)
  t.match(problemOf(2, 3), /--update/)
  t.equal(problemOf(3, 3), undefined)
})
