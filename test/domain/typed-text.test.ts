import t from 'tap'
import { asTyped, inOneLine } from '../../src/domain/typed-text.js'

t.test('line breaks of every program are one, and what is not seen is not there', async (t) => {
  for (const sign of ['\r\n', '\r', '\v', '\f', '\u0085', '\u2028', '\u2029'])
    t.equal(asTyped(`ett${sign}två`), 'ett\ntvå', escape(sign))
  for (const sign of [
    '\0',
    '\u0008',
    '\u007f',
    '\u009f',
    '\u00ad',
    '\u200b',
    '\u200d',
    '\u2060',
    '\ufeff',
    '\u202e',
  ])
    t.equal(asTyped(`sam${sign}arbete`), 'samarbete', escape(sign))
  t.equal(asTyped('a\tb\n\nc'), 'a\tb\n\nc')
  for (const kept of ['👩‍👩‍👧', '❤️‍🔥', '👩🏽‍🔬', 'می‌خواهم', 'क्‍ष']) t.equal(asTyped(kept), kept)
  t.equal(inOneLine('Laxå \n  kommun\n'), 'Laxå kommun')
})
