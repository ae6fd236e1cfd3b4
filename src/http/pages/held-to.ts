import type { FastifyRequest, FastifySchemaValidationError } from 'fastify'
import { inOneLine } from '../../domain/typed-text.js'
import { invalidRequest } from '../plugins/invalid-request.js'

/**
 * What a form gives, held to the shape that the API holds it to. A line break where one line is meant, pasted
 * from a document, is a blank.
 * @throws DomainError `invalid-request` naming the fields
 */
export function heldTo<T>(request: FastifyRequest, schema: string, value: object): T {
  const validate = request.compileValidationSchema({ $ref: `${schema}#` })
  if (validate(value)) return value as T
  const errors = (validate.errors ?? []) as unknown as FastifySchemaValidationError[]
  const lines = errors.filter(isLine).map(({ instancePath }) => instancePath)
  const lined = structuredClone(value)
  for (const pointer of lines) joinLines(lined, pointer)
  if (lines.length > 0 && validate(lined)) return lined as T
  throw invalidRequest((validate.errors ?? []) as never, 'body')
}

const isLine = ({ keyword, params }: FastifySchemaValidationError): boolean =>
  keyword === 'format' && params.format === 'line'

function joinLines(value: object, pointer: string): void {
  const names = pointer
    .split('/')
    .slice(1)
    .map((name) => name.replaceAll('~1', '/').replaceAll('~0', '~'))
  const last = names.pop() ?? ''
  let inside = value as Record<string, unknown>
  for (const name of names) inside = inside[name] as Record<string, unknown>
  const text = inside[last]
  if (typeof text === 'string') inside[last] = inOneLine(text)
}
