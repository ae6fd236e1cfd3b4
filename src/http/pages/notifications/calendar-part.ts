import type { FastifyRequest } from 'fastify'
import type { Deps } from '../../../actions/deps.js'
import { calendarAddressOf } from '../../../actions/notifications/calendar-address.js'
import { dayIn } from '../../../domain/dates/for-people.js'
import { type Html, html } from '../../../domain/html.js'
import { notice } from '../components/notice.js'

/** The private address of the calendar: made, shown once, ended. */
export async function calendarPart(
  deps: Deps,
  { t, language, actor }: FastifyRequest,
  address: string | undefined,
): Promise<Html> {
  const known = await calendarAddressOf(deps, actor.id)
  const made =
    address !== undefined &&
    notice(
      t('notifications:calendar.made'),
      html`
        <p>${t('notifications:calendar.madeText')}</p>
        <p class="cite"><code>${address}</code></p>
      `,
      'met',
    )
  const stands = known
    ? t('notifications:calendar.exists', { day: dayIn(language, known.created.at) })
    : t('notifications:calendar.none')
  const button = (act: string, look: string) => html`
    <button class="btn ${look}" type="submit" name="act" value="${act}">
      ${t(`notifications:calendar.${act}`)}
    </button>
  `
  return html`
    <section class="stack" aria-labelledby="calendar">
      <h2 id="calendar">${t('notifications:calendar.title')}</h2>
      <p>${t('notifications:calendar.lead')}</p>
      ${made}
      <p>${stands}</p>
      <form class="row" method="post" action="/${language}/account/calendar">
        ${known ? [button('renew', 'second'), button('revoke', 'danger')] : button('make', 'second')}
      </form>
    </section>
  `
}
