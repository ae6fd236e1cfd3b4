import type { Asking } from '../../../actions/ideas/change-idea.js'
import type { ErrorCode } from '../../../domain/errors.js'
import { markOf, revisionOf } from '../asked.js'
import { type Call, type Operation, operation, type Parts, type Register } from '../operation.js'
import { ETAG, IDEA, IDEMPOTENCY_KEY, IF_MATCH, REPLAYED } from '../parameters.js'

/** Whoever may read an idea may ask; what they may do there is the domain's to say. */
export const AROUND_AN_IDEA = ['submitter', 'signed-in'] as const

export interface IdeaParts extends Parts {
  readonly params: { readonly idea: string }
}

/** What a write of an idea needs to know about its request. */
export const askingOf = <P extends IdeaParts>({ params, request }: Call<P>): Asking => ({
  idea: params.idea,
  actor: request.actor,
  revision: revisionOf(request),
  request: markOf(request, request.actor),
})

/** How every write of an idea can be refused, besides by what it asks for. */
export const WRITE_REFUSALS: readonly ErrorCode[] = [
  'idea-changed',
  'version-required',
  'key-reused',
  'invalid-input',
]

export const CHANGED = {
  status: 200,
  description: 'The changed idea',
  shape: 'api-idea',
  headers: { ...ETAG, ...REPLAYED },
} as const

export const GONE = { status: 204, description: 'Done; no longer visible to you' } as const

type Write<P extends Parts> = Omit<Operation<P>, 'tag' | 'access' | 'headers' | 'answers'> &
  Partial<Pick<Operation<P>, 'tag' | 'answers'>>

/**
 * An operation that changes one idea: it needs `If-Match`, may have an `Idempotency-Key`, and answers with
 * the idea.
 */
export const ideaWrite = <P extends IdeaParts>(write: Write<P>): Register =>
  operation<P>({
    tag: 'ideas',
    answers: [CHANGED, GONE],
    ...write,
    access: AROUND_AN_IDEA,
    params: { ...IDEA, ...write.params },
    headers: { ...IF_MATCH, ...IDEMPOTENCY_KEY },
    refusals: [...WRITE_REFUSALS, ...(write.refusals ?? [])],
  })

type Read<P extends Parts> = Omit<Operation<P>, 'tag' | 'access' | 'method'> &
  Partial<Pick<Operation<P>, 'tag'>>

/** An operation that reads one idea, or something of it. */
export const ideaRead = <P extends IdeaParts>(read: Read<P>): Register =>
  operation<P>({
    tag: 'ideas',
    ...read,
    method: 'GET',
    access: AROUND_AN_IDEA,
    params: { ...IDEA, ...read.params },
  })
