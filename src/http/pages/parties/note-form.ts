import type { FastifyRequest } from 'fastify'
import type { Deps } from '../../../actions/deps.js'
import type { Standing } from '../../../actions/parties/read-commitments.js'
import { today } from '../../../domain/dates/for-machines.js'
import { type Html, html } from '../../../domain/html.js'
import { ownParties } from '../../../domain/parties/channelled.js'
import { commitmentWords } from '../../../domain/parties/commitment-words.js'
import { type Refused, wrong } from '../admin/frame.js'
import { capital } from '../components/capital.js'
import { lineInput, selectInput, textInput } from '../components/inputs.js'
import { askedFor } from '../sent-values.js'

const FIELDS = ['commitment', 'date', 'text', 'link'] as const

/** What was done for one commitment, in a few words. */
export function noteForm(
  { definitions, clock }: Deps,
  request: FastifyRequest,
  { party, commitments }: Standing,
  refused: Refused,
): Html {
  const { t, language, actor } = request
  const { values, errors } = refused
  const [asked = ''] = askedFor(request, 'commitment')
  const labels = Object.fromEntries(FIELDS.map((name) => [name, t(`parties:note.${name}`)]))
  const choices = commitments.map(({ code }) => ({
    value: code,
    label: capital(commitmentWords(definitions.texts, language, code, party.kind).label),
  }))
  const put = (name: (typeof FIELDS)[number], value = '') => ({
    id: name,
    name,
    label: labels[name] ?? '',
    value: values[name] ?? value,
    error: errors[name],
  })
  const title = t(ownParties(actor).includes(party.id) ? 'parties:note.title' : 'parties:note.titleOther')
  const link = { ...put('link'), hint: t('parties:note.linkHint'), optional: t('parties:note.optional') }
  return html`
    <section class="stack" aria-labelledby="note">
      <h2 id="note">${title}</h2>
      <p class="hint">${t('parties:note.lead')}</p>
      <form class="stack" method="post" action="/${language}/parties/${party.id}/notes" novalidate>
        ${wrong(request, refused, labels)}
        ${selectInput(put('commitment', asked), choices, t('ideas:choose'))}
        ${lineInput(put('date', today(clock())), { type: 'date', wide: 'wide-s' })}
        ${textInput({ ...put('text'), hint: t('parties:note.textHint') }, 4)}
        ${lineInput(link)}
        <p class="row"><button class="btn" type="submit">${t('parties:note.go')}</button></p>
      </form>
    </section>
  `
}
