import type { Actor } from '../../domain/actor.js'
import type { Context } from '../../domain/context.js'
import { DomainError } from '../../domain/errors.js'
import { type RequestMark, withRequest } from '../../domain/ideas/record.js'
import { describeGate } from '../../domain/process/describe-gate.js'
import type { Idea, OutboxItem } from '../../domain/types.gen.js'
import type { Deps } from '../deps.js'
import { changesSince } from '../history/read-history.js'
import { type FoundIdea, findIdea } from './find-idea.js'
import { saveIdea } from './save-idea.js'

/** Who asks for a change of which idea, as it stood when they read it. */
export interface Asking {
  /** Id or reference. */
  readonly idea: string
  readonly actor: Actor
  /** The revision that was read; `latest` when what is asked adds to the idea and can undo nobody's work. */
  readonly revision: number | 'latest' | undefined
  /** The mark of the request's Idempotency-Key, if it had one. */
  readonly request?: RequestMark | undefined
  /**
   * The idea as the same actor has just found it, so that it is not read twice. When a rival was faster, or
   * the outbox was settled, it is read again.
   */
  readonly found?: FoundIdea | undefined
}

/**
 * A change; it gives the same object back when nothing changes. It may wait for what it has to read first.
 */
export type Change = (context: Context, idea: Idea, now: Date, newId: () => string) => Idea | Promise<Idea>

export interface Changed extends FoundIdea {
  /** True when the same request had been carried out before. */
  readonly replayed: boolean
}

/** More rivals than this at one idea means that something else is wrong. */
const TRIES = 50

/**
 * The one way in which an idea is written (docs/architecture.md). State, history and effects are one guarded
 * write; the effects run afterwards.
 * @throws DomainError `not-found`, `version-required`, `idea-changed` (with what has changed since),
 * `key-reused`,
 *   and whatever the change and `saveIdea` refuse with.
 */
export async function changeIdea(deps: Deps, asking: Asking, change: Change): Promise<Changed> {
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const known = attempt === 0 ? asking.found : undefined
    const found = known ?? (await findIdea(deps, asking.idea, asking.actor))
    const { idea } = found
    if (isReplay(idea, asking)) return { ...found, replayed: true }
    await assertCurrent(deps, found, asking)
    const next = await changed(deps, found, asking, change)
    if (next === idea) return { ...found, replayed: false }
    // Not at this version any more: a rival was faster (told in the next round), or only the outbox was
    // settled.
    const snapshot = await saveIdea(deps, next, found.snapshot)
    if (!snapshot) continue
    const saved = snapshot.doc
    await showReaders(deps, saved)
    return { snapshot, idea: saved, context: deps.definitions.contextOf(saved), replayed: false }
  }
  throw new DomainError('idea-changed')
}

/** What is published, withdrawn or struck is so when the answer comes; what fails is tried again later. */
async function showReaders({ effects, log }: Deps, { id, outbox }: Idea): Promise<void> {
  if (!outbox.some(({ kind, failed }) => !failed && SEEN_BY_READERS.includes(kind))) return
  await effects.flush(id, SEEN_BY_READERS).catch((error: unknown) => {
    log.error({ err: error, idea: id }, 'what readers see is shown later')
  })
}

const SEEN_BY_READERS: readonly OutboxItem['kind'][] = [
  'case-edition',
  'case-withdrawal',
  'case-pictures',
  'spread',
]

/** @throws DomainError `key-reused` when the key stood for another request. */
function isReplay({ doneRequests }: Idea, { request }: Asking): boolean {
  const done = request && doneRequests.find(({ key }) => key === request.key)
  if (done && done.fingerprint !== request.fingerprint) throw new DomainError('key-reused')
  return done !== undefined
}

/** What has changed is told as far as the actor may see it. */
async function assertCurrent(deps: Deps, found: FoundIdea, { actor, revision }: Asking): Promise<void> {
  if (revision === undefined) throw new DomainError('version-required')
  const { idea } = found
  if (revision === 'latest' || revision === idea.revision) return
  const changes = await changesSince(deps, found, actor, revision)
  throw new DomainError('idea-changed', { revision: idea.revision, changes })
}

/** What a gate lacks is told in the reader's language. */
async function changed(
  deps: Deps,
  { context, idea }: FoundIdea,
  { actor, request }: Asking,
  change: Change,
): Promise<Idea> {
  try {
    const next = await change(context, idea, deps.clock(), deps.newId)
    return next === idea || !request ? next : withRequest(next, request)
  } catch (error) {
    if (!(error instanceof DomainError) || !error.extras.requirements) throw error
    const requirements = describeGate(context, error.extras.requirements, actor.language)
    throw new DomainError(error.code, { ...error.extras, requirements })
  }
}
