import t from 'tap'
import { dateIn, dayIn, momentIn } from '../../../src/domain/dates/for-people.js'
import { kilobytesIn, megabytesIn, numberIn } from '../../../src/domain/numbers.js'

const NEW_YEAR = '2026-12-31T23:30:00.000Z'

t.test('days are those in Sweden, as each language writes them', async (t) => {
  t.equal(dayIn('sv', NEW_YEAR), '1 januari 2027')
  t.equal(dayIn('en', NEW_YEAR), '1 January 2027')
  t.equal(dayIn('en', '2026-12-31'), '31 December 2026')
  t.equal(dateIn('en', '2026-12-31'), '31 December 2026')
  t.equal(dateIn('en', 'next spring'), 'next spring', 'what is no date is left as it was written')
  t.match(momentIn('sv', NEW_YEAR), /^1 januari 2027.* 00:30$/)
  t.match(momentIn('en', NEW_YEAR), /^1 January 2027.* 00:30$/)
})

t.test('numbers, as each language writes them', async (t) => {
  t.equal(numberIn('en', 1234.5), '1,234.5')
  t.equal(numberIn('sv', 1234.5), '1\u00a0234,5')
  t.equal(megabytesIn('en', 1_250_000), '1.3 MB')
  t.match(megabytesIn('sv', 1_250_000), /^1,3\sMB$/)
  t.equal(kilobytesIn('en', 10), '1 kB', 'never none')
  t.equal(kilobytesIn('en', 2_048_000), '2,000 kB')
})
