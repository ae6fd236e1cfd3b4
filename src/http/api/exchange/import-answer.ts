import { importEngineAnswer } from '../../../actions/exchange/import-engine-answer.js'
import { LIMITS } from '../../../domain/limits.js'
import { operation } from '../operation.js'
import { JOB, SECRET } from '../parameters.js'
import { ANSWER_TYPES, bytesOf } from './file-operation.js'

export default operation<{ params: { job: string; secret: string }; body: unknown }>({
  id: 'takeInEngineAnswer',
  method: 'POST',
  url: '/engines/answers/:job/:secret',
  tag: 'translations',
  summary: 'Receive translations from an engine',
  description:
    'For eTranslation. The address is the secret: it was told to the engine alone, for this one job.',
  access: 'public',
  params: { ...JOB, ...SECRET('secret', 'Secret of the job') },
  files: ANSWER_TYPES,
  limit: LIMITS.toolFile,
  answers: [{ status: 204, description: 'Taken in, or known already' }],
  refusals: ['invalid-input'],
  handle: async ({ deps, params: { job, secret }, body, reply }) => {
    const text = Buffer.from(bytesOf(body)).toString('utf8')
    await importEngineAnswer(deps, { name: job, secret, body: text })
    return reply.status(204).send()
  },
})
