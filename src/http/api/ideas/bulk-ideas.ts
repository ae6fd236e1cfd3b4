import { type Bulk, doInBulk, needsValue } from '../../../actions/ideas/bulk.js'
import { idsOf } from '../../../actions/ideas/list-ideas.js'
import { DomainError } from '../../../domain/errors.js'
import { LIMITS } from '../../../domain/limits.js'
import type { BulkRequest } from '../../../domain/types.gen.js'
import { operation } from '../operation.js'

export default operation<{ body: BulkRequest }>({
  id: 'bulkIdeas',
  method: 'POST',
  url: '/ideas/bulk',
  tag: 'ideas',
  summary: 'Do something to many ideas',
  description:
    'Each idea is a write of its own: one that refuses leaves the others as they are. At most 500 at a ' +
    'time; a filter that finds more is asked again.',
  access: ['advisor', 'administrator'],
  strict: true,
  body: 'api-bulk',
  answers: [{ status: 200, description: 'What became of each', shape: 'api-bulk-report' }],
  refusals: ['invalid-input'],
  handle: async ({ deps, body, request: { actor } }) => {
    const { act, value = '', ideas, filter } = body
    const errors = [
      ...(needsValue(act) && value === '' ? [{ pointer: '/value', code: 'required' }] : []),
      ...(ideas === undefined && filter === undefined ? [{ pointer: '/ideas', code: 'required' }] : []),
    ]
    if (errors.length > 0) throw new DomainError('invalid-input', { errors })
    const named = ideas ?? (await idsOf(deps, filter ?? {}, actor, LIMITS.bulk))
    const bulk: Bulk = { act, value, ideas: named }
    const items = (await doInBulk(deps, bulk, actor)).map(({ idea, problem, report }) => ({
      idea,
      done: problem === undefined,
      ...(problem && { code: problem.code }),
      ...(report && { missing: report.missing }),
    }))
    const done = items.filter((item) => item.done).length
    return { done, refused: items.length - done, items }
  },
})
