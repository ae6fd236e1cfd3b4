import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Deps } from '../../../actions/deps.js'
import {
  acceptInvitation,
  type Invited,
  isNameless,
  personInvited,
} from '../../../actions/people/accept-invitation.js'
import { signOut } from '../../../actions/people/revoke-secrets.js'
import { type Session, signIn } from '../../../actions/people/sign-in.js'
import type { NewPassword, SignIn } from '../../../domain/types.gen.js'
import { clearCookie, cookieOf, isSecure, setSecretCookie } from '../../plugins/cookies.js'
import { originOf, setSignedIn } from '../../plugins/sign-in.js'
import { field } from '../components/form.js'
import { formPage } from '../components/one-form-page.js'
import { OWN } from '../own-page.js'
import { type Pages, page } from '../page.js'
import { askedFor, formOf } from '../sent-values.js'
import { finishPage, keptIn, signInForm } from '../sign-in-again.js'
import { checked, wrongFields } from '../wrong-fields.js'

type Errors = Readonly<Record<string, string>>

/** The one-time link, signing in and signing out: the same actions as the API's. */
export const peoplePages: Pages = (app, { deps }) => {
  const strictOf = deps.config.requestsPerMinute
  const token = (request: FastifyRequest): string => (request.params as { token: string }).token
  const invitation = { url: '/invitation/:token', access: 'public' } as const
  const signIn = { url: '/sign-in', access: 'public' } as const

  page(app, {
    ...invitation,
    handle: async (request) => invitationForm(request, await personInvited(deps, token(request)), {}),
  })
  page(app, {
    ...invitation,
    method: 'POST',
    strictOf,
    handle: (request, reply) => takeInvitation(deps, request, reply, token(request)),
  })
  page(app, {
    ...signIn,
    handle: async (request, reply) =>
      request.actor.kind === 'person' ? reply.redirect(wayBack(request), 303) : signInForm(request, {}),
  })
  page(app, {
    ...signIn,
    method: 'POST',
    strictOf,
    handle: (request, reply) => takeSignIn(deps, request, reply),
  })
  page(app, {
    url: '/sign-out',
    access: 'public',
    method: 'POST',
    handle: async (request, reply) => {
      const secret = cookieOf(request, 'session')
      if (secret !== undefined) await signOut(deps, secret)
      return clearCookie(reply, 'session').redirect(`/${request.language}`, 303)
    },
  })
}

async function takeInvitation(deps: Deps, request: FastifyRequest, reply: FastifyReply, token: string) {
  const invited = await personInvited(deps, token)
  const { person } = invited
  const { name, email, password = '' } = formOf(request)
  const given = isNameless(person) ? { name, email, password } : { password }
  try {
    const chosen = checked<NewPassword>(request, 'api-new-password.json', given)
    return enter(
      deps,
      request,
      reply,
      await acceptInvitation(deps, token, chosen, request.headers['user-agent']),
    )
  } catch (error) {
    const errors = wrongFields(error, request, deps.definitions.texts)
    return reply.status(422).send(invitationForm(request, invited, errors))
  }
}

async function takeSignIn(deps: Deps, request: FastifyRequest, reply: FastifyReply) {
  const waiting = keptIn(request)
  try {
    const { email, password } = formOf(request)
    const given = checked<SignIn>(request, 'api-sign-in.json', { email, password })
    const session = await signIn(deps, given, originOf(request))
    setSignedIn(reply, session, isSecure(deps.config))
    request.actor = { ...session.person, kind: 'person', grants: session.person.roles }
    const finish = waiting && finishPage(request, waiting)
    return finish === undefined ? reply.redirect(wayBack(request), 303) : reply.send(finish)
  } catch (error) {
    const errors = wrongFields(error, request, deps.definitions.texts)
    return reply.status(422).send(signInForm(request, errors, waiting))
  }
}

function withSession({ config }: Deps, reply: FastifyReply, { secret, expires }: Session): FastifyReply {
  setSecretCookie(reply, 'session', secret, { expires, secure: isSecure(config) })
  return reply
}

const enter = (deps: Deps, request: FastifyRequest, reply: FastifyReply, session: Session): FastifyReply =>
  withSession(deps, reply, session).redirect(wayBack(request), 303)

/** The page that asked for a sign-in, if it is one of ours; else the desk. */
function wayBack(request: FastifyRequest): string {
  const [to = ''] = askedFor(request, 'to')
  return OWN.test(to) ? to : `/${request.language}/desk`
}

function invitationForm(request: FastifyRequest, { person, isReset }: Invited, errors: Errors): string {
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
      autocomplete: 'username',
    }),
  ]
  const password = field({
    name: 'password',
    type: 'password',
    label: t('web:invitation.password'),
    hint: t('web:invitation.hint'),
    error: errors.password,
    autocomplete: 'new-password',
  })
  const hello = isNameless(person)
    ? t('web:invitation.first')
    : t(isReset ? 'people:forgotten.hello' : 'web:invitation.hello', {
        name: person.name,
        email: person.email,
      })
  return formPage(request, {
    title: t(isReset ? 'people:forgotten.newTitle' : 'web:invitation.title'),
    lead: hello,
    errors,
    fields: [isNameless(person) && who, password],
    go: t('web:invitation.go'),
  })
}
