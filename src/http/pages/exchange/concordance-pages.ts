import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Deps } from '../../../actions/deps.js'
import { correctSentence, searchMemory } from '../../../actions/exchange/concordance.js'
import { DomainError } from '../../../domain/errors.js'
import { problemOf } from '../../plugins/problems.js'
import { type Pages, page } from '../page.js'
import { askedFor, formOf, wordsIn } from '../sent-values.js'
import { EDITORS } from '../terms/terms-pages.js'
import { TRANSLATING } from './common.js'
import { type Corrected, concordancePage } from './concordance-page.js'

const URL = '/concordance'

/** How something has been translated before, in memory and terms; what is wrong is corrected there. */
export const concordancePages: Pages = (app, { deps }) => {
  page(app, { url: URL, access: TRANSLATING, handle: (request) => show(deps, request, {}) })
  page(app, {
    url: URL,
    method: 'POST',
    access: EDITORS,
    handle: (request, reply) => take(deps, request, reply),
  })
}

async function show(deps: Deps, request: FastifyRequest, corrected: Corrected): Promise<string> {
  const words = wordsIn(request).trim()
  const found = await searchMemory(deps, words)
  const isEditor = request.actor.grants.some(({ role }) => (EDITORS as readonly string[]).includes(role))
  const [done] = askedFor(request, 'done')
  return concordancePage(request, {
    words,
    found,
    isEditor,
    ...(done !== undefined && { done }),
    ...corrected,
  })
}

async function take(
  deps: Deps,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<string | FastifyReply> {
  const form = formOf(request)
  const lines = (text = ''): string => text.replace(/\r\n?/g, '\n')
  const correction = { sentence: form.sentence ?? '', seen: lines(form.seen), target: lines(form.target) }
  try {
    await correctSentence(deps, correction, request.actor)
    const query = new URLSearchParams({ q: wordsIn(request), done: correction.sentence })
    return reply.redirect(`/${request.language}${URL}?${query}#s-${correction.sentence}`, 303)
  } catch (error) {
    if (!(error instanceof DomainError) || error.status >= 500 || error.status === 404) throw error
    const { errors = [], detail, title } = problemOf(error, request, deps.definitions.texts)
    const isChanged = error.code === 'changed-meanwhile'
    const why = isChanged
      ? request.t('translation:concordance.changed')
      : (errors[0]?.detail ?? detail ?? title)
    return reply.status(error.status).send(await show(deps, request, { refused: { ...correction, why } }))
  }
}
