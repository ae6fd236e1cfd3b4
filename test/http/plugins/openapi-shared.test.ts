import t from 'tap'
import { normaliseOpenApi } from '../../../src/http/plugins/normalise-openapi.js'
import { type Node, pascal, shareComponents } from '../../../src/http/plugins/openapi-components.js'

const answer = (description: string, more: Node = {}): Node => ({ description, ...more })
const query = (name: string, description: string, more: Node = {}): Node => ({
  name,
  in: 'query',
  description,
  schema: { type: 'string' },
  ...more,
})
const limits = ['X-RateLimit-Limit', 'X-RateLimit-Remaining', 'X-RateLimit-Reset']

t.test('a name in words begins each of them with a capital', async (t) => {
  t.equal(pascal('if-match'), 'IfMatch')
  t.equal(pascal('the language of a file'), 'TheLanguageOfAFile')
  t.equal(pascal(''), '')
  t.equal(pascal('a.b_c'), 'ABC')
})

t.test('what stands at several operations is written once, what stands at one stays', async (t) => {
  const { paths, components } = shareComponents({
    '/b': {
      get: {
        id: 'b',
        parameters: [query('year', 'A year'), query('own', 'Only here')],
        responses: { 200: answer('The idea'), 404: answer('`not-found`: none') },
      },
    },
    '/a': {
      get: {
        id: 'a',
        parameters: [query('year', 'A year')],
        responses: { 404: answer('`not-found`: none') },
      },
      put: { id: 'c', responses: { 200: answer('Changed') } },
    },
  })
  t.strictSame(paths, {
    '/b': {
      get: {
        id: 'b',
        parameters: [{ $ref: '#/components/parameters/Year' }, query('own', 'Only here')],
        responses: { 200: answer('The idea'), 404: { $ref: '#/components/responses/NotFound' } },
      },
    },
    '/a': {
      get: {
        id: 'a',
        parameters: [{ $ref: '#/components/parameters/Year' }],
        responses: { 404: { $ref: '#/components/responses/NotFound' } },
      },
      put: { id: 'c', responses: { 200: answer('Changed') } },
    },
  })
  t.strictSame(components, {
    parameters: { Year: query('year', 'A year') },
    responses: { NotFound: answer('`not-found`: none') },
    headers: {},
  })
})

/** Each of these at so many operations, as the names that they get. */
function names(kind: 'parameters' | 'responses', ...values: readonly (readonly [Node, number])[]): string[] {
  const operations = values.flatMap(([value, times]) =>
    Array.from({ length: times }, () =>
      kind === 'parameters' ? { parameters: [value], responses: {} } : { responses: { 200: value } },
    ),
  )
  const paths = Object.fromEntries(operations.map((one, n) => [`/${n}`, { get: one }]))
  const made = shareComponents(paths).components[kind]
  return Object.entries(made).map(([name, one]) => `${name}: ${(one as Node).description}`)
}

t.test('the commonest gets the short name, the next one by what it says, then by its place', async (t) => {
  t.strictSame(names('parameters', [query('year', 'Of birth'), 2], [query('year', 'Of death, at most'), 3]), [
    'OfBirth: Of birth',
    'Year: Of death, at most',
  ])
  const three = [4, 3, 2].map((times, n) => [query('year', 'Same', { deprecated: n }), times] as const)
  t.strictSame(names('parameters', ...three), ['Same: Same', 'Year: Same', 'YearInQuery: Same'])
  const four = [5, 4, 3, 2].map((times, n) => [query('year', 'Same', { deprecated: n }), times] as const)
  t.equal(names('parameters', ...four).length, 3, 'one without a name stays where it is')
  t.strictSame(names('parameters', [query('b', 'B'), 2], [query('a', 'A'), 2]), ['A: A', 'B: B'], 'in order')
})

