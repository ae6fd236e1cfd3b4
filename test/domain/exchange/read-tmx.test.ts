import fc from 'fast-check'
import t from 'tap'
import { sentencesOfFile } from '../../../src/domain/exchange/memory-file.js'
import { memoryLanguage } from '../../../src/domain/exchange/memory-language.js'
import { foreignPair, memoryPairs, withoutDoubles } from '../../../src/domain/exchange/memory-pairs.js'
import { readTmx } from '../../../src/domain/exchange/read-tmx.js'
import { writeTmx } from '../../../src/domain/exchange/write-tmx.js'
import type { MemoryFile } from '../../../src/domain/types.gen.js'
import { compactIdea } from '../../fixtures/compact.js'
import { context } from '../../fixtures/definitions.js'
import { hostileEdition } from '../../fixtures/hostile.js'
import { SAFE } from './hostile-text.js'
import { refusal } from './refusal.js'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const tmx = (body: string, head = 'srclang="sv"'): Uint8Array =>
  bytes(`<tmx version="1.4"><header creationtool="OtherTool" ${head}/><body>${body}</body></tmx>`)
const tu = (versions: Readonly<Record<string, string>>, about = ''): string =>
  `<tu ${about}>${Object.entries(versions)
    .map(([language, seg]) => `<tuv xml:lang="${language}"><seg>${seg}</seg></tuv>`)
    .join('')}</tu>`

const FILE: MemoryFile = {
  id: 'f1',
  name: 'a.tmx',
  ways: [],
  added: { by: { kind: 'system', id: 'system', name: 'Test' }, at: '2099-01-01T00:00:00.000Z' },
}
/** What the memory would hold of a file, as pairs to be written again. */
const held = (file: Uint8Array) =>
  sentencesOfFile(FILE, readTmx(file)).map((sentence) => {
    const { maker: _, ...pair } = foreignPair(sentence)
    return { ...pair, reference: '2026-0007' }
  })

t.test('our own memory comes back byte for byte, with its marks', (t) => {
  const first = writeTmx(withoutDoubles(memoryPairs(context, compactIdea(), 'en')), 'sv', 'en')
  t.equal(writeTmx(withoutDoubles(held(bytes(first))), 'sv', 'en'), first)
  t.end()
})

t.test('whatever is written comes back as it was', (t) => {
  const content = SAFE.filter((text) => /[\p{L}\p{N}]/u.test(text) && text.length < 900)
  fc.assert(
    fc.property(content, content, (source, target) => {
      const pair = {
        source: [source],
        target: [target],
        reference: '2026-0007',
        at: '2026-01-01T00:00:00.000Z',
      }
      const [read] = readTmx(bytes(writeTmx([{ ...pair, isSentence: true }], 'sv', 'en'))).pairs
      t.equal(read?.source, source.replace(/\r\n?/g, '\n').normalize('NFC').trim())
      t.equal(read?.target, target.replace(/\r\n?/g, '\n').normalize('NFC').trim())
    }),
  )
  t.end()
})

t.test('languages are known by their tags, regions left out', (t) => {
  for (const [given, wanted] of [
    ['sv', 'sv'],
    ['SV-SE', 'sv'],
    ['sv_FI', 'sv'],
    ['en', 'en'],
    ['EN-gb', 'en'],
    ['sr-Latn-RS', 'sr-Latn'],
    ['sv-x-lattlast', 'sv-x-lattlast'],
    ['', undefined],
    ['*all*', undefined],
    ['sv-', undefined],
    ['x-own', undefined],
    ['sv-x-', undefined],
    ['<sv>', undefined],
  ] as const)
    t.equal(memoryLanguage(given), wanted, given)
  t.end()
})

