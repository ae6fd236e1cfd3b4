import type { Deps } from '../../../actions/deps.js'
import { FORMATS } from '../../../domain/export/formats.js'
import { ALWAYS, answersOf, refusalsOf } from '../operation.js'
import { ETAG, LANGUAGE, REFERENCE } from '../parameters.js'

const TEXT = { type: 'string', description: 'The document', examples: ['# The Compact in Östergötland'] }

const FOUND = { status: 304, description: 'You have it already', headers: ETAG } as const

const document = (description: string, example: string) => ({
  document: { type: 'string', description, examples: [example], minLength: 1, maxLength: 80 },
})

/**
 * How the lasting addresses of cases are described. They take any query: readers come by all sorts of links.
 */
export function documentSchemas(deps: Deps) {
  const refusals = refusalsOf(
    [...ALWAYS, 'not-found', 'not-acceptable', 'case-withdrawn', 'edition-withdrawn'],
    deps,
  )
  const answers = answersOf([FOUND])
  const content = Object.fromEntries(
    [...FORMATS].map(([format, { mediaType }]) => [
      mediaType.split(';', 1)[0],
      { schema: format === 'json' ? { $ref: 'case-document.json#' } : TEXT },
    ]),
  )
  const response = { 200: { description: 'The document', headers: ETAG, content }, ...answers, ...refusals }
  const language = { ...LANGUAGE, description: 'Language of the document (BCP 47)' }
  const common = { tags: ['cases'], security: [], response }
  const params = (properties: object) => ({
    type: 'object',
    properties: { language, ...properties },
    required: ['language', ...Object.keys(properties)],
  })
  return {
    newest: {
      ...common,
      operationId: 'readCaseDocument',
      summary: 'Read the newest edition of a case as a document',
      description:
        'The lasting address of a case. `.html`, `.md`, `.json`, `.jsonld`, `.docx` or `.pdf` after ' +
        'the reference names a format, else `Accept` chooses. A withdrawn case leaves a tombstone ' +
        'here. Open to everybody.',
      params: params(document('Reference, with or without a suffix', '2026-0042.md')),
    },
    edition: {
      ...common,
      operationId: 'readCaseEdition',
      summary: 'Read one edition of a case as a document',
      description: 'What is found here never changes, unless the case is withdrawn. Open to everybody.',
      params: params({
        ...REFERENCE,
        ...document('Number of the edition, with or without a suffix', '1.html'),
      }),
    },
  }
}
