import type { FastifyRequest } from 'fastify'
import type { Context } from '../../../domain/context.js'
import { type Html, html } from '../../../domain/html.js'
import { labelOf } from '../../../domain/process/label-of.js'
import { isEmpty, type TightenedBy, tightenedBy } from '../../../domain/process/tightened-by.js'
import type { ProcessDefinition, ProcessTightening } from '../../../domain/types.gen.js'
import { requirement } from '../components/process-parts.js'

interface Told {
  readonly request: FastifyRequest
  /** With the tightening in force. */
  readonly context: Context
  readonly base: ProcessDefinition
}

/** What an own edition of the process changes of the one that it builds on, in words. */
export function processDifferences(told: Told, own: ProcessTightening): Html {
  const { t } = told.request
  const all = tightenedBy(told.base, own)
  const body = isEmpty(all)
    ? html`<p>${t('definitions:process.same')}</p>`
    : html`
      <dl class="pairs">
        ${gateRows(told, all)}
        ${guardRows(told, all)}
        ${moveRows(told, all)}
        ${dayRows(told, all)}
      </dl>
      ${wordRows(told, all)}
    `
  return html`
    <section aria-labelledby="differs">
      <h2 id="differs">${t('definitions:process.differs', { edition: own.extends })}</h2>
      ${body}
    </section>
  `
}

const say = ({ context, request }: Told, key: string): string => labelOf(context, request.language, key)

const pair = (name: string, said: string): Html => html`
  <div>
    <dt>${name}</dt>
    <dd>${said}</dd>
  </div>
`

const gateRows = (told: Told, { gates }: TightenedBy): Html[] =>
  gates.map(({ id, add, isNew }) => {
    const { t, language } = told.request
    const required = add.map((one) => requirement(told.context, language, one)).join(', ')
    return pair(
      say(told, `gates.${id}`),
      t(`definitions:process.${isNew ? 'newGate' : 'gate'}`, { required }),
    )
  })

const guardRows = (told: Told, { guards }: TightenedBy): Html[] =>
  guards.map(({ move, from, to, gate }) => {
    const words = {
      from: say(told, `states.${from}`),
      to: say(told, `states.${to}`),
      gate: say(told, `gates.${gate}`),
    }
    return pair(say(told, `moves.${move}.label`), told.request.t('definitions:process.guard', words))
  })

const moveRows = (told: Told, { moves }: TightenedBy): Html[] =>
  moves.map(({ id, roles, gone }) => {
    const { t } = told.request
    const named = (all: readonly string[]): string =>
      all.map((role) => t(`vocabulary:role.${role}`)).join(', ')
    const words = { roles: named(roles), gone: named(gone) }
    return pair(say(told, `moves.${id}.label`), t('definitions:process.roles', words))
  })

const dayRows = (told: Told, { days }: TightenedBy): Html[] =>
  days.map(({ state, days, before }) => {
    const { t } = told.request
    const words = { count: days, before: before ?? t('definitions:process.noDays') }
    return pair(say(told, `states.${state}`), t('definitions:process.days', words))
  })

/** Words side by side with those that they stand for. */
function wordRows({ request, base, context }: Told, { labels }: TightenedBy): Html | '' {
  const { t, language } = request
  if (labels.length === 0) return ''
  const say = (key: string): string => t(`definitions:process.${key}`)
  const words = { process: { definition: base }, texts: context.texts }
  const rows = labels.map(({ language: l, key, word }) => {
    const before = context.texts.has(l, `process:${key}`) ? labelOf(words, l, key) : '–'
    const lang = l !== language && html` lang="${l}"`
    return html`
      <tr>
        <th scope="row"><code>${key}</code></th>
        <td data-label="${say('before')}"${lang}>${before}</td>
        <td data-label="${say('after')}"${lang}>${word}</td>
      </tr>
    `
  })
  return html`
    <details>
      <summary>${say('words')}</summary>
      <table class="table folds">
        <caption class="vh">${say('words')}</caption>
        <thead>
          <tr>
            <th scope="col">${say('key')}</th>
            <th scope="col">${say('before')}</th>
            <th scope="col">${say('after')}</th>
          </tr>
        </thead>
        <tbody>${rows}</tbody>
      </table>
    </details>
  `
}
