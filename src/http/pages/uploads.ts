import type { FastifyRequest } from 'fastify'
import { DomainError } from '../../domain/errors.js'
import { asTyped } from '../../domain/typed-text.js'

export interface Upload {
  /** Single lines of text, by the name of their field. */
  readonly fields: Readonly<Record<string, string>>
  /** The file that was chosen, if one was. */
  readonly file?: { readonly name: string; readonly content: Uint8Array }
}

/**
 * What a form with one file sent.
 * @param largest bytes
 * @throws DomainError `unsupported-media-type`, `too-large`, `upload-cut-short`.
 */
export async function uploadIn(request: FastifyRequest, largest: number): Promise<Upload> {
  return arrivedWhole(request, () => partsOf(request, largest))
}

/**
 * Reads the parts of a form with a file.
 * @throws DomainError `unsupported-media-type`, `upload-cut-short`, and what `read` throws.
 */
export async function arrivedWhole<R>(request: FastifyRequest, read: () => Promise<R>): Promise<R> {
  if (!request.isMultipart()) throw new DomainError('unsupported-media-type')
  try {
    return await read()
  } catch (error) {
    // The reader of forms tells its own refusals by a status; what it cannot read at all has none.
    if (error instanceof DomainError || 'statusCode' in (error as Error)) throw error
    throw new DomainError('upload-cut-short')
  }
}

async function partsOf(request: FastifyRequest, largest: number): Promise<Upload> {
  const fields: Record<string, string> = {}
  let file: Upload['file']
  for await (const part of request.parts({ limits: { fileSize: largest, files: 1, fields: 50 } })) {
    if (part.type === 'field')
      fields[part.fieldname] = typeof part.value === 'string' ? asTyped(part.value) : ''
    else {
      const content = new Uint8Array(await part.toBuffer())
      if (content.length > 0) file = { name: part.filename, content }
    }
  }
  return { fields, ...(file && { file }) }
}
