import { localTime, momentAt } from '../../../domain/dates/for-machines.js'
import { DomainError } from '../../../domain/errors.js'
import { type Html, html } from '../../../domain/html.js'
import type { Translate } from '../../../domain/texts.js'
import { hasFormat } from '../../../domain/value-formats.js'
import { lineInput } from '../components/inputs.js'
import type { Put, Sent } from './form.js'

/** Day and clock of a meeting, as they are in Sweden. */
export function whenFields(t: Translate, put: Put, start?: string): Html {
  const now = start === undefined ? { date: '', time: '13:00' } : localTime(start)
  return html`
    <div class="when">
      ${lineInput(put('date', t('meetings:date'), { value: now.date }), { type: 'date', wide: 'wide-s' })}
      ${lineInput(put('time', t('meetings:time'), { value: now.time }), { type: 'time', wide: 'wide-s' })}
    </div>
  `
}

/** @throws DomainError `invalid-input` naming the field, `date` or `time` */
export function startIn(sent: Sent): string {
  const [date, time] = [sent.one('date'), sent.one('time').replace('.', ':')]
  const isTime = /^([01]\d|2[0-3]):[0-5]\d$/.test(time)
  const errors = [
    ...(hasFormat('calendar-date', date)
      ? []
      : [{ pointer: '/date', code: date === '' ? 'required' : 'not-a-date' }]),
    ...(isTime ? [] : [{ pointer: '/time', code: time === '' ? 'required' : 'not-a-clock' }]),
  ]
  const moment = errors.length === 0 ? momentAt({ date, time }) : undefined
  if (moment === undefined) throw new DomainError('invalid-input', { errors })
  return moment
}

/** The API knows one moment where a form has two fields. */
export const startName = (pointer: string): string =>
  pointer === '/start' ? 'date' : pointer.slice(1).replaceAll('/', '.')
