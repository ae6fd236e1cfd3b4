import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Deps } from '../../../actions/deps.js'
import { forgottenPassword, RESET_MINUTES } from '../../../actions/people/forgotten-password.js'
import { html } from '../../../domain/html.js'
import type { ForgottenPassword } from '../../../domain/types.gen.js'
import { field } from '../components/form.js'
import { formPage } from '../components/one-form-page.js'
import { drawing } from '../components/pictures.js'
import { layout } from '../layout.js'
import { formOf } from '../sent-values.js'
import { checked, wrongFields } from '../wrong-fields.js'

/** Asks for the address that a link is to be sent to. */
export function forgottenPage(request: FastifyRequest, errors: Readonly<Record<string, string>>): string {
  const { t, language } = request
  const email = field({
    name: 'email',
    type: 'email',
    label: t('people:forgotten.email'),
    value: formOf(request).email ?? '',
    error: errors.email,
    autocomplete: 'username',
  })
  return formPage(request, {
    title: t('people:forgotten.title'),
    lead: t('people:forgotten.lead'),
    errors,
    fields: email,
    go: t('people:forgotten.go'),
    after: html`<a href="/${language}/sign-in">${t('people:forgotten.back')}</a>`,
  })
}

/** The same answer, whoever the address belongs to. */
export async function takeForgotten(deps: Deps, request: FastifyRequest, reply: FastifyReply) {
  try {
    const email = formOf(request).email?.trim()
    const given = checked<ForgottenPassword>(request, 'api-forgotten-password.json', { email })
    await forgottenPassword(deps, given.email)
    return sentPage(request, given.email)
  } catch (error) {
    const errors = wrongFields(error, request, deps.definitions.texts)
    return reply.status(422).send(forgottenPage(request, errors))
  }
}

function sentPage(request: FastifyRequest, email: string): string {
  const { t, language } = request
  const told = t('people:forgotten.sentText', { email, minutes: RESET_MINUTES })
  return layout(request, {
    title: t('people:forgotten.sent'),
    main: html`
      <div class="lost">
        ${drawing('gate')}
        <div class="stack measure">
          <h1>${t('people:forgotten.sent')}</h1>
          <p role="status">${told}</p>
          <p>${t('people:forgotten.sentElse')}</p>
          <p><a href="/${language}/sign-in">${t('people:forgotten.back')}</a></p>
        </div>
      </div>
    `,
  })
}
