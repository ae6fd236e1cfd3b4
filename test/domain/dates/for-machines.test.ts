import t from 'tap'
import {
  dayOf,
  isDate,
  thisYear,
  today,
  utcDay,
  utcMonth,
  utcSecond,
  yearOf,
} from '../../../src/domain/dates/for-machines.js'

/** Half past midnight on New Year's Day in Sweden. */
const NEW_YEAR = '2026-12-31T23:30:00.000Z'

t.test('days and years are those on the wall in Sweden', async (t) => {
  t.equal(dayOf(NEW_YEAR), '2027-01-01')
  t.equal(today(new Date(NEW_YEAR)), '2027-01-01')
  t.equal(yearOf(NEW_YEAR), '2027')
  t.equal(thisYear(new Date(NEW_YEAR)), 2027)
  t.equal(dayOf('2026-12-31T22:59:59.999Z'), '2026-12-31')
  t.equal(dayOf('2026-06-30T22:00:00.000Z'), '2026-07-01', 'two hours ahead in summer')
  t.equal(dayOf('2026-12-31'), '2026-12-31', 'a calendar date is its own day')
})

t.test('protocols have theirs, in UTC', async (t) => {
  t.equal(utcSecond(NEW_YEAR), '2026-12-31T23:30:00Z')
  t.equal(utcSecond(Date.parse(NEW_YEAR)), '2026-12-31T23:30:00Z')
  t.equal(utcDay(NEW_YEAR), '2026-12-31')
  t.equal(utcMonth(NEW_YEAR), '2026-12')
})

t.test('a date exists', async (t) => {
  t.strictSame(['2026-02-28', '2026-02-30', '2026', '2026-2-3', ''].map(isDate), [
    true,
    false,
    false,
    false,
    false,
  ])
})
