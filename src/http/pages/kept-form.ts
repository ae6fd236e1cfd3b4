import { deflateRawSync, inflateRawSync } from 'node:zlib'
import type { FastifyRequest } from 'fastify'
import type { FormValues } from '../../domain/submission/form-values.js'
import { FORM } from '../plugins/access.js'
import { sentValues } from './sent-values.js'

/** Bytes and fields; more than any form of ours sends. */
const MOST = 1_000_000
const MOST_VALUES = 2000
/** Secrets are typed again. */
const SECRET = /password|secret/i

/**
 * What a form sent, in one line of text that another form can carry.
 * @returns undefined when it cannot: files, secrets, or nothing at all
 */
export function packForm(request: FastifyRequest): string | undefined {
  const values = [...sentValues(request)]
  if (!FORM.test(request.headers['content-type'] ?? '') || !isForm(values)) return undefined
  return deflateRawSync(JSON.stringify(values)).toString('base64url')
}

/** @returns undefined when it is none of ours */
export function unpackForm(text: string): FormValues | undefined {
  try {
    const bytes = inflateRawSync(Buffer.from(text, 'base64url'), { maxOutputLength: MOST })
    const values: unknown = JSON.parse(bytes.toString())
    return isForm(values) ? new Map(values) : undefined
  } catch {
    return undefined
  }
}

/** It comes back from a browser, so it may be anything. */
const isForm = (values: unknown): values is [string, string[]][] =>
  Array.isArray(values) && values.length > 0 && values.length <= MOST_VALUES && values.every(isField)

const isField = (field: unknown): boolean => {
  if (!Array.isArray(field) || field.length !== 2) return false
  const [name, texts] = field as unknown[]
  const isName = typeof name === 'string' && !SECRET.test(name)
  return isName && Array.isArray(texts) && texts.every((text) => typeof text === 'string')
}
