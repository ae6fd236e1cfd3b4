import type { ErrorCode } from '../../domain/errors.js'
import { etagOf, revisionOf } from './asked.js'
import { type Call, type Operation, operation, type Parts, type Register } from './operation.js'
import { ETAG, IF_MATCH } from './parameters.js'

type Described<P extends Parts> = Omit<Operation<P>, 'method' | 'headers' | 'answers' | 'refusals' | 'handle'>

interface EntityChange<P extends Parts> extends Described<P> {
  /** What is answered: in words, and its shape. */
  readonly answer: { readonly description: string; readonly shape: string }
  readonly refusals: readonly ErrorCode[]
  readonly change: (call: Call<P>, revision: number | undefined) => Promise<{ readonly revision: number }>
}

/** An operation that writes a person, a party or a term anew, at the revision that was read. */
export const entityChange = <P extends Parts>({
  answer,
  refusals,
  change,
  ...described
}: EntityChange<P>): Register =>
  operation<P>({
    ...described,
    method: 'PUT',
    headers: IF_MATCH,
    answers: [{ status: 200, ...answer, headers: ETAG }],
    refusals: ['version-required', 'changed-meanwhile', ...refusals],
    handle: async (call) => {
      const changed = await change(call, revisionOf(call.request))
      call.reply.header('etag', etagOf(changed))
      return changed
    },
  })
