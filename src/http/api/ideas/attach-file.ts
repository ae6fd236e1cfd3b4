import { attachFile } from '../../../actions/ideas/attach-file.js'
import { DomainError } from '../../../domain/errors.js'
import { LIMITS } from '../../../domain/limits.js'
import type { NewFile } from '../../../domain/types.gen.js'
import { askingOf, ideaWrite } from './idea-operation.js'
import { sendChanged } from './send-idea.js'

export default ideaWrite<{ params: { idea: string }; body: NewFile }>({
  id: 'attachFile',
  method: 'POST',
  url: '/ideas/:idea/files',
  summary: 'Attach a file',
  description:
    'PDF, DOCX, XLSX, ODT, PNG, JPEG and plain text, as far as the installation allows. What it is, is ' +
    'found in the content itself; its name is made safe.',
  body: 'api-new-file',
  strict: true,
  limit: LIMITS.attachment,
  refusals: ['quota-reached', 'disk-full'],
  handle: async (call) => {
    const { name, content } = call.body
    const file = { name, content: bytesOf(content) }
    return sendChanged(call.request, call.reply, await attachFile(call.deps, askingOf(call), file))
  },
})

/** Node reads past what is not base64; we do not. */
export function bytesOf(text: string): Buffer {
  const bytes = Buffer.from(text, 'base64')
  if (bytes.toString('base64') === text) return bytes
  throw new DomainError('invalid-input', { errors: [{ pointer: '/content', code: 'not-base64' }] })
}
