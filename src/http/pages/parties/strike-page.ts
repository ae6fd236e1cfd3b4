import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Deps } from '../../../actions/deps.js'
import { readNote, strikeNote } from '../../../actions/parties/strike-note.js'
import { dayIn } from '../../../domain/dates/for-people.js'
import { html } from '../../../domain/html.js'
import { mayStrike } from '../../../domain/parties/rights.js'
import type { StrikeOut } from '../../../domain/types.gen.js'
import { refusedBy, UNTOUCHED, wrong } from '../admin/frame.js'
import { lineInput } from '../components/inputs.js'
import { heldTo } from '../held-to.js'
import { layout } from '../layout.js'
import { formOf } from '../sent-values.js'

const namesOf = ({ params }: FastifyRequest) => params as { party: string; note: string }

/** Asks why a note is struck out, and says what becomes of it. */
export async function strikePage(deps: Deps, request: FastifyRequest, refused = UNTOUCHED): Promise<string> {
  const { t, language, actor } = request
  const { party, note: id } = namesOf(request)
  const note = await readNote(deps, party, id, actor)
  const here = `/${language}/parties/${party}`
  const reason = {
    id: 'reason',
    name: 'reason',
    label: t('parties:strike.reason'),
    value: refused.values.reason ?? '',
    error: refused.errors.reason,
  }
  const form = html`
    <form class="stack" method="post" action="${here}/notes/${id}/strike" novalidate>
      ${lineInput(reason)}
      <p class="row">
        <button class="btn danger" type="submit">${t('parties:strike.go')}</button>
        <a href="${here}">${t('parties:strike.back')}</a>
      </p>
    </form>
  `
  const title = t('parties:strike.title')
  return layout(request, {
    title: Object.keys(refused.errors).length > 0 ? t('web:wrongTitle', { title }) : title,
    main: html`
      <div class="stack measure">
        <h1>${title}</h1>
        ${wrong(request, refused, { reason: reason.label })}
        <blockquote class="note">
          <p class="lines"${note.language !== language && html` lang="${note.language}"`}>${note.text}</p>
          <p class="meta">${dayIn(language, note.date)} · ${note.created.by.name}</p>
        </blockquote>
        ${
          mayStrike(actor, note)
            ? html`
              <p>${t('parties:strike.lead')}</p>
              ${form}
            `
            : html`
              <p>${t('parties:strike.already')} <a href="${here}">${t('parties:agreement.title')}</a></p>
            `
        }
      </div>
    `,
  })
}

export async function takeStrike(deps: Deps, request: FastifyRequest, reply: FastifyReply) {
  const { party, note } = namesOf(request)
  const form = formOf(request)
  const reason = form.reason?.trim() ?? ''
  try {
    const given = heldTo<StrikeOut>(request, 'api-strike-out.json', reason === '' ? {} : { reason })
    await strikeNote(deps, party, note, given, request.actor)
    return reply.redirect(`/${request.language}/parties/${party}?done=strike`, 303)
  } catch (error) {
    const refused = refusedBy(error, request, deps.definitions.texts, form)
    return reply.status(422).send(await strikePage(deps, request, refused))
  }
}
