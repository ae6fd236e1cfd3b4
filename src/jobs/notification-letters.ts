import { baseUrlOf } from '../actions/base-url.js'
import type { Deps } from '../actions/deps.js'
import { dayIn } from '../domain/dates/for-people.js'
import type { Translate } from '../domain/texts.js'
import type { Notification, NotificationLetter, OutboxItem } from '../domain/types.gen.js'
import type { Mailer } from '../integrations/mail/mailer.js'
import { sendMail } from './effects/send-mail.js'
import { type Letters, makeLetters } from './letters.js'

/** So many are named in a daily e-mail; the rest is in the list on the desk. */
const NAMED = 50

/** Letters about what has happened: each of one notification, or of a day. */
export function makeNotificationLetters(deps: Deps, mailer: Mailer): Letters {
  const send = sendMail(deps, mailer)
  return makeLetters(deps, deps.collections.notificationLetters, {
    carryOut: async (document, letter) => {
      const item = await worded(deps, document, letter)
      if (item) await send(item)
    },
    isOpen: () => true,
  })
}

/** The letter with its words in the language of who gets it; undefined when there is nothing to tell. */
async function worded(
  deps: Deps,
  { person, digest }: NotificationLetter,
  letter: OutboxItem,
): Promise<OutboxItem | undefined> {
  const reader = (await deps.collections.people.get(person))?.doc
  if (!reader?.active) return undefined
  const { texts } = deps.definitions
  const language = texts.languages.includes(reader.language) ? reader.language : String(texts.languages[0])
  const t = texts.in(language)
  const here = `${baseUrlOf(deps.config)}/${language}`
  const account = `${here}/account#notifications`
  if (digest === undefined) {
    const what = said(t, language, letter.data)
    return { ...letter, data: { ...letter.data, what, account } }
  }
  const lines = await linesOf(deps, person, digest, language, t)
  if (lines.length === 0) return undefined
  const page = `${here}/desk/notifications`
  const data = { ...letter.data, lines: lines.slice(0, NAMED).join('\n\n'), list: page, account }
  return { ...letter, data: { ...data, howMany: t('notifications:count', { count: lines.length }) } }
}

/** What was seen meanwhile need not be read again. */
async function linesOf(
  { collections, config }: Deps,
  person: string,
  digest: string,
  language: string,
  t: Translate,
): Promise<string[]> {
  const { items } = await collections.notifications.find({
    scalars: { person: [person], digest: [Date.parse(digest)] },
    sort: { by: 'at', direction: 'asc' },
    limit: NAMED * 2,
  })
  const unseen = items.map(({ doc }) => doc).filter(({ seen }) => seen === undefined)
  return unseen.map((one) => {
    const address = `${baseUrlOf(config)}/${language}/desk/notifications/${one.id}`
    const name = [one.title, one.reference].filter(Boolean).join(' ')
    return `${name}\n${said(t, language, { ...one, by: one.by?.name })}\n${address}`
  })
}

const said = (t: Translate, language: string, data: OutboxItem['data'] | Partial<Notification>): string => {
  const { event, by, day } = data as Record<string, string | undefined>
  return t(`notifications:said.${event}`, {
    by: by || t('notifications:somebody'),
    day: day === undefined ? '' : dayIn(language, day),
  })
}
