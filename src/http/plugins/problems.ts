import { STATUS_CODES } from 'node:http'
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import plugin from 'fastify-plugin'
import { CATALOGUE, DomainError, type ErrorCode, type FieldError } from '../../domain/errors.js'
import type { Texts, Translate } from '../../domain/texts.js'
import type { Problem } from '../../domain/types.gen.js'
import { StoreUnavailableError } from '../../storage/errors.js'
import { invalidRequest } from './invalid-request.js'

/** Draws an error as a page. Absent, or for programs, it is told as problem+json. */
export type ErrorPage = (problem: Problem, request: FastifyRequest) => string

export interface ProblemOptions {
  readonly texts: Texts
  readonly page?: ErrorPage
}

/** The one place where an error becomes HTTP (RFC 9457), in the reader's language. */
export const problemsPlugin = plugin(async (app: FastifyInstance, options: ProblemOptions) => {
  app.setErrorHandler((error, request, reply) => sendProblem(error, request, reply, options))
  app.setNotFoundHandler((request, reply) =>
    sendProblem(new DomainError('not-found'), request, reply, options),
  )
})

/** Answers with a problem; what is our own fault goes to the log as well. */
export function sendProblem(
  error: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
  { texts, page }: ProblemOptions,
): FastifyReply {
  const known = asDomainError(error)
  settleLanguage(request, texts)
  if (known.code === 'report-in-progress') request.log.info(known.code)
  else if (known.status >= 500) request.log.error({ err: known.extras.cause ?? error }, known.code)
  return answer(problemOf(known, request, texts), request, reply, page)
}

/** An address that cannot be read is refused before any hook has found the reader's language. */
function settleLanguage(request: FastifyRequest, texts: Texts): void {
  if (request.t !== undefined) return
  const inAddress = texts.languages.find((language) => request.url.startsWith(`/${language}/`))
  request.language = inAddress ?? (texts.languages[0] as string)
  request.t = texts.in(request.language)
}

function answer(
  problem: Problem,
  request: FastifyRequest,
  reply: FastifyReply,
  page: ErrorPage | undefined,
): FastifyReply {
  reply.status(problem.status)
  reply.header('content-language', request.language).header('cache-control', 'no-store')
  if (problem.status === 401) reply.header('www-authenticate', 'Bearer')
  if (problem.status === 503) reply.header('retry-after', '5')
  if (page && wantsPage(request)) return reply.type('text/html; charset=utf-8').send(page(problem, request))
  return reply.type('application/problem+json; charset=utf-8').send(JSON.stringify(problem))
}

const wantsPage = ({ url, headers }: FastifyRequest): boolean =>
  !url.startsWith('/api/') && (headers.accept ?? '').includes('text/html')

/**
 * Whatever was thrown, as one of our own errors. What nobody foresaw is `internal`, its cause for the log.
 */
export function asDomainError(error: unknown): DomainError {
  if (error instanceof DomainError) return error
  if (error instanceof StoreUnavailableError) return new DomainError('store-unavailable', { cause: error })
  const { validation, validationContext, statusCode = 500 } = error as FastifyError
  if (validation) return invalidRequest(validation, validationContext)
  if (statusCode < 500) return new DomainError(BY_STATUS[statusCode] ?? 'invalid-request', unreadable(error))
  return new DomainError('internal', { cause: error })
}

const BY_STATUS: Readonly<Record<number, ErrorCode>> = {
  404: 'not-found',
  413: 'too-large',
  415: 'unsupported-media-type',
  429: 'too-many-requests',
}

/** A body that is not JSON has no place to point at but itself. */
const unreadable = (error: unknown): { errors?: FieldError[] } =>
  (error as FastifyError).statusCode === 400 ? { errors: [{ pointer: '', code: 'unreadable' }] } : {}

/** @returns the problem in words; which fields, in words that name the question where there is one. */
export function problemOf(error: DomainError, request: FastifyRequest, texts: Texts): Problem {
  const { t } = request
  const { errors, requirements, changes, revision, params } = error.extras
  return {
    type: `/problems/${error.code}`,
    title: t(`errors:${error.code}.title`) || (STATUS_CODES[error.status] as string),
    status: error.status,
    detail: t(`errors:${error.code}.detail`, params),
    code: error.code,
    instance: request.id,
    ...(errors && { errors: errors.map((one) => inWords(one, t, texts)) }),
    ...(requirements && { requirements: [...requirements] }),
    ...(changes && { changes: [...changes] }),
    ...(revision !== undefined && { revision }),
  } as Problem
}

type Told = NonNullable<Problem['errors']>[number]

/** What is wrong with one field, in the reader's words. */
export function fieldError({ code, params }: FieldError, t: Translate, texts: Texts): string {
  const has = (key: string): boolean => texts.has(texts.languages[0] as string, key)
  const kind = `errors:types.${params?.type ?? ''}`
  return t(`errors:fields.${has(`errors:fields.${code}`) ? code : 'wrong'}`, {
    ...params,
    limit: params?.limit ?? params?.max ?? '',
    ...(has(kind) && { type: t(kind) }),
  })
}

function inWords(error: FieldError, t: Translate, texts: Texts): Told {
  const { pointer, code, field } = error
  const detail = fieldError(error, t, texts)
  const label = field === undefined ? '' : `${t(`template:fields.${field}.label`)}: `
  return { pointer, code, detail: `${label}${detail}` }
}

export const statusOf = (code: ErrorCode): number => CATALOGUE[code]
