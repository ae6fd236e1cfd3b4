import type { Actor } from '../domain/actor.js'
import type { Context } from '../domain/context.js'
import { DomainError } from '../domain/errors.js'
import { changesSince } from '../domain/idea/changes-since.js'
import { ideaFor } from '../domain/idea/idea-for.js'
import type { RequestMark } from '../domain/idea/record.js'
import { describeGate } from '../domain/process/describe-gate.js'
import type { HistoryEntry, Idea } from '../types.gen.js'
import type { Deps } from './deps.js'
import { type FoundIdea, findIdea } from './find-idea.js'

/** Who asks for a change of which idea, as it stood when they read it. */
export interface Asking {
  /** Id or reference. */
  readonly idea: string
  readonly actor: Actor
  /** The revision that was read; `latest` when what is asked adds to the idea and can undo nobody's work. */
  readonly revision: number | 'latest' | undefined
  /** The mark of the request's Idempotency-Key, if it had one. */
  readonly request?: RequestMark | undefined
}

/** A pure change; it gives the same object back when nothing changes. */
export type Change = (context: Context, idea: Idea, now: Date, newId: () => string) => Idea

export interface Changed {
  readonly idea: Idea
  readonly context: Context
  /** True when the same request had been carried out before. */
  readonly replayed: boolean
}

/** More rivals than this at one idea means that something else is wrong. */
const TRIES = 50

/**
 * The one way in which an idea is written (docs/request-lifecycle.md). State, history and effects are one guarded
 * write; the effects run afterwards.
 * @throws DomainError `not-found`, `version-required`, `idea-changed` (with what has changed since), `key-reused`,
 *   and whatever the change refuses with.
 */
export async function changeIdea(deps: Deps, asking: Asking, change: Change): Promise<Changed> {
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const found = await findIdea(deps, asking.idea, asking.actor)
    const done = replayOf(found.idea, asking)
    if (done) return { idea: found.idea, context: found.context, replayed: true }
    assertCurrent(found, asking)
    const next = changed(deps, found, asking, change)
    if (next === found.idea) return { idea: next, context: found.context, replayed: false }
    // Not at this version any more: a rival was faster (told in the next round), or only the outbox was settled.
    const saved = await deps.collections.ideas.replace(next, found.snapshot.version)
    if (!saved) continue
    if (saved.doc.outbox.length > 0) deps.effects.nudge(saved.doc.id)
    return { idea: saved.doc, context: deps.definitions.contextOf(saved.doc), replayed: false }
  }
  throw new DomainError('idea-changed')
}

/** @throws DomainError `key-reused` when the key stood for another request. */
function replayOf({ history }: Idea, { request }: Asking): HistoryEntry | undefined {
  if (request === undefined) return undefined
  const done = history.find((entry) => entry.request?.key === request.key)
  if (done && done.request?.fingerprint !== request.fingerprint) throw new DomainError('key-reused')
  return done
}

/** What has changed is told as far as the actor may see it. */
function assertCurrent({ idea, context }: FoundIdea, { actor, revision }: Asking): void {
  if (revision === undefined) throw new DomainError('version-required')
  if (revision === 'latest' || revision === idea.revision) return
  const changes = changesSince(ideaFor(actor, context, idea), revision)
  throw new DomainError('idea-changed', { revision: idea.revision, changes })
}

/** What a gate lacks is told in the reader's language. */
function changed(deps: Deps, { context, idea }: FoundIdea, { actor, request }: Asking, change: Change): Idea {
  try {
    const next = change(context, idea, deps.clock(), deps.newId)
    return next === idea || !request ? next : marked(next, idea.history.length, request)
  } catch (error) {
    if (!(error instanceof DomainError) || !error.extras.requirements) throw error
    const requirements = describeGate(context, error.extras.requirements, actor.language)
    throw new DomainError(error.code, { ...error.extras, requirements })
  }
}

/** The first entry that a request made carries its mark. */
function marked(idea: Idea, before: number, request: RequestMark): Idea {
  const history = idea.history.map((entry, n) => (n === before ? { ...entry, request } : entry))
  return { ...idea, history }
}
