import type { FastifyInstance } from 'fastify'
import { DomainError } from '../../../domain/errors.js'
import { CSV_TYPE } from '../../../domain/exchange/terms-csv.js'
import { TBX_TYPE } from '../../../domain/exchange/write-tbx.js'
import { TMX_TYPE } from '../../../domain/exchange/write-tmx.js'
import { type Operation, operation, type Parts, type Register } from '../operation.js'

/** Those who translate, and those who lead them. */
export const TRANSLATING = ['translator', 'reviewer', 'advisor', 'administrator'] as const

/** Of a form that was filled in as a Word document. */
export const DOCX_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

export const XLIFF_TYPES = ['application/xliff+xml', 'application/x-xliff+xml'] as const

/** Files come as bytes. An operation that takes none refuses them by its schema. */
export const takeFiles = (app: FastifyInstance): void =>
  takeBytes(app, [...XLIFF_TYPES, TBX_TYPE, TMX_TYPE, CSV_TYPE, DOCX_TYPE, 'application/zip'])

/** What an engine may say that its answer is. To other operations these are no types that we take. */
export const ANSWER_TYPES = [
  'text/html',
  'application/octet-stream',
  'application/x-www-form-urlencoded',
  'text/plain',
] as const

export const takeAnswers = (app: FastifyInstance): void => takeBytes(app, [...ANSWER_TYPES])

const takeBytes = (app: FastifyInstance, types: string[]): void =>
  app.addContentTypeParser(types, { parseAs: 'buffer' }, (_request, body, done) => done(null, body))

type FileOperation<P extends Parts> = Omit<Operation<P>, 'access' | 'body'>

/** An operation that hands out or takes in a file. */
export const fileOperation = <P extends Parts>(op: FileOperation<P>): Register =>
  operation<P>({ ...op, access: TRANSLATING })

/** @throws DomainError when something else than a file was sent. */
export function bytesOf(body: unknown): Uint8Array {
  if (body instanceof Uint8Array) return body
  throw new DomainError('unsupported-media-type')
}

/** The file as an answer. */
export const FILE = (mediaTypes: readonly string[], description: string) => ({
  status: 200,
  description,
  shape: { type: 'string', format: 'binary' },
  mediaTypes,
  headers: {
    'Content-Disposition': {
      type: 'string',
      description: 'What the file is called',
      examples: ['attachment; filename="2026-0042.sv-en.xlf"'],
    },
  },
})
