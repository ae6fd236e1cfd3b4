import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Deps } from '../../../actions/deps.js'
import { openTranslation } from '../../../actions/translation/open-translation.js'
import { DomainError } from '../../../domain/errors.js'
import { problemOf } from '../../plugins/problems.js'
import { type Pages, page } from '../page.js'
import { askedFor, formOf } from '../sent-values.js'
import { anchorOf } from './anchor.js'
import type { Sent } from './sent.js'
import { addressOf, translationPage } from './translation-page.js'
import { ACTS } from './unit-acts.js'
import { filterIn } from './unit-filter.js'

interface Params {
  readonly idea: string
  readonly variant: string
}

const ADDRESS = {
  url: '/ideas/:idea/translate/:variant',
  access: ['translator', 'reviewer', 'advisor', 'administrator'],
} as const

/** One idea in one language, source and translation side by side; each text is a form of its own. */
export const unitPages: Pages = (app, { deps }) => {
  page(app, { ...ADDRESS, handle: (request) => show(deps, request, {}) })
  page(app, { ...ADDRESS, method: 'POST', handle: (request, reply) => take(deps, request, reply) })
}

async function show(deps: Deps, request: FastifyRequest, sent: Sent): Promise<string> {
  const { idea, variant } = request.params as Params
  const opened = await openTranslation(deps, idea, variant, request.actor)
  const [done] = askedFor(request, 'done')
  const filter = filterIn(request)
  return translationPage(request, opened, { ...(done !== undefined && { done }), filter, ...sent })
}

/** What is done is shown at its text; what is refused comes back with everything that was typed. */
async function take(
  deps: Deps,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<string | FastifyReply> {
  const { idea, variant } = request.params as Params
  const sent = formOf(request)
  const form = { ...sent, ...lines({ text: sent.text, note: sent.note, comment: sent.comment }) }
  const act = Object.hasOwn(ACTS, sent.do ?? '') ? ACTS[sent.do as keyof typeof ACTS] : undefined
  if (!act) throw new DomainError('invalid-request')
  const { unit = '' } = sent
  try {
    await act({ deps, idea, language: variant, actor: request.actor, form })
    const query = unit === '' ? '' : `?${new URLSearchParams({ done: unit })}#u-${anchorOf(unit)}`
    return reply.redirect(`${addressOf(request.language, idea, variant)}${query}`, 303)
  } catch (error) {
    if (!(error instanceof DomainError) || error.status >= 500 || error.status === 404) throw error
    const { errors = [], detail, title } = problemOf(error, request, deps.definitions.texts)
    const reasons = errors.length > 0 ? [...new Set(errors.map((one) => one.detail))] : [detail ?? title]
    reply.status(error.status)
    return show(deps, request, { refused: { unit, form, code: error.code, reasons } })
  }
}

/** Browsers send the line ends of mail. What was not sent is not there: it is no text without words. */
const lines = (texts: Readonly<Record<string, string | undefined>>): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(texts).flatMap(([name, text]) =>
      text === undefined ? [] : [[name, text.replace(/\r\n?/g, '\n')]],
    ),
  )
