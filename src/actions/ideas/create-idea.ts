import type { Actor } from '../../domain/actor.js'
import type { Context } from '../../domain/context.js'
import { DomainError } from '../../domain/errors.js'
import { hash } from '../../domain/hash.js'
import { createIdea as create } from '../../domain/ideas/create-idea.js'
import type { Link } from '../../domain/ideas/links.js'
import type { RequestMark } from '../../domain/ideas/record.js'
import type { Answers, Idea, NewIdea } from '../../domain/types.gen.js'
import { DuplicateError } from '../../storage/errors.js'
import type { Deps } from '../deps.js'
import { idFrom } from '../entities.js'
import { checkParties } from '../parties/check-parties.js'
import { makeLink } from './private-link.js'
import { saveNewIdea } from './save-idea.js'
import { useQuota } from './use-quota.js'

export interface CreatedIdea {
  readonly idea: Idea
  readonly context: Context
  readonly link: Link
  readonly replayed: boolean
}

/** An Idempotency-Key as it was sent, and its mark. */
export interface Keyed {
  readonly key: string
  readonly mark: RequestMark
}

/**
 * Keeps a new draft and makes its private link. With an Idempotency-Key, id and link follow from the key and
 * from what was asked: who sends the very same request again gets the very same link, though we keep only its
 * hash.
 * @throws DomainError `invalid-answers`, `invalid-input`, `not-allowed`, `key-reused`, `quota-reached`
 */
export async function createIdea(
  deps: Deps,
  given: NewIdea,
  actor: Actor,
  keyed?: Keyed,
): Promise<CreatedIdea> {
  await checkParties(deps, given.parties ?? [])
  const id = keyed ? idFrom(keyed.mark.key) : deps.newId()
  const link = makeLink(id, keyed ? hash(`link:${keyed.key}:${keyed.mark.fingerprint}`) : deps.newSecret())
  const idea = newIdea(deps, given, actor, id, link, keyed?.mark)
  const context = deps.definitions.current
  await useQuota(deps, actor, 'drafts')
  try {
    const saved = await saveNewIdea(deps, idea)
    return { idea: saved.doc, context, link, replayed: false }
  } catch (error) {
    if (!(error instanceof DuplicateError) || !keyed) throw error
    return { ...(await replayed(deps, id, keyed.mark)), link }
  }
}

function newIdea(
  deps: Deps,
  { answers, ...given }: NewIdea,
  actor: Actor,
  id: string,
  link: Link,
  request: RequestMark | undefined,
): Idea {
  const ids = [id]
  const input = {
    ...given,
    // The domain checks answers against the edition of the template; `null` is an answer to nobody.
    ...(answers && { answers: answers as Answers }),
    ...(request && { request }),
  }
  const nextId = () => ids.pop() ?? deps.newId()
  return create(deps.definitions.current, input, actor, deps.clock(), nextId, link)
}

async function replayed(deps: Deps, id: string, mark: RequestMark): Promise<Omit<CreatedIdea, 'link'>> {
  const idea = (await deps.collections.ideas.get(id))?.doc
  const first = idea?.doneRequests[0]
  if (!idea || first?.key !== mark.key || first.fingerprint !== mark.fingerprint)
    throw new DomainError('key-reused')
  return { idea, context: deps.definitions.contextOf(idea), replayed: true }
}
