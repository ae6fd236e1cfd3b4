import { deepEqual, equal } from 'node:assert/strict'
import fc from 'fast-check'
import t from 'tap'
import { paragraph, plain } from '../../src/domain/export/blocks.js'
import { proseBlocks } from '../../src/domain/export/prose-blocks.js'
import { rewriteMarkdown } from '../../src/domain/export/rewrite-markdown.js'
import { isProse, parsed, renderMarkdown } from '../../src/domain/markdown.js'
import { rounds } from '../rounds.js'
import { spent } from '../spent.js'

const shown = (text: string) => renderMarkdown(text).text

t.test('what people write is shown as they mean it', (t) => {
  t.equal(
    shown('Vi **träffas** fyra\n\n- å\n- ö'),
    '<p>Vi <strong>träffas</strong> fyra</p>\n<ul>\n<li>å</li>\n<li>ö</li>\n</ul>',
  )
  t.match(shown('| a | b |\n|---|---|\n| 1 | 2 |'), '<th scope="col">a</th>')
  t.equal(shown('3 < 4 & 5 > 4'), '<p>3 &lt; 4 &amp; 5 &gt; 4</p>')
  t.end()
})

t.test('a link whose address holds a quotation mark leads there in every format', (t) => {
  const text = `[här](https://exempel.se/?q="a"&r='b') och där`
  const address = 'https://exempel.se/?q=%22a%22&r=%27b%27'
  t.match(shown(text), `href="${address.replace('&', '&amp;')}"`)
  t.match(JSON.stringify(proseBlocks(text, 2)), address)
  t.match(rewriteMarkdown(text, 2), address)
  t.end()
})

t.test('nothing that runs comes through', (t) => {
  const attacks = [
    '<script>alert(1)</script>',
    'a <img src=x onerror=alert(1)> b',
    '[x](javascript:alert(1))',
    '[x](java\tscript:alert(1))',
    '[x](&#106;avascript:alert(1))',
    '[x](data:text/html,<script>alert(1)</script>)',
    '[x]: javascript:alert(1)\n\n[x]',
    '<javascript:alert(1)>',
    '![x](https://example.org/"onload="alert(1))',
    '[x](https://example.org/"onmouseover="alert(1))',
    '`<script>`',
    '<a href="https://example.org" onclick="alert(1)">x</a>',
    '<style>body{display:none}</style>',
    '[x](//example.org)',
  ]
  for (const attack of attacks) {
    t.notMatch(
      shown(attack),
      /<(script|img|style|svg|iframe)|<[^>]*\son\w+=|href="(?!https?:|mailto:)/i,
      attack,
    )
  }
  t.end()
})

t.test('links say that we do not vouch for them', (t) => {
  t.equal(
    shown('[HELIX](https://liu.se/helix)'),
    '<p><a href="https://liu.se/helix" rel="nofollow noopener">HELIX</a></p>',
  )
  t.match(
    shown('[](https://liu.se/helix)'),
    '>https://liu.se/helix</a>',
    'a link without words shows its address',
  )
  t.end()
})

t.test('headings stay below the heading of the page, and leave no level out', (t) => {
  t.equal(shown('# A\n\n### B\n\n## C\n\n# D'), '<h3>A</h3>\n<h4>B</h4>\n<h4>C</h4>\n<h3>D</h3>')
  t.equal(renderMarkdown('###### A\n\n# B', { headingLevel: 4 }).text, '<h4>A</h4>\n<h4>B</h4>')
  t.equal(shown('#\n\ntext'), '<p>text</p>', 'an empty heading is none')
  t.end()
})

t.test('no text is too strange, and none takes long', (t) => {
  const strange = [
    '>'.repeat(20_000),
    '> '.repeat(10_000),
    `${'- '.repeat(5000)}a`,
    `${'1. '.repeat(5000)}a`,
    '['.repeat(20_000),
    '![['.repeat(6000),
    '*'.repeat(20_000),
    '*a '.repeat(6000),
    '*a _b '.repeat(3000),
    '`'.repeat(20_000),
    '`a'.repeat(10_000),
    '<'.repeat(20_000),
    '<a '.repeat(6000),
    '[a]('.repeat(5000),
    '[a'.repeat(10_000),
    'a**b'.repeat(5000),
    '~~a'.repeat(6000),
    '|a'.repeat(10_000),
    `|a|\n|-|\n${'|a'.repeat(9000)}`,
    '\\'.repeat(20_000),
    'a@'.repeat(10_000),
    'www.'.repeat(5000),
    'http://'.repeat(2800),
    Array.from({ length: 140 }, (_, n) => `${'  '.repeat(n)}- a`).join('\n'),
    `${' '.repeat(19_000)}a`,
    '\n'.repeat(20_000),
    '&'.repeat(20_000),
    '<!--'.repeat(5000),
    '[a]: b\n'.repeat(2800),
    '\u202e\u2066👩‍👩‍👧‍👦'.repeat(1000),
    'x'.repeat(200_000),
  ]
  for (const text of strange) {
    const before = spent()
    t.doesNotThrow(() => shown(text))
    const took = spent() - before
    t.ok(took < 1500, `${JSON.stringify(text.slice(0, 12))}… took ${Math.round(took)} ms`)
  }
  t.end()
})

/** A mark that means nothing at its end leaves the sentences as they are, and the parser to read them. */
function assertSame(text: string): void {
  const marked = `${text}\n\n\u005b`
  const last = paragraph('text', plain('['))
  deepEqual([...proseBlocks(text, 2, 'sv')], [...proseBlocks(marked, 2, 'sv')].slice(0, -1))
  deepEqual(last, proseBlocks(marked, 2).at(-1))
  equal(`${rewriteMarkdown(text, 2)}\n\n[`, rewriteMarkdown(marked, 2))
}

t.test('sentences, which need no parser, are shown as the parser would show them', (t) => {
  const word = fc.constantFrom(
    ...['Vi', 'åker', 'till', 'Örebro', '1.', '2)', '-', '–', '(nu)', 'www.', 'www', 'x:/', 'http://x.se'],
    ...[
      'a@b.se',
      "don't",
      '"så"',
      ';',
      ':',
      '50 %',
      'Äh!',
      '…',
      '   ',
      '\n\n',
      '\n',
      '&amp;',
      '*',
      '_',
      '#',
      '\\',
      '<b>',
    ],
  )
  fc.assert(
    fc.property(fc.array(word, { maxLength: 12 }), fc.constantFrom(' ', ''), (words, between) => {
      const text = words.join(between)
      if (isProse(text)) assertSame(text)
      return renderMarkdown(text, { headingLevel: 3 }).text === parsed(text, 3).text
    }),
    { numRuns: rounds(2000, 100_000) },
  )
  t.end()
})

t.test('who ends a line means it, in every format', async (t) => {
  const text = 'Storgatan 1\nLaxå\n\n- mån\n  9–12\n- tis'
  t.equal(renderMarkdown('Storgatan 1\nLaxå').text, '<p>Storgatan 1<br>Laxå</p>')
  t.match(rewriteMarkdown(text, 2), 'Storgatan 1\\\nLaxå')
  const said = JSON.stringify(proseBlocks(text, 2))
  t.match(said, JSON.stringify('\n').slice(1, -1))
  t.equal(rewriteMarkdown('Rad\nett\n===', 2), '## Rad ett')
})
