import t from 'tap'
import { localTime, momentAt } from '../../../src/domain/dates/for-machines.js'

t.test('clocks in Sweden, winter and summer', (t) => {
  t.equal(momentAt({ date: '2026-12-09', time: '13:00' }), '2026-12-09T12:00:00.000Z')
  t.equal(momentAt({ date: '2026-06-09', time: '13:00' }), '2026-06-09T11:00:00.000Z')
  t.strictSame(localTime('2026-12-08T23:30:00.000Z'), { date: '2026-12-09', time: '00:30' })
  t.equal(momentAt({ date: '2026-13-09', time: '13:00' }), undefined)
  t.equal(momentAt({ date: '', time: '' }), undefined)
  t.end()
})

t.test('there and back on the days when the clocks change', (t) => {
  for (const date of ['2026-03-28', '2026-03-29', '2026-03-30', '2026-10-24', '2026-10-25', '2026-10-26'])
    for (let hour = 0; hour < 24; hour += 1) {
      // Half past two is skipped in spring.
      if (date === '2026-03-29' && hour === 2) continue
      const time = `${String(hour).padStart(2, '0')}:30`
      t.strictSame(localTime(momentAt({ date, time }) ?? ''), { date, time })
    }
  t.strictSame(localTime(momentAt({ date: '2026-03-29', time: '02:30' }) ?? ''), {
    date: '2026-03-29',
    time: '03:30',
  })
  t.end()
})
