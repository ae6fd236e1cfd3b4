import type { FastifyRequest } from 'fastify'
import { type Html, html } from '../../../domain/html.js'
import { hourOf, KIND_NAMES, WAYS, wayOf } from '../../../domain/notifications/kinds.js'
import type { Person } from '../../../domain/types.gen.js'
import { selectInput } from '../components/inputs.js'

const HOURS = Array.from({ length: 24 }, (_, hour) => ({
  value: String(hour),
  label: `${String(hour).padStart(2, '0')}:00`,
}))

/** What the person gets by e-mail, and when. */
export function choicesPart({ t, language }: FastifyRequest, { revision, notifications }: Person): Html {
  const ways = WAYS.map((value) => ({ value, label: t(`notifications:choices.ways.${value}`) }))
  const kinds = KIND_NAMES.map((kind) => {
    const label = t(`notifications:choices.kinds.${kind}`)
    return selectInput({ id: kind, name: kind, label, value: wayOf(kind, notifications) }, ways)
  })
  const hour = {
    id: 'hour',
    name: 'hour',
    label: t('notifications:choices.hour'),
    hint: t('notifications:choices.hourHint'),
    value: String(hourOf(notifications)),
  }
  return html`
    <section class="stack" aria-labelledby="notifications">
      <h2 id="notifications">${t('notifications:choices.title')}</h2>
      <p>${t('notifications:choices.lead')}</p>
      <form class="stack" method="post" action="/${language}/account/notifications">
        <input type="hidden" name="revision" value="${revision}">
        ${kinds}
        ${selectInput(hour, HOURS)}
        <p class="row"><button class="btn" type="submit">${t('notifications:choices.go')}</button></p>
      </form>
    </section>
  `
}
