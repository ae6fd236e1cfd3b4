import type { FastifyReply, FastifyRequest } from 'fastify'
import { type Html, html } from '../../domain/html.js'
import type { FormValues } from '../../domain/submission/form-values.js'
import { field } from './components/form.js'
import { formPage } from './components/one-form-page.js'
import { packForm, unpackForm } from './kept-form.js'
import { OWN } from './own-page.js'
import { formOf } from './sent-values.js'

/** A session ended while somebody wrote: what was sent stays on the page that asks for signing in. */
export function askToSignInAgain(request: FastifyRequest, reply: FastifyReply): FastifyReply | undefined {
  const kept = packForm(request)
  if (kept === undefined) return undefined
  return reply.status(401).send(signInForm(request, {}, { kept, to: request.url }))
}

export interface KeptForm {
  /** What was sent, packed. */
  readonly kept: string
  /** Where it was sent. */
  readonly to: string
}

/** What waits for somebody to sign in, if the form that was sent carries it. */
export function keptIn(request: FastifyRequest): KeptForm | undefined {
  const { kept = '', to = '' } = formOf(request)
  return kept !== '' && OWN.test(to) && !DOORS.test(to) ? { kept, to } : undefined
}

/** Signing in and out saves nothing. */
const DOORS = /^\/[a-z]{2}\/sign-/

type Errors = Readonly<Record<string, string>>

export function signInForm(request: FastifyRequest, errors: Errors, waiting?: KeptForm): string {
  const { t, language } = request
  const email = field({
    name: 'email',
    type: 'email',
    label: t('web:invitation.email'),
    value: formOf(request).email ?? '',
    error: errors.email,
    autocomplete: 'username',
  })
  const password = field({
    name: 'password',
    type: 'password',
    label: t('web:signIn.password'),
    error: errors.password,
    autocomplete: 'current-password',
  })
  return formPage(request, {
    title: t(waiting ? 'web:signIn.again' : 'web:signIn.title'),
    lead: t(waiting ? 'web:signIn.kept' : 'web:signIn.who'),
    errors,
    ...(waiting && { action: `/${language}/sign-in` }),
    fields: [waiting && hidden(new Map(Object.entries(waiting).map(([n, v]) => [n, [v]]))), email, password],
    go: t('web:signIn.go'),
    after: html`<a href="/${language}/forgotten-password">${t('people:forgotten.link')}</a>`,
  })
}

/** Signed in again: what was written is sent on by its writer. */
export function finishPage(request: FastifyRequest, { kept, to }: KeptForm): string | undefined {
  const { t } = request
  const values = unpackForm(kept)
  if (values === undefined) return undefined
  return formPage(request, {
    title: t('web:signIn.finish'),
    lead: `${t('web:signIn.unsaved')} ${t('web:signIn.as', { name: request.actor.name })}`,
    errors: {},
    action: to,
    fields: [...hidden(values), writtenIn(request, values)],
    go: t('web:signIn.save'),
  })
}

/** What was written, for its reader to know again; codes and numbers of versions tell people nothing. */
function writtenIn({ t }: FastifyRequest, values: FormValues): Html {
  const texts = [...values.values()].flat().filter((text) => /\p{L}/u.test(text) && !CODE.test(text))
  return html`
    <h2>${t('web:signIn.what')}</h2>
    ${texts.map((text) => html`<blockquote class="kept">${text}</blockquote>`)}
  `
}

const CODE = /^(?:[a-z0-9]+(?:[-_:.][\w]+)*|[\w-]{20,})$/

const hidden = (values: ReadonlyMap<string, readonly string[]>): Html[] =>
  [...values].flatMap(([name, all]) =>
    all.map((value) => html`<input type="hidden" name="${name}" value="${value}">`),
  )
