import t from 'tap'
import { hasFormat, VALUE_FORMATS, type ValueFormatName } from '../../src/domain/value-formats.js'
import { spent } from '../spent.js'

const passes = (format: string, value: string): boolean => hasFormat(format as ValueFormatName, value)

/** Names of tests are one line of plain signs. */
const escape = (value: string): string =>
  value.replace(/[^ -~]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16)}`)

const CASES: Readonly<Record<string, { good: readonly string[]; bad: readonly string[] }>> = {
  line: {
    good: ['', 'Överenskommelsen – i Östergötland', '你好 👩‍👩‍👧'],
    bad: ['två\nrader', 'flik\t', '\u0000', '\u0085', 'a\u2028b', '\ud800', '\uffff'],
  },
  text: {
    good: ['två\nrader', 'två\r\nrader från ett formulär', '\tindrag'],
    bad: ['\u0000', '\u001b[2J', 'ensam \r vagnretur', '\u0085', '\udfff', '\ufffe'],
  },
  'mail-address': {
    good: [
      'anna@exempel.se',
      'åsa.öberg@föreningen.se',
      'a+b@x.co.uk',
      'info@xn--rebro-kua.se',
      'o\u0308@x.se',
    ],
    bad: [
      'anna',
      'anna@exempel',
      '@exempel.se',
      'a@b@c.se',
      'a b@c.se',
      'a@b..se',
      '.a@b.se',
      'a@-b.se',
      'a@127.0',
    ],
  },
  'web-address': {
    good: ['https://örebro.example/a?b=å#c', 'HTTP://exempel.se', 'http://localhost:3000/'],
    bad: [
      'javascript:alert(1)',
      'https:exempel.se',
      '//exempel.se',
      'ftp://x.se',
      'https://a:b@x.se',
      'https://:b@x.se',
    ],
  },
  'calendar-date': {
    good: ['2026-11-23', '2024-02-29', '1800-01-01', '2200-12-31'],
    bad: [
      '2026-02-30',
      '2025-02-29',
      '0026-11-23',
      '2201-01-01',
      '2026-1-1',
      '2026-11-23T00:00:00Z',
      '23/11 2026',
    ],
  },
}

for (const [format, { good, bad }] of Object.entries(CASES))
  t.test(format, async (t) => {
    for (const value of good) t.ok(passes(format, value), escape(value))
    for (const value of bad) t.notOk(passes(format, value), escape(value))
  })

t.test('a web address has no blanks, not even around it', async (t) => {
  for (const value of [' https://x.se', 'https://x.se ', 'https://x.se/a b', 'https://x.se/\n'])
    t.notOk(passes('web-address', value), JSON.stringify(value))
})

t.test('what comes from a form may be empty', async (t) => {
  for (const format of ['date-or-empty', 'web-address-or-empty', 'mail-address-or-empty']) {
    t.ok(passes(format, ''))
    t.notOk(passes(format, 'nonsense'))
  }
})

t.test('a megabyte of nonsense is judged at once', async (t) => {
  const begun = spent()
  for (const format of Object.keys(VALUE_FORMATS))
    for (const piece of ['a', 'a.', 'a-', '@', '\r', 'https://']) passes(format, piece.repeat(200_000))
  t.ok(spent() - begun < 2000)
})
