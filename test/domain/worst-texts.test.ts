import { readFileSync } from 'node:fs'
import t from 'tap'
import { tokensOf } from '../../src/domain/exchange/coded-text.js'
import { proseBlocks } from '../../src/domain/export/prose-blocks.js'
import { rewriteMarkdown } from '../../src/domain/export/rewrite-markdown.js'
import { renderMarkdown } from '../../src/domain/markdown.js'
import { foldedStems, stems } from '../../src/domain/search/stems.js'
import { plainLines } from '../../src/domain/submission/plain-lines.js'
import { spamSignals } from '../../src/domain/submission/spam-signals.js'
import { makeTermbase, type TermEntry } from '../../src/domain/terms/find-terms.js'
import { checkUnit } from '../../src/domain/translation/checks/check-unit.js'
import { LONGEST_SENTENCE } from '../../src/domain/translation/memory-of.js'
import { readabilityOf } from '../../src/domain/translation/readability.js'
import { segmentsOf } from '../../src/domain/translation/segments-of.js'
import { bestOffers } from '../../src/domain/translation/similar.js'
import { textBlocks } from '../../src/domain/translation/text-blocks.js'
import { asTyped } from '../../src/domain/typed-text.js'
import type { MemorySentence } from '../../src/domain/types.gen.js'
import { wordDifference } from '../../src/domain/word-difference.js'
import { fileOf } from '../../src/installation/paths.js'

const { terms } = JSON.parse(readFileSync(fileOf('schemas/terms/editions/2026-1.json'), 'utf8')) as {
  terms: TermEntry[]
}

/** The longest text that a field of the template takes. */
const MOST = 20_000
const filled = (part: string): string => part.repeat(Math.ceil(MOST / part.length)).slice(0, MOST)

/** What parsers, patterns and comparisons find hardest. */
const WORST: Readonly<Record<string, string>> = {
  words: Array.from({ length: 4000 }, (_, n) => `ord${(n * 7) % 4999}`)
    .join(' ')
    .slice(0, MOST),
  'one word': filled('å'),
  spaces: filled(' '),
  'line ends': filled('\n'),
  'spaces and ends': filled(' \n'),
  brackets: filled('['),
  'brackets apart': filled('[a '),
  'links left open': filled('[a](b '),
  'pictures left open': filled('![a]('),
  emphasis: filled('*a _b '),
  stars: filled('*a'),
  'words and stars': filled('a*'),
  'long emphasis': filled('**a *b **'),
  ticks: filled('`a'),
  'more and more ticks': Array.from({ length: 198 }, (_, n) => '`'.repeat(n))
    .join(' ')
    .slice(0, MOST),
  tildes: filled('~~a '),
  quotations: filled('> > a\n'),
  lists: filled('- a\n  - b\n'),
  'lists set in': Array.from({ length: 190 }, (_, n) => `${' '.repeat(n)}- a`)
    .join('\n')
    .slice(0, MOST),
  numbers: filled('1. a\n'),
  tables: filled('| a | b |\n|---|---|\n| c | d |\n'),
  'a wide table': `|${filled('a|')}\n|${filled('-|')}`.slice(0, MOST),
  'headings below': filled('a\n=\n'),
  html: filled('<a b="'),
  'html left open': filled('<!-- '),
  entities: filled('&amp;&#x;'),
  addresses: filled('www.a.se/ '),
  'one address': `https://a.se/${filled('a.')}`.slice(0, MOST),
  'addresses of mail': filled('a.b@c.'),
  'no address': filled('a@'),
  references: filled('[a]: b\n'),
  escapes: filled('\\*'),
  sentences: filled('Hej. '),
  abbreviations: filled('t.ex. bl.a. '),
  quantities: filled('1 000,5 % '),
  digits: filled('1'),
  years: filled('1999/2000 '),
  dates: filled('29/3 2026 '),
  names: filled('Örebro Läns Region '),
  'words with hyphens': filled('a-1-'),
  'terms after terms': filled('social innovation '),
  'terms put together': filled('samhällsutmaning'),
  'all terms': filled(terms.map(({ sv }) => `${sv} `).join('')),
  accents: filled('a\u0301\u0302'),
  faces: filled('😀👩‍👩‍👧'),
  'invisible signs': filled('\u200b\u00ad'),
  punctuation: filled('.,;:!?'),
  dashes: filled('- '),
  'line and dashes': filled('a\n-'),
}

const base = makeTermbase(terms)
const memory = (text: string): MemorySentence[] =>
  Array.from({ length: 50 }, (_, n) => ({
    id: `m${n}`,
    source: `${text.slice(n)}${'x'.repeat(n)}`.slice(0, LONGEST_SENTENCE),
    target: `t${n}`,
    at: '2026-01-01T00:00:00Z',
  })) as unknown as MemorySentence[]

const checkOf = (source: string, target: string) =>
  checkUnit({
    source,
    target,
    sourceLanguage: 'sv',
    targetLanguage: 'en',
    maxLength: MOST,
    names: ['Örebro', 'Region Örebro län'],
    terms: base.findIn(source),
    explained: new Set(),
  })

/** Everything that takes more than linear time in what people write, or could. */
const WORK: Readonly<Record<string, (text: string) => unknown>> = {
  'line breaks and signs': asTyped,
  Markdown: (text) => renderMarkdown(text),
  'Markdown for documents': (text) => proseBlocks(text, 1),
  'Markdown written again': (text) => rewriteMarkdown(text, 2),
  'plain lines': plainLines,
  stems: (text) => [stems(text), foldedStems(text)],
  segments: (text) => segmentsOf(text, 'sv'),
  blocks: textBlocks,
  'codes for tools': tokensOf,
  readability: (text) => readabilityOf(text, 'sv'),
  terms: (text) => base.findIn(text),
  checks: (text) => checkOf(text, text),
  'checks of another': (text) => checkOf(text, text.split('').reverse().join('')),
  'similar sentences': (text) => bestOffers(text.slice(0, LONGEST_SENTENCE), memory(text)),
  differences: (text) => wordDifference(text.slice(0, MOST / 2), text.slice(7, MOST / 2)),
  'other differences': (text) => wordDifference(text, filled('c d ')),
  'signs of spam': (text) => spamSignals({ trap: false, isFirst: true, seconds: 5, texts: [text] }),
}

/** Milliseconds that a request may hold the event loop, and what the gate forgives a machine that is not its own. */
const LONGEST = 50
const FORGIVEN = 25

for (const [work, run] of Object.entries(WORK))
  t.test(`${work}: no text that the limits allow holds up others`, async (t) => {
    run('Att börja med.')
    const slow: string[] = []
    for (const [name, text] of Object.entries(WORST)) {
      let least = Infinity
      for (let n = 0; n < 4 && least > LONGEST; n += 1) {
        const start = performance.now()
        run(text)
        least = Math.min(least, performance.now() - start)
      }
      if (least > LONGEST + FORGIVEN) slow.push(`${name}: ${Math.round(least)} ms`)
    }
    t.strictSame(slow, [])
  })
