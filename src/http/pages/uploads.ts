import type { FastifyRequest } from 'fastify'
import { DomainError } from '../../domain/errors.js'
import type { FormValues } from '../../domain/submission/form-values.js'
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

export interface SentFile {
  readonly values: FormValues
  /** Absent when none was chosen. */
  readonly file?: Upload['file']
  readonly isTooLarge: boolean
}

/** The fields and the one file of a form. What is larger than allowed is read to its end and not kept. */
export async function sentFile(request: FastifyRequest, megabytes: number): Promise<SentFile> {
  // The types do not know that a file too large may come in cut off, so that it can be told at its field.
  const asked = {
    limits: { fileSize: megabytes * 1024 * 1024, files: 1, fields: 20 },
    throwFileSizeLimit: false,
  }
  const values = new Map<string, string[]>()
  let file: Upload['file']
  let isTooLarge = false
  for await (const part of request.parts(asked)) {
    if (part.type === 'field') {
      values.set(part.fieldname, [...(values.get(part.fieldname) ?? []), asTyped(String(part.value))])
      continue
    }
    const pieces: Buffer[] = []
    for await (const piece of part.file) pieces.push(piece)
    isTooLarge ||= part.file.truncated
    const content = Buffer.concat(pieces)
    if (part.filename) file = { name: part.filename, content }
  }
  return { values, isTooLarge, ...(file && { file }) }
}
