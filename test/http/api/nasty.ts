import fc from 'fast-check'
import { apiShapes } from '../../../src/http/plugins/validators.js'

type Schema = Readonly<Record<string, unknown>>

const shapes = new Map(apiShapes().map((shape) => [String(shape.$id), shape]))

/** What programs and people with bad intentions send. */
export const NASTY: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  1.5,
  1e308,
  Number.MAX_SAFE_INTEGER + 2,
  '',
  ' ',
  '\u0000',
  'a\u0007b',
  '\ud800',
  'x\udfffy',
  '\u202e',
  '😀'.repeat(200),
  'x'.repeat(50_000),
  '__proto__',
  'constructor',
  '../../etc/passwd',
  "' OR 1=1 --",
  '{{constructor.constructor("return 1")()}}',
  { $gt: '' },
  { $where: 'sleep(1000)' },
  [],
  [[]],
  [null],
  [{}],
  {},
  deep(200),
  '2026-02-30',
  '9999-12-31',
  '2026-11-23T25:00:00Z',
]

function deep(levels: number): unknown {
  let value: unknown = 'x'
  for (let n = 0; n < levels; n += 1) value = n % 2 ? [value] : { a: value }
  return value
}

export const nasty = fc.constantFrom(...NASTY)

/** Values of a schema: mostly right, sometimes wrong in one place, so that the rules behind it are reached as well. */
export function from(schema: Schema, depth = 0): fc.Arbitrary<unknown> {
  return fc.oneof({ weight: 30, arbitrary: right(resolve(schema), depth) }, { weight: 1, arbitrary: nasty })
}

function resolve(schema: Schema): Schema {
  const { $ref, ...beside } = schema as { $ref?: string }
  if ($ref === undefined) return schema
  const [file = '', path = ''] = $ref.split('#')
  const found = path
    .split('/')
    .filter((part) => part !== '')
    .reduce<unknown>((inside, part) => (inside as Schema)[part], shapes.get(file))
  return { ...resolve(found as Schema), ...beside }
}

function right(schema: Schema, depth: number): fc.Arbitrary<unknown> {
  if (depth > 6) return fc.constant('x')
  const { enum: choices, examples, anyOf, type } = schema as Record<string, never[]> & { type?: string }
  if (choices) return fc.constantFrom(...choices)
  if (anyOf) return fc.oneof(...anyOf.map((one) => from(one, depth + 1)))
  const own = BY_TYPE[String(type)]?.(schema, depth) ?? fc.constantFrom(...NASTY)
  if (!examples) return own
  const example = fc.constantFrom(...(examples as unknown[]))
  return fc.oneof({ weight: 6, arbitrary: example }, { weight: 1, arbitrary: own })
}

const BY_TYPE: Readonly<Record<string, (schema: Schema, depth: number) => fc.Arbitrary<unknown>>> = {
  string: () =>
    fc.oneof(fc.string({ maxLength: 30 }), fc.constantFrom('2026-1', 'plan-made', 'sv', 'u-target')),
  integer: () => fc.integer({ min: -2, max: 6 }),
  number: () => fc.double(),
  boolean: () => fc.boolean(),
  null: () => fc.constant(null),
  array: ({ items }, depth) => fc.array(from((items ?? {}) as Schema, depth + 1), { maxLength: 4 }),
  object: (schema, depth) => objectOf(schema, depth),
}

function objectOf({ properties = {}, required = [], additionalProperties }: Schema, depth: number) {
  const parts = Object.entries(properties as Record<string, Schema>)
  const known = fc.record(Object.fromEntries(parts.map(([name, inner]) => [name, from(inner, depth + 1)])), {
    requiredKeys: required as never[],
  })
  const free =
    typeof additionalProperties === 'object' ? from(additionalProperties as Schema, depth + 1) : nasty
  const strangers = fc.dictionary(
    fc.constantFrom('about', 'solution', 'x', 'constructor', 'toString'),
    free,
    { maxKeys: 2 },
  )
  const often = typeof additionalProperties === 'object' ? 5 : 1
  return fc.oneof(
    { weight: 8, arbitrary: known },
    { weight: often, arbitrary: fc.tuple(known, strangers).map(([a, b]) => ({ ...a, ...b })) },
  )
}

/** As text for a URL: what is no text becomes one. */
export const inAddress = (value: unknown): string =>
  encodeURIComponent((typeof value === 'string' ? value : (JSON.stringify(value) ?? '')).toWellFormed())
