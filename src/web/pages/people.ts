import type { FastifyReply, FastifyRequest } from 'fastify'
import { acceptInvitation, isNameless, personInvited } from '../../actions/accept-invitation.js'
import type { Deps } from '../../actions/deps.js'
import { signOut } from '../../actions/revoke-secrets.js'
import { type Session, signIn } from '../../actions/sign-in.js'
import { html } from '../../domain/html.js'
import { clearSecretCookie, isSecure, SESSION_COOKIE, setSecretCookie } from '../../plugins/sign-in.js'
import type { NewPassword, Person, SignIn } from '../../types.gen.js'
import { errorSummary, field } from '../components/form.js'
import { layout } from '../layout.js'
import { formOf, type Pages, page } from '../page.js'
import { checked, wrongFields } from '../wrong-fields.js'

type Errors = Readonly<Record<string, string>>

/** The one-time link, signing in and signing out: the same actions as the API's. */
export const peoplePages: Pages = (app, { deps }) => {
  const token = (request: FastifyRequest): string => (request.params as { token: string }).token

  page(app, 'GET', '/:language/invitation/:token', 'public', async (request) =>
    invitationForm(request, await personInvited(deps, token(request)), {}),
  )
  page(app, 'POST', '/:language/invitation/:token', 'public', async (request, reply) => {
    const person = await personInvited(deps, token(request))
    const { name, email, password = '' } = formOf(request)
    const given = isNameless(person) ? { name, email, password } : { password }
    return attempt(
      async () => {
        const chosen = checked<NewPassword>(request, 'api-new-password.json', given)
        return enter(deps, request, reply, await acceptInvitation(deps, token(request), chosen))
      },
      (errors) => reply.status(422).send(invitationForm(request, person, errors)),
      request,
      deps,
    )
  })

  page(app, 'GET', '/:language/sign-in', 'public', async (request) => signInForm(request, {}))
  page(app, 'POST', '/:language/sign-in', 'public', async (request, reply) =>
    attempt(
      async () =>
        enter(
          deps,
          request,
          reply,
          await signIn(deps, checked<SignIn>(request, 'api-sign-in.json', formOf(request))),
        ),
      (errors) => reply.status(422).send(signInForm(request, errors)),
      request,
      deps,
    ),
  )
  page(app, 'POST', '/:language/sign-out', 'public', async (request, reply) => {
    const secret = request.cookies[SESSION_COOKIE]
    if (secret !== undefined) await signOut(deps, secret)
    return clearSecretCookie(reply, SESSION_COOKIE).redirect(`/${request.language}`, 303)
  })
}

/** Does it, or shows the form again with what was wrong. */
async function attempt(
  act: () => Promise<FastifyReply>,
  again: (errors: Errors) => FastifyReply,
  request: FastifyRequest,
  deps: Deps,
): Promise<FastifyReply> {
  try {
    return await act()
  } catch (error) {
    return again(wrongFields(error, request, deps.definitions.texts))
  }
}

function enter(
  deps: Deps,
  request: FastifyRequest,
  reply: FastifyReply,
  { secret, expires }: Session,
): FastifyReply {
  setSecretCookie(reply, SESSION_COOKIE, secret, { expires, secure: isSecure(deps.config) })
  return reply.redirect(`/${request.language}/ideas`, 303)
}

function invitationForm(request: FastifyRequest, person: Person, errors: Errors): string {
  const { t } = request
  const given = formOf(request)
  const who = [
    field({
      name: 'name',
      type: 'text',
      label: t('web:invitation.name'),
      value: given.name ?? '',
      error: errors.name,
      autocomplete: 'name',
    }),
    field({
      name: 'email',
      type: 'email',
      label: t('web:invitation.email'),
      value: given.email ?? '',
      error: errors.email,
      autocomplete: 'email',
    }),
  ]
  const hello = isNameless(person)
    ? t('web:invitation.first')
    : t('web:invitation.hello', { name: person.name })
  return layout(request, {
    title: t('web:invitation.title'),
    main: html`<div class="question stack"><h1>${t('web:invitation.title')}</h1>${errorSummary(t, errors)}<p>${hello}</p><form method="post" novalidate>${isNameless(person) && who}${field({ name: 'password', type: 'password', label: t('web:invitation.password'), hint: t('web:invitation.hint'), error: errors.password, autocomplete: 'new-password' })}<p class="row"><button class="btn" type="submit">${t('web:invitation.go')}</button></p></form></div>`,
  })
}

function signInForm(request: FastifyRequest, errors: Errors): string {
  const { t } = request
  return layout(request, {
    title: t('web:signIn.title'),
    main: html`<div class="question stack"><h1>${t('web:signIn.title')}</h1>${errorSummary(t, errors)}<p>${t('web:signIn.who')}</p><form method="post" novalidate>${field({ name: 'email', type: 'email', label: t('web:invitation.email'), value: formOf(request).email ?? '', error: errors.email, autocomplete: 'username' })}${field({ name: 'password', type: 'password', label: t('web:signIn.password'), error: errors.password, autocomplete: 'current-password' })}<p class="row"><button class="btn" type="submit">${t('web:signIn.go')}</button></p></form></div>`,
  })
}