t.test('a response is called by its codes, else by what it is', async (t) => {
  const named = (description: string) => names('responses', [answer(description), 2])[0]?.split(':')[0]
  t.equal(named('`not-found`: no such idea'), 'NotFound')
  t.equal(named('`key-reused`: x; `invalid-input`: y'), 'KeyReusedOrInvalidInput')
  t.equal(named('The changed idea (whole)'), 'ChangedIdea')
  t.equal(named('A list; of all'), 'List')
  t.equal(named('An idea, as it is'), 'Idea')
  t.equal(named('Theory'), 'Theory')
  const twice = names('responses', [answer('The idea, whole'), 3], [answer('The idea, in short'), 2])
  t.strictSame(twice, ['Idea: The idea, whole', 'TheIdeaInShort: The idea, in short'])
})

t.test('an example goes into the schema, and a version is required where a write needs one', async (t) => {
  const version = { name: 'if-match', in: 'header', description: 'Version', schema: { type: 'string' } }
  const parametersOf = (parameter: Node, responses: Node) => {
    const { paths } = shareComponents({ '/a': { put: { parameters: [parameter], responses } } })
    return ((paths['/a'] as Node).put as { parameters: Node[] }).parameters[0]
  }
  const needed = { 428: answer('x') }
  t.strictSame(parametersOf(version, needed), { ...version, required: true })
  t.strictSame(parametersOf(version, { 200: answer('x') }), version)
  t.strictSame(parametersOf(query('a', 'A'), needed), query('a', 'A'))
  t.strictSame(parametersOf(query('a', 'A', { required: true }), {}), query('a', 'A', { required: true }))
  t.strictSame(parametersOf(query('a', 'A', { required: false }), {}), query('a', 'A'))
  t.strictSame(
    parametersOf(query('a', 'A', { example: 7, style: 'form' }), {}),
    query('a', 'A', { schema: { type: 'string', examples: [7] }, style: 'form' }),
  )
})

t.test('how often one may ask is told with the refusals that say so', async (t) => {
  const operation = (summary: string) => ({
    summary,
    responses: { 429: answer(summary), 503: answer(`${summary} 2`) },
  })
  const { paths, components } = shareComponents({ '/a': { get: operation('A'), put: operation('B') } })
  t.strictSame(Object.keys(components.headers), [
    'Retry-After',
    'X-RateLimit-Limit',
    'X-RateLimit-Remaining',
    'X-RateLimit-Reset',
  ])
  t.match(components.headers, {
    'Retry-After': { description: /^Seconds to wait/, schema: { type: 'string', examples: ['5'] } },
    'X-RateLimit-Limit': { description: /^Most requests/, schema: { examples: ['300'] } },
    'X-RateLimit-Remaining': { description: /left$/, schema: { examples: ['299'] } },
    'X-RateLimit-Reset': { description: /^Seconds until/, schema: { examples: ['60'] } },
  })
  t.notOk('name' in (components.headers['Retry-After'] as Node))
  const { responses } =
    (paths['/a'] as Record<string, { responses: Record<string, { headers: Node }> }>).get ?? {}
  t.strictSame(Object.keys(responses?.[429]?.headers ?? {}), [...limits, 'Retry-After'])
  t.strictSame(responses?.[503], {
    description: 'A 2',
    headers: { 'Retry-After': { $ref: '#/components/headers/Retry-After' } },
  })
})

t.test('a header of one response stays there, that of a shared one is referred to', async (t) => {
  const etag = { description: 'Version', schema: { type: 'string' } }
  const once = shareComponents({ '/a': { get: { responses: { 200: answer('X', { headers: { etag } }) } } } })
  t.strictSame(once.paths, { '/a': { get: { responses: { 200: answer('X', { headers: { etag } }) } } } })
  const response = answer('The idea', { headers: { etag } })
  const shared = shareComponents({
    '/a': { get: { responses: { 200: response } }, put: { responses: { 200: response } } },
  })
  t.strictSame(shared.components.responses, {
    Idea: answer('The idea', { headers: { etag: { $ref: '#/components/headers/etag' } } }),
  })
  t.strictSame(shared.components.headers, { etag })
})

