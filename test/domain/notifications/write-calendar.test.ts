import t from 'tap'
import { nextDigest } from '../../../src/domain/notifications/next-digest.js'
import { openAgreements } from '../../../src/domain/notifications/open-agreements.js'
import { writeCalendar } from '../../../src/domain/notifications/write-calendar.js'

t.test('a calendar is written as RFC 5545 says', (t) => {
  const changed = '2026-11-23T09:30:00.000Z'
  const text = writeCalendar('Fyrsteg; Karin, Öberg', [
    {
      uid: 'i1-review@fyrsteg',
      title: 'Översyn: Grannar, odling och å'.repeat(4),
      at: '2026-12-10',
      changed,
    },
    { uid: 'm1@fyrsteg', title: 'Möte\nDECEMBER', at: '2026-12-09T12:00:00.000Z', place: 'Örebro', changed },
  ])
  const lines = text.split('\r\n')
  t.ok(
    lines.every((line) => Buffer.byteLength(line) <= 75),
    'no line is longer than 75 bytes',
  )
  t.notMatch(text.replaceAll('\r\n', ''), /[\r\n]/)
  t.match(text, 'X-WR-CALNAME:Fyrsteg\\; Karin\\, Öberg\r\n')
  t.match(text.replaceAll('\r\n ', ''), 'Översyn: Grannar\\, odling och åÖversyn')
  t.match(text, 'DTSTART;VALUE=DATE:20261210\r\n')
  t.match(text, 'DTSTART:20261209T120000Z\r\nDURATION:PT60M\r\nSUMMARY:Möte\\nDECEMBER\r\nLOCATION:Örebro')
  t.match(text, 'DTSTAMP:20261123T093000Z')
  t.equal(text.match(/^BEGIN:VEVENT/gm)?.length, text.match(/^END:VEVENT/gm)?.length)
  t.end()
})

t.test('the daily e-mail goes out at its hour in Sweden, in winter and in summer', (t) => {
  const next = (now: string, hour: number) => nextDigest(new Date(now), hour)
  t.equal(next('2026-11-23T09:30:00.000Z', 8), '2026-11-24T07:00:00.000Z')
  t.equal(next('2026-11-23T06:30:00.000Z', 8), '2026-11-23T07:00:00.000Z')
  t.equal(next('2026-07-01T09:30:00.000Z', 8), '2026-07-02T06:00:00.000Z')
  t.equal(next('2026-11-23T07:00:00.000Z', 8), '2026-11-24T07:00:00.000Z', 'not twice')
  t.equal(next('2026-11-23T22:30:00.000Z', 0), '2026-11-23T23:00:00.000Z')
  t.equal(next('2027-03-27T12:00:00.000Z', 2), '2027-03-28T01:00:00.000Z', 'an hour that is skipped')
  t.end()
})

t.test('each agreed day stays until advice is written on it or later', (t) => {
  const at = (day: string) => `${day}T09:00:00.000Z`
  const one = { due: '2026-12-01', at: at('2026-11-20') }
  const two = { due: '2026-12-15', at: at('2026-11-21') }
  t.strictSame(openAgreements([one, two]), ['2026-12-01', '2026-12-15'])
  t.strictSame(openAgreements([two, one, { at: at('2026-12-02') }]), ['2026-12-15'])
  t.strictSame(openAgreements([one, two, { at: at('2026-12-20') }]), [])
  t.end()
})
