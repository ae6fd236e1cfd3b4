import { readFilledDocument } from '../../../actions/ideas/read-filled-form.js'
import { LIMITS } from '../../../domain/limits.js'
import { applyAnswers } from '../../../domain/template/apply-answers.js'
import { fieldError } from '../../plugins/problems.js'
import { bytesOf, DOCX_TYPE } from '../exchange/file-operation.js'
import { operation } from '../operation.js'

export default operation<{ body: unknown }>({
  id: 'readFilledForm',
  method: 'POST',
  url: '/filled-forms',
  tag: 'ideas',
  summary: 'Read a form that was filled in as a Word document',
  description:
    'The form is the one that the site hands out (`/sv/submit/form.docx`), saved by Word or LibreOffice. ' +
    'Nothing is kept: send what was read as a new idea.',
  access: 'public',
  strict: true,
  files: [DOCX_TYPE],
  limit: LIMITS.form,
  answers: [{ status: 200, description: 'What was read, and what was not', shape: 'api-filled-form' }],
  refusals: ['invalid-input'],
  handle: async ({ deps, body, request }) => {
    const { language, patch, contact, read, unread, errors } = await readFilledDocument(deps, bytesOf(body))
    return {
      language,
      answers: applyAnswers({}, patch, deps.newId),
      contact,
      read,
      unread,
      errors: errors.map((error) => ({
        pointer: error.pointer,
        code: error.code,
        detail: fieldError(error, request.t, deps.definitions.texts),
      })),
    }
  },
})