const REF = '#/components/schemas/'
const long = { type: 'object', description: 'x'.repeat(100), properties: { a: { type: 'string' } } }
const documentOf = (schema: Node, schemas: Node) => ({
  openapi: '3.1.0',
  components: { schemas, examples: { e: 1 } },
  paths: { '/b': {}, '/a': { get: { responses: { 200: { description: 'X', content: schema } } } } },
})
const normalised = (schema: Node, schemas: Node) => {
  const made = normaliseOpenApi(documentOf(schema, schemas))
  return [made.paths['/a'].get.responses[200].content, made.components.schemas] as const
}

t.test(
  'shapes that nothing speaks of are left out, the others stand in order without their origin',
  async (t) => {
    const made = normaliseOpenApi(
      documentOf(
        { $ref: `${REF}Z` },
        {
          Z: {
            $id: 'z.json',
            $schema: 's',
            title: 'Z',
            definitions: {},
            type: 'object',
            properties: { a: { $ref: `${REF}A` } },
          },
          Unused: { type: 'string' },
          A: { type: 'array', items: { $ref: `${REF}Z` } },
        },
      ),
    )
    t.strictSame(made.components.schemas, {
      A: { type: 'array', items: { $ref: `${REF}Z` } },
      Z: { type: 'object', properties: { a: { $ref: `${REF}A` } } },
    })
    t.strictSame(Object.keys(made.components.schemas), ['A', 'Z'])
    t.strictSame(Object.keys(made.paths), ['/a', '/b'])
    t.strictSame(Object.keys(made.components), ['examples', 'parameters', 'responses', 'headers', 'schemas'])
    t.equal(made.openapi, '3.1.0')
  },
)

t.test('what lies inside of another shape gets a name, or stands where it is short', async (t) => {
  const whole = { Idea: { type: 'object', properties: { step: { type: 'string' }, contact: long } } }
  t.strictSame(normalised({ $ref: `${REF}Idea/properties/contact` }, whole), [
    { $ref: `${REF}IdeaContact` },
    { IdeaContact: long },
  ])
  t.strictSame(normalised({ $ref: `${REF}Idea/properties/step`, description: 'D' }, whole), [
    { type: 'string', description: 'D' },
    {},
  ])
  const listed = { Ideas: { properties: { list: { type: 'array', items: long } } } }
  const inList = { $ref: `${REF}Ideas/properties/list/items` }
  t.strictSame(normalised(inList, listed)[0], { $ref: `${REF}IdeasList` })
})

t.test('two shapes of one name are refused, and one reference in allOf is the reference', async (t) => {
  const whole = { Idea: { properties: { contact: long } }, IdeaContact: { type: 'string' } }
  t.throws(() => normalised({ $ref: `${REF}Idea/properties/contact` }, whole), {
    message: 'two shapes would be called IdeaContact',
  })
  const plain = { A: { type: 'string' }, B: { type: 'number' } }
  const both = [{ $ref: `${REF}A` }, { $ref: `${REF}B` }]
  t.strictSame(normalised({ allOf: [both[0]], description: 'D' }, plain)[0], {
    $ref: `${REF}A`,
    description: 'D',
  })
  t.strictSame(normalised({ allOf: both }, plain)[0], { allOf: both })
  t.strictSame(normalised({ allOf: [{ type: 'string' }] }, plain)[0], { allOf: [{ type: 'string' }] })
  const twice = { Idea: { properties: { who: { $ref: `${REF}A` } } }, ...plain }
  t.strictSame(normalised({ $ref: `${REF}Idea/properties/who` }, twice)[0], { $ref: `${REF}A` })
})

t.test('what was handed in stays as it was', async (t) => {
  const given = documentOf({ $ref: `${REF}A` }, { A: { $id: 'a' } })
  const before = structuredClone(given)
  normaliseOpenApi(given)
  t.strictSame(given, before)
})
