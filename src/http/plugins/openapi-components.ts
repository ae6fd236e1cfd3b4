export type Node = Record<string, unknown>

/** What was put into a place of its own, by the name that others refer to it by. */
export interface Components {
  readonly parameters: Node
  readonly responses: Node
  readonly headers: Node
}

interface Operation extends Node {
  readonly parameters?: readonly Node[]
  readonly responses: Readonly<Record<string, Node>>
}

/** What a caller is told of how often it may ask; the server sets these itself. */
const RATE_LIMIT: Readonly<Record<string, Node>> = {
  'X-RateLimit-Limit': header('Most requests of one address in a minute', '300'),
  'X-RateLimit-Remaining': header('How many of them are left', '299'),
  'X-RateLimit-Reset': header('Seconds until they are as many again', '60'),
}
const RETRY_AFTER = { 'Retry-After': header('Seconds to wait before the next try', '5') }
const WITH_HEADERS: Readonly<Record<string, Readonly<Record<string, Node>>>> = {
  429: { ...RATE_LIMIT, ...RETRY_AFTER },
  503: RETRY_AFTER,
}

function header(description: string, example: string): Node {
  return { description, schema: { type: 'string', examples: [example] } }
}

/** Parameters, responses and headers that stand at several operations are written once, and referred to. */
export function shareComponents(paths: Node): { readonly paths: Node; readonly components: Components } {
  const prepared = eachOperation(paths, prepare)
  const all = Object.values(prepared).flatMap((methods) => Object.values(methods as Node)) as Operation[]
  const parameters = namesOf(
    all.flatMap(({ parameters }) => parameters ?? []),
    parameterNames,
  )
  const responses = namesOf(
    all.flatMap(({ responses }) => Object.values(responses)),
    responseNames,
  )
  const headed = all.flatMap(({ responses }) => Object.values(responses).flatMap(headersOf))
  const headers = namesOf(
    headed.map(([name, one]) => ({ ...one, name })),
    ({ name }) => [String(name)],
  )
  const headerRefs = (response: Node) => withHeaders(response, headers)
  return {
    paths: eachOperation(prepared, (operation) => ({
      ...operation,
      ...(operation.parameters && {
        parameters: operation.parameters.map(referTo('parameters', parameters)),
      }),
      responses: Object.fromEntries(
        Object.entries(operation.responses).map(([status, response]) => {
          const named = referTo('responses', responses)(response)
          return [status, named === response ? headerRefs(response) : named]
        }),
      ),
    })),
    components: {
      parameters: byName(parameters),
      responses: mapValues(byName(responses), (one) => headerRefs(one as Node)),
      headers: mapValues(byName(headers), (one) => without(one as Node, 'name')),
    },
  }
}

const eachOperation = (paths: Node, change: (operation: Operation) => Node): Node =>
  mapValues(paths, (methods) => mapValues(methods as Node, (one) => change(one as Operation)))

function prepare(operation: Operation): Node {
  const { parameters, responses } = operation
  return {
    ...operation,
    ...(parameters && { parameters: parameters.map((one) => prepareParameter(one, '428' in responses)) }),
    responses: Object.fromEntries(
      Object.entries(responses).map(([status, one]) => {
        const headers = { ...(one.headers as Node), ...WITH_HEADERS[status] }
        return [status, Object.keys(headers).length > 0 ? { ...one, headers } : one]
      }),
    ),
  }
}

/**
 * An example of a parameter would be filled in for whoever tries an operation out, and sent: it goes into the
 * schema.
 * `If-Match` is asked for by the actions, with an answer of its own (428): to the schema of the route it is
 * optional.
 */
function prepareParameter({ example, schema, required, ...rest }: Node, needsVersion: boolean): Node {
  const isRequired = required === true || (needsVersion && rest.name === 'if-match')
  const withExample = { ...(schema as Node), ...(example !== undefined && { examples: [example] }) }
  const { name, in: place, description, ...others } = rest
  return {
    name,
    in: place,
    ...(isRequired && { required: true }),
    description,
    schema: withExample,
    ...others,
  }
}

const headersOf = ({ headers }: Node) => Object.entries((headers ?? {}) as Record<string, Node>)

const withHeaders = (response: Node, names: Names): Node => {
  const headers = headersOf(response).map(([name, one]) => {
    const { name: _, ...shared } = referTo('headers', names)({ ...one, name })
    return [name, shared]
  })
  return headers.length > 0 ? { ...response, headers: Object.fromEntries(headers) } : response
}

/** By what something says, its name. */
type Names = ReadonlyMap<string, string>

/**
 * A name for each that stands more than once. The commonest comes first; one whose names are taken stays
 * where it is.
 */
function namesOf(values: readonly Node[], candidates: (value: Node) => readonly string[]): Names {
  const counts = new Map<string, number>()
  for (const key of values.map((one) => JSON.stringify(one))) counts.set(key, (counts.get(key) ?? 0) + 1)
  const shared = [...counts].filter(([, count]) => count > 1)
  const ordered = shared.sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
  const names = new Map<string, string>()
  const taken = new Set<string>()
  for (const [key] of ordered) {
    const offered = candidates(JSON.parse(key) as Node)
    const name = offered.find((one) => !taken.has(one))
    if (name === undefined) continue
    taken.add(name)
    names.set(key, name)
  }
  return names
}

/** `IfMatch`, else by what it is described as: `LanguageOfTheFile`, else `YearInQuery`. */
function parameterNames({ name, in: place, description }: Node): string[] {
  const [clause = ''] = String(description).split(/[(;,]/)
  return [pascal(String(name)), pascal(clause), pascal(`${name}-in-${place}`)]
}

/** By its codes (`NotFound`, `KeyReusedOrInvalidInput`), else by what it is described as: `ChangedIdea`. */
function responseNames({ description }: Node): string[] {
  const said = String(description)
  const codes = [...said.matchAll(/`([a-z-]+)`:/g)].map(([, code]) => pascal(String(code)))
  const [clause = ''] = said.replace(/^(The|A|An) /, '').split(/[(;,]/)
  return [codes.length > 0 ? codes.join('Or') : pascal(clause), pascal(said)]
}

export const pascal = (text: string): string =>
  text
    .split(/[^A-Za-z0-9]+/)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('')

const referTo =
  (kind: keyof Components, names: Names) =>
  (value: Node): Node => {
    const name = names.get(JSON.stringify(value))
    return name === undefined ? value : { $ref: `#/components/${kind}/${name}` }
  }

const byName = (names: Names): Node =>
  Object.fromEntries(
    [...names].map(([key, name]) => [name, JSON.parse(key)] as const).sort(([a], [b]) => (a < b ? -1 : 1)),
  )

const mapValues = (node: Node, change: (value: unknown) => unknown): Node =>
  Object.fromEntries(Object.entries(node).map(([key, value]) => [key, change(value)]))

const without = (node: Node, key: string): Node =>
  Object.fromEntries(Object.entries(node).filter(([name]) => name !== key))
