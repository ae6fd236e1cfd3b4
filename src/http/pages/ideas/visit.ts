import type { FastifyRequest } from 'fastify'
import type { Deps } from '../../../actions/deps.js'
import { type FoundIdea, findIdea } from '../../../actions/ideas/find-idea.js'
import type { Actor } from '../../../domain/actor.js'
import { DomainError } from '../../../domain/errors.js'
import { type IdeaView, ideaFor } from '../../../domain/ideas/idea-for.js'
import { mayDo } from '../../../domain/process/permissions.js'
import type { Translate } from '../../../domain/texts.js'
import { problemOf } from '../../plugins/problems.js'

/** Somebody who works with one idea, and the idea as they may see it. */
export interface Visit extends FoundIdea {
  readonly deps: Deps
  readonly request: FastifyRequest
  readonly actor: Actor
  readonly t: Translate
  readonly language: string
  readonly seen: IdeaView
  /** What was sent could not be taken: the title of the page says so first. */
  readonly isWrong?: boolean
  may(act: string): boolean
  /** Address of a page of this idea. */
  at(page?: string): string
}

/** @throws DomainError `not-found`, also for who may not know of it */
export async function visit(deps: Deps, request: FastifyRequest): Promise<Visit> {
  const { idea: asked } = request.params as { idea: string }
  return visitTo(deps, request, await findIdea(deps, asked, request.actor))
}

/** A visit to an idea that was read already. */
export function visitTo(deps: Deps, request: FastifyRequest, { snapshot, idea, context }: FoundIdea): Visit {
  const { actor, language, t } = request
  const base = `/${language}/ideas/${idea.reference ?? idea.id}`
  return {
    deps,
    request,
    actor,
    t,
    language,
    snapshot,
    context,
    idea,
    seen: ideaFor(actor, context, idea),
    may: (act) => mayDo(context.process, actor, idea, act),
    at: (page = '') => (page === '' || page.startsWith('#') ? `${base}${page}` : `${base}/${page}`),
  }
}

/** What somebody sent that could not be taken: shown again, with what is wrong. */
export interface Typed {
  /** Which form of the page it was. */
  readonly form: string
  readonly values: Readonly<Record<string, string>>
  readonly errors: Readonly<Record<string, string>>
  /** What the gate lacks, each with the place on the page where it stands. */
  readonly missing?: readonly { readonly to: string; readonly words: string }[]
}

export const NOTHING_TYPED: Typed = { form: '', values: {}, errors: {} }

/**
 * What is wrong, in words, by the name of the field; what no field is to blame for has the empty name.
 * @throws what no form can mend
 */
export function mistakes(
  { deps, request }: Pick<Visit, 'deps' | 'request'>,
  error: unknown,
): Readonly<Record<string, string>> {
  if (!(error instanceof DomainError) || error.status < 400 || error.status >= 500) throw error
  if (error.status === 404 || error.status === 401 || error.status === 403) throw error
  const { errors = [], detail, title } = problemOf(error, request, deps.definitions.texts)
  const named = errors.map(({ pointer, detail }) => [nameOf(pointer), detail] as const)
  return named.length > 0 ? Object.fromEntries(named.toReversed()) : { '': detail ?? title }
}

const nameOf = (pointer: string): string => pointer.slice(1).replaceAll('/', '.')
