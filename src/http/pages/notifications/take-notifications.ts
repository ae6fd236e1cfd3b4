import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Deps } from '../../../actions/deps.js'
import { endCalendarAddress, makeCalendarAddress } from '../../../actions/notifications/calendar-address.js'
import { seeAllNotifications, seeNotification } from '../../../actions/notifications/list-notifications.js'
import { readCalendar } from '../../../actions/notifications/read-calendar.js'
import { changeNotificationChoices } from '../../../actions/people/change-account.js'
import { DomainError } from '../../../domain/errors.js'
import { KIND_NAMES } from '../../../domain/notifications/kinds.js'
import { placeOfNotification } from '../../../domain/notifications/place-of-notification.js'
import type { NotificationChoices } from '../../../domain/types.gen.js'
import { heldTo } from '../held-to.js'
import { accountPage } from '../people/account-page.js'
import { formOf } from '../sent-values.js'

export async function takeAllSeen(deps: Deps, { actor, language }: FastifyRequest, reply: FastifyReply) {
  await seeAllNotifications(deps, actor)
  return reply.redirect(`/${language}/desk/notifications?done=seen`, 303)
}

/** The way to what has happened, which is seen by that. Opened twice it leads there again. */
export async function openNotification(deps: Deps, request: FastifyRequest, reply: FastifyReply) {
  const { notification } = request.params as { notification: string }
  const found = await seeNotification(deps, request.actor, notification)
  return reply.redirect(`/${request.language}/${placeOfNotification(found)}`, 303)
}

export async function takeChoices(deps: Deps, request: FastifyRequest, reply: FastifyReply) {
  const form = formOf(request)
  const ways = Object.fromEntries(KIND_NAMES.flatMap((kind) => (form[kind] ? [[kind, form[kind]]] : [])))
  const given = { hour: Number(form.hour ?? ''), ways }
  const choices = heldTo<NotificationChoices>(request, 'notification-choices.json', given)
  await changeNotificationChoices(deps, choices, request.actor)
  return reply.redirect(`/${request.language}/account?done=notifications`, 303)
}

/** Makes an address, and shows it this once; or ends it. */
export async function takeCalendar(deps: Deps, request: FastifyRequest, reply: FastifyReply) {
  if (formOf(request).act === 'revoke') {
    await endCalendarAddress(deps, request.actor)
    return reply.redirect(`/${request.language}/account?done=calendar`, 303)
  }
  const calendar = await makeCalendarAddress(deps, request.actor)
  return accountPage(deps, request, { refused: { values: {}, errors: {} }, calendar })
}

/** What a calendar program fetches; nobody signs in there. */
export async function calendarFile(deps: Deps, request: FastifyRequest, reply: FastifyReply) {
  const { file } = request.params as { file: string }
  const [, secret] = /^(fyc_[\w-]{1,90})\.ics$/.exec(file) ?? []
  if (secret === undefined) throw new DomainError('not-found')
  const calendar = await readCalendar(deps, secret, request.language)
  return reply
    .type('text/calendar; charset=utf-8')
    .header('cache-control', 'private, no-store')
    .send(calendar)
}
