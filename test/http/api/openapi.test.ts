import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { promisify } from 'node:util'
import t from 'tap'
import { parse } from 'yaml'
import { yamlOf } from '../../../scripts/print-open-api.js'
import { fileOf } from '../../../src/installation/paths.js'
import { makeApp } from '../../helper.js'

type Node = Record<string, unknown>

const printed = readFileSync(fileOf('openapi.yaml'), 'utf8')
const document = parse(printed) as {
  paths: Record<string, Record<string, Node>>
  components: Record<'schemas' | 'parameters' | 'responses' | 'examples', Record<string, Node>>
}

/** What a reference names, or what stands there itself. */
function resolved(value: unknown): Node {
  const { $ref } = value as { $ref?: string }
  if ($ref === undefined) return value as Node
  return $ref
    .split('/')
    .slice(1)
    .reduce<unknown>((inside, part) => (inside as Node)[part], document) as Node
}

const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({
    name: `${method.toUpperCase()} ${path}`,
    operation,
  })),
)

t.test('what is printed is what runs', async (t) => {
  const { app } = await makeApp(t)
  t.ok(printed === yamlOf(await app.describe()), 'openapi.yaml is fresh (npm run generate)')
  const served = await app.inject('/api/docs/json')
  t.same(served.json(), document)
})

t.test('every route of the API is described', async (t) => {
  const { routes } = await makeApp(t)
  const described = new Set(operations.map(({ name }) => name))
  for (const { method, url, schema } of routes) {
    if (!url.startsWith('/api/') || url.startsWith('/api/docs')) continue
    if ((schema as { hide?: boolean } | undefined)?.hide) continue
    const path = url.replace(/:(\w+)/g, '{$1}')
    for (const one of [method].flat())
      if (one !== 'HEAD' && !described.has(`${one} ${path}`)) t.fail(`${one} ${path} is not described`)
  }
})

t.test('every operation says what it is and how it refuses', async (t) => {
  const ids = new Set<unknown>()
  for (const { name, operation } of operations) {
    const { operationId, summary, tags, responses } = operation as Node & { responses: Node; tags: string[] }
    t.notOk(ids.has(operationId), `${name}: its id is its own`)
    ids.add(operationId)
    t.ok(operationId && summary && tags.length === 1, `${name} has an id, a summary and a tag`)
    t.hasProps(responses, ['400', '401', '429', '500', '503'], name)
    const refusals = Object.entries(responses).filter(([status]) => Number(status) >= 400)
    for (const [status, refusal] of refusals)
      t.hasProp(resolved(refusal).content as Node, 'application/problem+json', `${name} ${status}`)
  }
})

t.test('every property of every shape is described and has an example', async (t) => {
  for (const [name, shape] of Object.entries(document.components.schemas)) t.same(gaps(shape, name), [])
})

t.test('every parameter is described and has an example', async (t) => {
  for (const { name, operation } of operations)
    for (const parameter of (operation.parameters ?? []) as Node[]) {
      const { name: own, description, schema, ...others } = resolved(parameter)
      t.ok(description, `${name}: ${own} is described`)
      t.hasProp(schema as Node, 'examples', `${name}: ${own} has an example`)
      t.notOk('example' in others || 'examples' in others, `${name}: ${own} is not filled in for a try`)
    }
})

t.test('a version is required where a write is refused without one', async (t) => {
  for (const { name, operation } of operations) {
    const parameters = ((operation.parameters ?? []) as Node[]).map(resolved)
    const version = parameters.find((one) => one.name === 'if-match')
    t.equal(version?.required ?? false, '428' in (operation.responses as Node), name)
  }
})

t.test('the main operations show an answer', async (t) => {
  const shown = operations.filter(({ operation }) =>
    JSON.stringify(operation).includes('/components/examples/'),
  )
  const ids = shown.map(({ operation }) => operation.operationId)
  t.strictSame(ids.sort(), ['createIdea', 'listCases', 'listIdeas', 'moveIdea', 'readCase', 'readIdea'])
})

t.test('what several operations have is written once', async (t) => {
  for (const kind of ['parameters', 'responses', 'examples'] as const)
    for (const name of Object.keys(document.components[kind]))
      t.match(printed, `#/components/${kind}/${name}"`, `${kind}: ${name} is referred to`)
  for (const name of ['IfMatch', 'IdempotencyKey', 'Lang', 'Idea', 'After', 'Limit'])
    t.hasProp(document.components.parameters, name)
})

/** Places in a shape that say nothing. What is referred to says it itself. */
function gaps(shape: Node, path: string): string[] {
  const properties = Object.entries((shape.properties ?? {}) as Record<string, Node>)
  const own = properties.flatMap(([name, inner]) => {
    if ('$ref' in inner) return []
    const here = `${path}.${name}`
    const silent = 'description' in inner ? [] : [`${here} has no description`]
    return [...silent, ...(hasExample(inner) ? [] : [`${here} has no example`]), ...gaps(inner, here)]
  })
  const items = shape.items as Node | undefined
  return [...own, ...(items && !('$ref' in items) ? gaps(items, `${path}[]`) : [])]
}

/** An example of its own, or one in each of its parts. */
function hasExample(shape: Node): boolean {
  if ('$ref' in shape || shape.type === 'null' || 'examples' in shape || 'example' in shape) return true
  if (shape.type === 'object' && 'properties' in shape) return true
  const parts = (shape.anyOf ?? shape.allOf ?? shape.oneOf) as Node[] | undefined
  if (parts) return parts.every(hasExample)
  return shape.type === 'array' && ('$ref' in (shape.items as Node) || hasExample(shape.items as Node))
}

t.test('the description passes a linter without a warning', async (t) => {
  const run = promisify(execFile)
  const options = {
    cwd: fileOf('.'),
    env: { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' },
  }
  const bin = fileOf('node_modules/.bin/redocly').pathname
  const { stdout, stderr } = await run(bin, ['lint', 'openapi.yaml', '--format=json'], options)
  const { totals } = JSON.parse(stdout.slice(stdout.indexOf('{'))) as {
    totals: { errors: number; warnings: number }
  }
  t.match(totals, { errors: 0, warnings: 0 }, stderr)
})
