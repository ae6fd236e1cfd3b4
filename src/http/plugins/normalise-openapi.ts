import { type Node, pascal, shareComponents } from './openapi-components.js'

const LOCAL = '#/components/schemas/'

/** An inner shape that is longer than this, as JSON, is worth a name. */
const LONG = 100

/**
 * Makes the printed document good to read: what lies inside of another shape and is referred to becomes a
 * shape of its
 * own, or stands where it is short; what several operations have is written once, shapes that nothing speaks
 * of are left
 * out, and all names are in order, so that two prints can be compared.
 */
export function normaliseOpenApi<T extends object>(made: T): T {
  const document = structuredClone(made) as Node
  const { schemas: whole } = document.components as { schemas: Node }
  const inner: Node = {}
  const { components, paths, ...rest } = withoutInner(document, { whole, inner }) as Node
  const { schemas: own, ...others } = components as Node & { schemas: Node }
  const shared = shareComponents(inOrder(paths as Node))
  const schemas = { ...own, ...inner }
  const used = reachable(shared, schemas)
  const kept = Object.entries(schemas)
    .filter(([name]) => used.has(name))
    .map(([name, shape]) => [name, withoutOrigin(shape as Node)] as const)
  return {
    ...rest,
    components: { ...others, ...shared.components, schemas: inOrder(Object.fromEntries(kept)) },
    paths: shared.paths,
  } as T
}

interface Shapes {
  readonly whole: Node
  /** Filled with the shapes that lay inside of others. */
  readonly inner: Node
}

function withoutInner(value: unknown, shapes: Shapes): unknown {
  if (Array.isArray(value)) return value.map((item) => withoutInner(item, shapes))
  if (value === null || typeof value !== 'object') return value
  const { $ref, ...beside } = unwrapped(value as Node)
  const path = typeof $ref === 'string' && $ref.startsWith(LOCAL) ? $ref.slice(LOCAL.length).split('/') : []
  if (path.length > 1) return { ...named(path, shapes), ...beside }
  if (typeof $ref === 'string') return { $ref, ...beside }
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, withoutInner(one, shapes)]))
}

function named(path: readonly string[], shapes: Shapes): Node {
  const target = withoutInner(pointedAt(path, shapes.whole), shapes) as Node
  if ('$ref' in target || JSON.stringify(target).length < LONG) return target
  const name = pascal(path.filter((part) => !BETWEEN.has(part)).join('-'))
  if (name in shapes.whole) throw new Error(`two shapes would be called ${name}`)
  shapes.inner[name] = target
  return { $ref: `${LOCAL}${name}` }
}

const BETWEEN = new Set(['properties', 'items', 'definitions'])

/** In OpenAPI 3.1 a description may stand beside a reference. */
function unwrapped(value: Node): Node {
  const { allOf, ...beside } = value as { readonly allOf?: readonly Node[] }
  const [only, ...others] = allOf ?? []
  return only?.$ref !== undefined && others.length === 0 ? { ...only, ...beside } : value
}

const pointedAt = (path: readonly string[], whole: Node): unknown =>
  path.reduce<unknown>((inside, part) => (inside as Node)[part], whole)

function reachable(from: unknown, schemas: Node, found = new Set<string>()): Set<string> {
  if (from === null || typeof from !== 'object') return found
  const { $ref } = from as Node
  const name = typeof $ref === 'string' && $ref.startsWith(LOCAL) ? $ref.slice(LOCAL.length) : undefined
  if (name !== undefined && !found.has(name)) {
    found.add(name)
    reachable(schemas[name], schemas, found)
  }
  for (const inner of Object.values(from)) reachable(inner, schemas, found)
  return found
}

/**
 * Where the file lies is of no use to a reader, its title is the name, and its own definitions stand by
 * themselves.
 */
function withoutOrigin({ $id: _id, $schema: _schema, title: _title, definitions: _, ...shape }: Node): Node {
  return shape
}

const inOrder = (named: Node): Node =>
  Object.fromEntries(Object.entries(named).sort(([a], [b]) => (a < b ? -1 : 1)))
