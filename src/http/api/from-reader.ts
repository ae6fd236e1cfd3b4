import type { Deps } from '../../actions/deps.js'
import type { FromReader } from '../../actions/requests/from-reader.js'
import type { Case } from '../../domain/types.gen.js'
import { type Operation, operation, type Register } from './operation.js'
import { REFERENCE } from './parameters.js'

interface Parts<T> {
  readonly params: { readonly reference: string }
  readonly body: T
}

type Described = Pick<Operation<Parts<object>>, 'id' | 'url' | 'summary' | 'description' | 'body'>

interface ReaderOperation<T> extends Described {
  readonly take: (deps: Deps, sent: FromReader<T>) => Promise<Case>
  /** Key of the words for what happens next. */
  readonly next: string
}

/** An operation by which a program sends something about a case for a reader. */
export const readerOperation = <T extends object>({
  take,
  next,
  ...described
}: ReaderOperation<T>): Register =>
  operation<Parts<T>>({
    ...described,
    method: 'POST',
    tag: 'cases',
    access: 'public',
    strict: true,
    params: REFERENCE,
    answers: [{ status: 202, description: 'It has come in', shape: 'api-received' }],
    refusals: ['case-withdrawn', 'invalid-input', 'quota-reached'],
    handle: async ({ deps, params: { reference }, body, request, reply }) => {
      const { language, actor } = request
      await take(deps, { reference, language, actor, given: body, trace: traceOf(body) })
      reply.status(202).header('cache-control', 'no-store')
      return { reference, at: deps.clock().toISOString(), next: request.t(next) }
    },
  })

/** A program has no form to hand out, so only the words can tell spam. */
function traceOf(given: object): FromReader<never>['trace'] {
  const texts = Object.values(given).filter((value): value is string => typeof value === 'string')
  return { isFirst: true, trap: false, seconds: undefined, texts }
}