t.test('a file of another tool', (t) => {
  const { pairs, refused } = readTmx(
    tmx(
      [
        tu({ 'sv-SE': 'Vi träffas ofta.', 'en-GB': 'We meet often.' }, 'changedate="20240301T120000Z"'),
        tu({ en: 'Welcome', sv: 'Välkommen', fi: 'Tervetuloa' }, 'segtype="sentence"'),
        tu({ sv: '<bpt i="1">{\\b </bpt>Fet<ept i="1">}</ept> <hi>text</hi><ph/>', en: 'Bold text' }),
        tu({ sv: 'Bara svenska' }, 'tuid="ensam"'),
        tu({ sv: 'Svenska', 'sv-FI': 'Annan svenska' }),
        tu({ sv: '...', en: '???' }),
        tu({ sv: 'å'.repeat(1001), en: 'x' }),
        tu({ sv: 'Tecken \u0085', en: 'x' }),
        '<tu><tuv><seg>utan språk</seg></tuv><tuv xml:lang="sv"/></tu>',
      ].join(''),
      'segtype="sentence" srclang="sv-SE"',
    ),
  )
  t.match(pairs[0], {
    from: 'sv',
    to: 'en',
    source: 'Vi träffas ofta.',
    at: '2024-03-01T12:00:00.000Z',
    whole: false,
  })
  t.strictSame(
    pairs.slice(1, 3).map(({ from, to, target }) => [from, to, target]),
    [
      ['sv', 'en', 'Welcome'],
      ['sv', 'fi', 'Tervetuloa'],
    ],
  )
  t.equal(pairs[3]?.source, 'Fet text', 'codes of other tools are no words')
  t.equal(pairs.length, 4)
  t.strictSame(
    refused.map(({ place, code }) => [place, code]),
    [
      ['ensam', 'one-language'],
      ['5', 'one-language'],
      ['6', 'empty'],
      ['7', 'too-long'],
      ['8', 'unreadable'],
      ['9', 'one-language'],
    ],
  )
  const all = readTmx(tmx(tu({ sv: 'Hej', en: 'Hello' }), 'srclang="*all*"')).pairs
  t.strictSame(
    all.map(({ from, to }) => `${from}>${to}`),
    ['sv>en', 'en>sv'],
    'a file without a source goes both ways',
  )
  t.end()
})

t.test('what does harm is refused by name', (t) => {
  const whole = tu({ sv: 'a', en: 'b' })
  const bomb = '<!DOCTYPE tmx [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>'
  for (const [code, file] of [
    ['not-tmx', bytes('<xliff/>')],
    ['not-tmx', bytes('<tmx/>')],
    ['no-sentences', tmx('')],
    ['xml-broken', bytes('<tmx><body>')],
    ['xml-broken', bytes('')],
    ['xml-broken', tmx(tu({ sv: '&lol;', en: 'b' }))],
    ['xml-doctype', bytes(`${bomb}<tmx><body>${whole}</body></tmx>`)],
    ['xml-doctype', bytes(`<!DOCTYPE tmx SYSTEM "a.dtd" [<!ENTITY x SYSTEM "file:///etc/passwd">]><tmx/>`)],
    ['xml-broken', tmx(`<tu>${'<tuv>'.repeat(100)}${'</tuv>'.repeat(100)}</tu>`)],
    ['too-many-sentences', tmx(`<tu/>`.repeat(20_001))],
    ['file-too-large', new Uint8Array(9 * 1024 * 1024)],
    ['file-not-text', new Uint8Array([0x3c, 0xff, 0xfe, 0xc0])],
  ] as const)
    t.equal(
      refusal(() => readTmx(file)),
      code,
      code,
    )
  t.equal(
    refusal(() => readTmx(bytes('<!DOCTYPE tmx SYSTEM "tmx14.dtd"><tmx><body><tu/></body></tmx>'))),
    undefined,
  )
  t.end()
})

t.test('the most hostile case in the memory', (t) => {
  const texts = Object.values(hostileEdition.translations.en ?? {}).map(
    (unit) => (unit as { text: string }).text,
  )
  const pairs = texts.map((text) => ({
    source: [text],
    target: [text],
    reference: '2026-0666',
    at: '2026-01-01T00:00:00.000Z',
    isSentence: false,
  }))
  const read = readTmx(bytes(writeTmx(pairs, 'sv', 'en')))
  t.ok(read.pairs.length + read.refused.length === texts.length && read.pairs.length > 0)
  for (const { source } of read.pairs) t.ok(texts.some((text) => text.normalize('NFC').trim() === source))
  t.end()
})
