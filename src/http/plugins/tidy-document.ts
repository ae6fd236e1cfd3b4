type Node = Record<string, unknown>

const LOCAL = '#/components/schemas/'

/**
 * Makes the printed document good to read: a reference into the middle of a shape becomes what it points at,
 * shapes that nothing speaks of are left out, and all names are in order, so that two prints can be compared.
 */
export function tidyDocument<T extends object>(made: T): T {
  const document = structuredClone(made) as Node
  const components = document.components as { schemas: Node }
  const whole = structuredClone(components.schemas)
  const inlined = inlineInner(document, whole) as Node
  const schemas = (inlined.components as { schemas: Node }).schemas
  const used = reachable({ paths: inlined.paths }, schemas)
  const kept = Object.entries(schemas)
    .filter(([name]) => used.has(name))
    .map(([name, shape]) => [name, withoutOrigin(shape as Node)] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1))
  return {
    ...inlined,
    components: { ...(inlined.components as Node), schemas: Object.fromEntries(kept) },
    paths: inOrder(inlined.paths as Node),
  } as T
}

function inlineInner(value: unknown, whole: Node): unknown {
  if (Array.isArray(value)) return value.map((item) => inlineInner(item, whole))
  if (value === null || typeof value !== 'object') return value
  const { $ref, ...beside } = unwrapped(value as Node)
  const path = typeof $ref === 'string' && $ref.startsWith(LOCAL) ? $ref.slice(LOCAL.length).split('/') : []
  if (path.length > 1) return { ...(inlineInner(pointedAt(path, whole), whole) as Node), ...beside }
  if (typeof $ref === 'string') return { $ref, ...beside }
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, inlineInner(inner, whole)]))
}

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

/** Where the file lies is of no use to a reader. */
function withoutOrigin({ $id: _id, $schema: _schema, ...shape }: Node): Node {
  return shape
}

const inOrder = (paths: Node): Node =>
  Object.fromEntries(Object.entries(paths).sort(([a], [b]) => (a < b ? -1 : 1)))
