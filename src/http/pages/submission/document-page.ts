import type { FastifyReply } from 'fastify'
import { type ReadDocument, readFilledDocument } from '../../../actions/ideas/read-filled-form.js'
import { assertRight, saveContact, startDraft } from '../../../actions/ideas/submit-form.js'
import { DomainError } from '../../../domain/errors.js'
import { type Html, html } from '../../../domain/html.js'
import { LIMITS } from '../../../domain/limits.js'
import type { Contact } from '../../../domain/types.gen.js'
import { errorsByName } from '../components/answer-form/errors-by-name.js'
import { layout } from '../layout.js'
import { arrivedWhole, sentFile } from '../uploads.js'
import { formPage, langOf, STYLES } from './form-page.js'
import type { FormSession } from './form-session.js'
import { keepLink, traceOf } from './open-form-session.js'
import { privateLink } from './private-link-part.js'
import { assertContact, type Taken } from './take-page.js'

const WORD = '.docx,application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** The form that was filled in at leisure comes back in. */
export function documentPage(session: FormSession, error?: string): string {
  const { t } = session
  const label = t('submission:document.choose')
  const hint = t('submission:document.hint', { megabytes: LIMITS.form / 1024 / 1024 })
  const told = error === undefined ? 'file-hint' : 'file-error file-hint'
  return formPage(session, {
    page: 'form',
    title: t('submission:document.title'),
    hint: t('submission:document.lead'),
    labels: { file: label },
    errors: error === undefined ? {} : { file: error },
    multipart: true,
    buttons: html`
      <p><button class="btn" type="submit" name="go" value="next">${t('submission:document.go')}</button></p>
    `,
    body: html`
      <div class="field">
        <label for="file">${label}</label>
        <p class="hint" id="file-hint">${hint}</p>
        ${error !== undefined && html`<p class="error" id="file-error">${error}</p>`}
        <input
          id="file"
          name="file"
          type="file"
          accept="${WORD}"
          aria-describedby="${told}"
          ${error !== undefined && html` aria-invalid="true"`}
        >
      </div>
    `,
  })
}

/**
 * Makes a draft of a filled-in form and says what was read and what was not. A draft that is open in this
 * browser is never written over.
 */
export async function takeDocument(session: FormSession, reply: FastifyReply): Taken {
  const { deps, request, t, linkOwner } = session
  const { values, file, isTooLarge } = await arrivedWhole(request, () =>
    sentFile(request, LIMITS.form / 1024 / 1024),
  )
  const fail = (error: string) => reply.status(422).send(documentPage(session, error))
  if (linkOwner) return fail(t('submission:document.open'))
  if (isTooLarge) return fail(t('errors:fields.word-too-large'))
  if (!file) return fail(t('submission:files.none'))
  try {
    const document = await readFilledDocument(deps, file.content)
    assertRight(deps, document.patch)
    const { channel } = session
    const trace = traceOf(session, values)
    const party = channel?.party?.id
    const owner = await startDraft(deps, request.actor, { patch: document.patch, trace, party })
    keepLink(deps, reply, owner.secret)
    const contact = rightContact(session, document.contact)
    if (contact) await saveContact(deps, owner, { trace, contact })
    return report({ ...session, linkOwner: owner }, document, contact !== undefined)
  } catch (error) {
    if (!(error instanceof DomainError) || error.status !== 422) throw error
    return fail(errorsByName(session, error.extras.errors ?? []).file ?? t('web:wrong'))
  }
}

/** A contact that is not as it is asked for is told, and filled in on its page. */
function rightContact(session: FormSession, contact: Partial<Contact>): Contact | undefined {
  if (Object.keys(contact).length === 0) return undefined
  try {
    assertContact(session, contact)
    return contact as Contact
  } catch (error) {
    if (!(error instanceof DomainError) || error.code !== 'invalid-input') throw error
    return undefined
  }
}

function report(session: FormSession, document: ReadDocument, hasContact: boolean): string {
  const { t } = session
  const title = t('submission:document.done')
  const read = document.read.map((id) => html`<li>${t(`template:fields.${id}.label`)}</li>`)
  const all = [...read, ...(hasContact ? [html`<li>${t('submission:contact.title')}</li>`] : [])]
  const main = html`
    <div class="question"${langOf(session)}>
      <h1>${title}</h1>
      <p>${t('submission:document.doneText', { count: all.length })}</p>
      ${unreadPart(session, document, hasContact)}
      <p>${t('submission:document.keep')}</p>
      ${privateLink(session)}
      <p class="row">
        <a class="btn" href="${session.at('check', { new: '1' })}">${t('submission:document.on')}</a>
      </p>
      <section aria-labelledby="read">
        <h2 id="read">${t('submission:document.read')}</h2>
        <ul>${all}</ul>
      </section>
    </div>
  `
  return layout(session.request, { title, main, styles: STYLES })
}

/** What stands in the document and not in the draft; nothing of it is lost, and nothing is guessed. */
function unreadPart(session: FormSession, document: ReadDocument, hasContact: boolean): Html | '' {
  const { t } = session
  const labelOf = (name: string): string => t(`template:fields.${name}.label`)
  const wrong = Object.entries(errorsByName(session, document.errors)).map(
    ([name, words]) => html`<li><b>${labelOf(name.split('.').slice(0, 2).join('.'))}</b> ${words}</li>`,
  )
  const left = document.unread.map(
    ({ label, text, reason }) =>
      html`
        <li>
          ${label !== '' && html`<b>${label}</b> `}
          ${t(`submission:document.why.${reason}`)} <q>${text}</q>
        </li>
      `,
  )
  const noContact =
    !hasContact && Object.keys(document.contact).length > 0
      ? [html`<li><b>${t('submission:contact.title')}</b> ${t('submission:document.contact')}</li>`]
      : []
  const all = [...wrong, ...noContact, ...left]
  if (all.length === 0) return ''
  return html`
    <section class="notice missing" aria-labelledby="unread">
      <h2 id="unread">${t('submission:document.unread')}</h2>
      <ul>${all}</ul>
    </section>
  `
}
