import { readSchema } from '../../installation/schema-files.js'
import type { JsonSchema } from '../plugins/validators.js'

type Properties = Readonly<Record<string, JsonSchema>>

/** The properties of a schema, each written out: of a parameter all is to be seen where it stands. */
export function propertiesOf<P extends Properties = Properties>(name: string): P {
  const { properties } = readSchema<{ properties: Properties }>(name)
  return Object.fromEntries(Object.entries(properties).map(([key, one]) => [key, writtenOut(one)])) as P
}

/** A schema with what it refers to in its place. */
export function writtenOut({ $ref, ...beside }: JsonSchema): JsonSchema {
  if (typeof $ref !== 'string') return beside
  const [name = '', path = ''] = $ref.split('#')
  const inside = path.split('/').filter((part) => part !== '')
  const target = inside.reduce<unknown>((at, part) => (at as JsonSchema)[part], readSchema(name))
  const { $schema: _, $id: __, title: ___, ...shape } = target as JsonSchema
  return { ...writtenOut(shape), ...beside }
}
