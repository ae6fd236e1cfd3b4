import type { ErrorObject } from 'ajv'
import { validatorNamed } from '../validators.js'

/**
 * Whether what was read from a file has the shape of an edition at all; each line names its row.
 * @param schemas `template-edition.json` and `template-field.json`, as read
 */
export function checkEditionShape(edition: unknown, schemas: readonly object[]): string[] {
  const validate = validatorNamed('template-edition.json', schemas, {})
  if (validate(edition)) return []
  return (validate.errors ?? []).map((error) => `template ${nameOf(edition)}: ${told(edition, error)}`)
}

/** One error of a shape, naming its row as people do. */
export function told(edition: unknown, { instancePath, message, params }: ErrorObject): string {
  const extra: unknown = params.additionalProperty ?? params.allowedValues
  const where = placeOf(edition, instancePath.split('/').slice(1))
  return `${where}${message}${extra === undefined ? '' : ` (${String(extra)})`}`
}

const nameOf = (edition: unknown): string => {
  const name = inside(edition, 'edition')
  return typeof name === 'string' ? name : '?'
}

/** `sections/1/fields/0` → `sections[solution].fields[kind]`: people count no rows. */
function placeOf(edition: unknown, path: readonly string[]): string {
  let value = edition
  let place = ''
  for (const step of path) {
    value = inside(value, step)
    const name = inside(value, 'id')
    place += /^\d+$/.test(step) ? `[${typeof name === 'string' ? name : step}]` : `${place && '.'}${step}`
  }
  return place && `${place}: `
}

const inside = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined
