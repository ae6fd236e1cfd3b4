import fc from 'fast-check'
import t from 'tap'
import { segmentsOf, sentencesOf } from '../../../src/domain/translation/segments-of.js'
import { rounds } from '../../rounds.js'
import { spent } from '../../spent.js'

t.test('a text in sentences', async (t) => {
  const cases: [language: string, text: string, sentences: string[]][] = [
    ['sv', 'Vi träffas ofta. Ibland fikar vi.', ['Vi träffas ofta.', 'Ibland fikar vi.']],
    [
      'sv',
      'Föreningar, t.ex. Röda Korset, bl.a. Laxå. Alla får komma!',
      ['Föreningar, t.ex. Röda Korset, bl.a. Laxå.', 'Alla får komma!'],
    ],
    [
      'sv',
      'Bröd, mjölk m.m. Vi delar. Bröd m.m. som delas.',
      ['Bröd, mjölk m.m.', 'Vi delar.', 'Bröd m.m. som delas.'],
    ],
    ['sv', 'Se kap. 4 och nr. 12, dvs. Bilaga 3. Slut.', ['Se kap. 4 och nr. 12, dvs. Bilaga 3.', 'Slut.']],
    [
      'sv',
      'Det kostar 2.5 mkr. Vi har 1 200 kr. Tack.',
      ['Det kostar 2.5 mkr.', 'Vi har 1 200 kr.', 'Tack.'],
    ],
    [
      'sv',
      'Vi började 2024. 14 personer kom den 3. maj kl. 15.30.',
      ['Vi började 2024.', '14 personer kom den 3. maj kl. 15.30.'],
    ],
    [
      'sv',
      'A. Lindgren skrev. ”Kom hit!” sade hon. ”Nej.” Så var det.',
      ['A. Lindgren skrev.', '”Kom hit!” sade hon.', '”Nej.”', 'Så var det.'],
    ],
    [
      'sv',
      '**Fetstil.** Sedan [en länk.](https://a.se/b.c) Slut',
      ['**Fetstil.**', 'Sedan [en länk.](https://a.se/b.c) Slut'],
    ],
    ['sv', '1. Möten\n2. Resor. Långa\n', ['Möten', 'Resor.', 'Långa']],
    [
      'en',
      'Groups, e.g. Red Cross, i.e. them. See No. 5. No. We did not.',
      ['Groups, e.g. Red Cross, i.e. them.', 'See No. 5.', 'No.', 'We did not.'],
    ],
    [
      'en',
      'Dr. Smith met Mr. Jones at 5 p.m. They talked about vs. and fig. 3… Then left?',
      ['Dr. Smith met Mr. Jones at 5 p.m.', 'They talked about vs. and fig. 3…', 'Then left?'],
    ],
    [
      'en',
      '# A heading\n\n- One item. Two sentences\n- [ ] Next\n\n> Quoted\n\nA line\nthat goes on. And ends.',
      ['A heading', 'One item.', 'Two sentences', 'Next', 'Quoted', 'A line\nthat goes on.', 'And ends.'],
    ],
    [
      'en',
      '| A | Bo. Ce |\n|---|---|\n| 1 | x |\n\n---\n```js\nlet a = 1\nb()\n```\nEnd',
      ['A', 'Bo.', 'Ce', '1', 'x', 'let a = 1', 'b()', 'End'],
    ],
    ['en', 'Two  \nlines', ['Two', 'lines']],
    [
      'fi',
      'Ryhmät, esim. Punainen Risti. Kaikki tulevat 3. toukokuuta.',
      ['Ryhmät, esim. Punainen Risti.', 'Kaikki tulevat 3. toukokuuta.'],
    ],
    ['zh', '你好。我们见面！', ['你好。', '我们见面！']],
    ['en', '', []],
    ['en', ' \n---\n ', []],
  ]
  for (const [language, text, sentences] of cases)
    t.strictSame(sentencesOf(text, language), sentences, JSON.stringify(text.slice(0, 40)))
})

t.test('no byte is lost, whatever is written', async () => {
  const piece = fc.constantFrom(
    ...[
      't.ex. ',
      'No. ',
      '. ',
      '! ',
      '?” ',
      '\n',
      '\r\n',
      '\n\n',
      '- ',
      '12. ',
      '# ',
      '> ',
      '|',
      '```\n',
      '**',
      '  \n',
      ' ',
      '\t',
    ],
    ...[
      'Ordet',
      'ord',
      'Å',
      '😀',
      '\ud800',
      '3.5',
      'https://a.se/b.c?d=e. ',
      '(',
      ']',
      '…',
      '。',
      '\u2028',
      '\u00a0',
    ],
  )
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(piece, { maxLength: 40 }).map((all) => all.join('')),
  )
  fc.assert(
    fc.property(text, fc.constantFrom('sv', 'en', 'fi', 'sv-x-lattlast'), (text, language) => {
      const segments = segmentsOf(text, language)
      let at = 0
      for (const { start, end, kind, text: own } of segments) {
        if (start !== at || own !== text.slice(start, end) || own === '') return false
        if (kind === 'sentence' && own.trim() !== own) return false
        at = end
      }
      return at === text.length
    }),
    { numRuns: rounds(2000, 100_000) },
  )
})

t.test('long texts take no longer than they should', async (t) => {
  const started = spent()
  for (const wild of [
    '. '.repeat(10_000),
    '> '.repeat(10_000),
    '|'.repeat(20_000),
    'a.'.repeat(10_000),
    '*'.repeat(20_000),
  ])
    segmentsOf(wild, 'sv')
  t.ok(spent() - started < 2000)
})
