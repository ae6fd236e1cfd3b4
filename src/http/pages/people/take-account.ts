import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Deps } from '../../../actions/deps.js'
import { assertInPerson, changeAccount } from '../../../actions/people/change-account.js'
import { changePassword } from '../../../actions/people/change-password.js'
import { createToken } from '../../../actions/people/create-token.js'
import { revokeToken } from '../../../actions/people/revoke-secrets.js'
import { endOtherSessions, endSession } from '../../../actions/people/sessions.js'
import { DomainError } from '../../../domain/errors.js'
import type { AccountChange, NewToken, PasswordChange } from '../../../domain/types.gen.js'
import { sessionIdOf } from '../../plugins/session-id.js'
import { refusedBy } from '../admin/frame.js'
import { heldTo } from '../held-to.js'
import { formOf } from '../sent-values.js'
import { accountPage, type Outcome } from './account-page.js'

type Form = Readonly<Record<string, string>>

const back = ({ language }: FastifyRequest, reply: FastifyReply, done: string): FastifyReply =>
  reply.redirect(`/${language}/account?done=${done}`, 303)

/** The page again, with what is wrong at the form that it was sent from; passwords are never shown again. */
async function refuse(
  deps: Deps,
  request: FastifyRequest,
  reply: FastifyReply,
  form: NonNullable<Outcome['form']>,
  error: unknown,
): Promise<FastifyReply> {
  const { password: _p, current: _c, ...values } = formOf(request)
  const refused = told(request, refusedBy(error, request, deps.definitions.texts, values), error)
  return reply.status(422).send(await accountPage(deps, request, { form, refused }))
}

/** Who was slower is shown what stands now. */
function told({ t }: FastifyRequest, refused: Outcome['refused'], error: unknown): Outcome['refused'] {
  const isLate = error instanceof DomainError && error.code === 'changed-meanwhile'
  return isLate ? { values: {}, errors: { '': t('people:you.changed') } } : refused
}

const filled = (form: Form, names: readonly string[]): Record<string, string> =>
  Object.fromEntries(names.flatMap((name) => (form[name] ? [[name, form[name]]] : [])))

export async function takeAccount(deps: Deps, request: FastifyRequest, reply: FastifyReply) {
  assertInPerson(request.actor)
  const form = formOf(request)
  try {
    const given = heldTo<AccountChange>(
      request,
      'api-account-change.json',
      filled(form, ['name', 'language']),
    )
    await changeAccount(deps, Number(form.revision), given, request.actor)
    return back(request, reply, 'account')
  } catch (error) {
    return refuse(deps, request, reply, 'account', error)
  }
}

export async function takePassword(deps: Deps, request: FastifyRequest, reply: FastifyReply) {
  assertInPerson(request.actor)
  const form = formOf(request)
  const given = { ...filled(form, ['current', 'password']), keepTokens: form.keepTokens === 'yes' }
  try {
    const change = heldTo<PasswordChange>(request, 'api-password-change.json', given)
    await changePassword(deps, change, request.actor, sessionIdOf(request))
    return back(request, reply, 'password')
  } catch (error) {
    return refuse(deps, request, reply, 'password', error)
  }
}

/** It may have ended since the page was drawn: that is what was asked for. */
async function unlessGone(ending: Promise<void>): Promise<void> {
  try {
    await ending
  } catch (error) {
    if (!(error instanceof DomainError) || error.code !== 'not-found') throw error
  }
}

/** Ends the session that is named; without a name, all others. */
export async function takeSession(deps: Deps, request: FastifyRequest, reply: FastifyReply) {
  const { session = '' } = formOf(request)
  if (session === '') {
    await endOtherSessions(deps, request.actor, sessionIdOf(request))
    return back(request, reply, 'sessions')
  }
  await unlessGone(endSession(deps, session, request.actor))
  return back(request, reply, 'session')
}

/** Makes a key, and shows it this once; or revokes the one that is named. */
export async function takeToken(deps: Deps, request: FastifyRequest, reply: FastifyReply) {
  assertInPerson(request.actor)
  const form = formOf(request)
  if (form.revoke) {
    await unlessGone(revokeToken(deps, request.actor.id, form.revoke))
    return back(request, reply, 'revoked')
  }
  try {
    const given = heldTo<NewToken>(request, 'api-new-token.json', sentToken(form))
    const { secret } = await createToken(deps, given, request.actor)
    return accountPage(deps, request, { refused: { values: {}, errors: {} }, secret })
  } catch (error) {
    return refuse(deps, request, reply, 'token', error)
  }
}

function sentToken(form: Form): object {
  const label = form.label?.trim() ?? ''
  return {
    ...(label !== '' && { label }),
    scopes: form.scopes === 'write' ? ['read', 'write'] : ['read'],
    days: Number(form.days) || 0,
  }
}
