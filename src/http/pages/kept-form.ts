import { deflateRawSync, inflateRawSync } from 'node:zlib'
import type { FastifyRequest } from 'fastify'
import type { FormValues } from '../../domain/submission/form-values.js'
import { FORM } from '../plugins/access.js'
import { sentValues } from './sent-values.js'

/** Bytes; more than any form may send. */
const MOST = 4_000_000
/** Secrets are typed again. */
const SECRET = /password|secret/i

/**
 * What a form sent, in one line of text that another form can carry.
 * @returns undefined when it cannot: files, secrets, or nothing at all
 */
export function packForm(request: FastifyRequest): string | undefined {
  const values = [...sentValues(request)]
  const isForm = FORM.test(request.headers['content-type'] ?? '')
  if (!isForm || values.length === 0 || values.some(([name]) => SECRET.test(name))) return undefined
  return deflateRawSync(JSON.stringify(values)).toString('base64url')
}

/** @returns undefined when it is none of ours */
export function unpackForm(text: string): FormValues | undefined {
  try {
    const bytes = inflateRawSync(Buffer.from(text, 'base64url'), { maxOutputLength: MOST })
    return new Map(JSON.parse(bytes.toString()) as [string, string[]][])
  } catch {
    return undefined
  }
}
