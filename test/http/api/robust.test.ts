import fc from 'fast-check'
import type { RouteOptions } from 'fastify'
import t from 'tap'
import { gathered, since } from '../../../src/actions/history/read-entries.js'
import { makeDocumentCheck } from '../../../src/archive/document-checks.js'
import { type Asked, makeApp, type TestApp, type Who } from '../../helper.js'
import { rounds } from '../../rounds.js'
import { atTheGate, planned, publish, sendIn, tell } from './ideas/stories.js'
import { from, inAddress, nasty } from './nasty.js'

type Schema = Readonly<Record<string, unknown>>

const RUNS = rounds(25, 1000)
const check = makeDocumentCheck()

/** People, ideas in several states, a published case. */
async function world(t: Parameters<typeof makeApp>[0]) {
  const made = await makeApp(t)
  const advisor = await made.person('u-advisor', 'advisor')
  const workgroup = await made.person('u-workgroup', 'workgroup')
  const people = {
    advisor,
    translator: await made.person('u-translator', 'translator'),
    reviewer: await made.person('u-reviewer', 'reviewer'),
  }
  await made.person('u-target', 'advisor')
  const admin = await made.person('u-admin', 'administrator')
  const party = { id: 'p-laxa', kind: 'municipality', name: { sv: 'Laxå kommun' } }
  await made.ask({ method: 'POST', url: '/api/parties', as: admin, body: party })
  const told = [await tell(made), await sendIn(made), await atTheGate(made, advisor, workgroup)]
  const published = await publish(made, people)
  const meeting = await planned(made, workgroup)
  const actors: (Who | undefined)[] = [admin, advisor, workgroup, people.translator, people.reviewer]
  return {
    made,
    actors: [...actors, ...[...told, published].map(({ owner }) => owner), undefined],
    ids: {
      idea: [...told.map(({ id }) => id), published.id, published.reference],
      person: ['u-target'],
      meeting: [meeting.id],
      item: meeting.items.map(({ id }) => id),
      party: ['p-laxa'],
      edition: ['2026-1'],
      kind: ['vocabulary', 'notice', 'process'],
      name: ['origin', '2026-1', '2027-1'],
      notice: ['notice', 'privacy'],
      reference: [published.reference],
      question: ['solution', 'spread'],
      requirement: ['plan-made', 'workgroup-decided'],
      language: ['en', 'sv-x-lattlast'],
      unit: ['about.title', 'solution.description'],
    } as Readonly<Record<string, readonly string[]>>,
  }
}

type World = Awaited<ReturnType<typeof world>>

/** A request to this route: mostly sensible, and wrong in some place. */
function requestTo(route: RouteOptions, { actors, ids }: World): fc.Arbitrary<Asked & { fresh: boolean }> {
  const { body, querystring } = (route.schema ?? {}) as { body?: Schema; querystring?: Schema }
  const names = [...route.url.matchAll(/:(\w+)/g)].map(([, name]) => name as string)
  const params = fc.record(
    Object.fromEntries(
      names.map((name) => [
        name,
        fc.oneof(
          { weight: 9, arbitrary: fc.constantFrom(...(ids[name] ?? ['x'])) },
          { weight: 1, arbitrary: nasty },
        ),
      ]),
    ),
  )
  const query = fc.option(querystring ? from(querystring) : nasty, { nil: undefined })
  return fc
    .record({
      params,
      query,
      body: body ? from(body) : fc.constant(undefined),
      as: fc.constantFrom(...actors),
      fresh: fc.boolean(),
      version: fc.option(fc.integer({ min: 0, max: 30 }), { nil: undefined }),
      key: fc.option(fc.constantFrom('k'.repeat(20), 'short', 'x'.repeat(300)), { nil: undefined, freq: 4 }),
    })
    .map(({ params, query, key, ...rest }) => ({
      ...rest,
      method: route.method as 'GET',
      url: addressOf(route.url, params, query),
      ...(key !== undefined && { key }),
    }))
}

function addressOf(url: string, params: Readonly<Record<string, unknown>>, query: unknown): string {
  const path = url.replace(/:(\w+)/g, (_, name: string) => inAddress(params[name]))
  if (query === null || typeof query !== 'object') return path
  const parts = Object.entries(query).flatMap(([name, value]) =>
    [value].flat().map((one) => `${inAddress(name)}=${inAddress(one)}`),
  )
  return parts.length > 0 ? `${path}?${parts.join('&')}` : path
}

/**
 * What people can see of everything that is kept; pending effects, entries on their way to the history (whose chain is
 * in the idea) and failed tries do not count.
 */
async function fingerprint({ deps: { collections } }: TestApp): Promise<string> {
  const all: unknown[] = []
  for (const name of ['ideas', 'cases', 'parties', 'people', 'meetings'] as const)
    for await (const { doc } of collections[name].scan()) {
      const {
        outbox: _o,
        pending: _p,
        failures: _f,
        ...seen
      } = doc as typeof doc & { outbox?: unknown; pending?: unknown; failures?: unknown }
      all.push(seen)
    }
  return JSON.stringify(all)
}

async function problemsIn({ deps: { collections } }: TestApp): Promise<string[]> {
  const found: string[] = []
  for (const name of ['ideas', 'cases', 'parties', 'people', 'credentials', 'meetings'] as const)
    for await (const { doc } of collections[name].scan())
      found.push(...check(name, doc).map((problem) => `${name}/${doc.id}${problem}`))
  return found
}

/** The version that a careful client would name, so that what lies behind the version is reached too. */
async function currentVersion({ ask }: TestApp, { url, as }: Asked): Promise<number | undefined> {
  const idea = /^\/api\/(ideas|meetings)\/[^/?]+/.exec(url)?.[0]
  if (idea === undefined) return 1
  const { headers } = await ask({ url: idea, as })
  const digits = /\d+/.exec(String(headers.etag ?? ''))?.[0]
  return digits === undefined ? undefined : Number(digits)
}

const nameOf = ({ method, url }: RouteOptions): string => `${method} ${url}`

t.test(
  'whatever is sent, the answer is proper and nothing is half written',
  { timeout: rounds(600_000, 7_200_000) },
  async (t) => {
    const w = await world(t)
    const { made } = w
    const routes = made.routes.filter(
      ({ url, method, schema }) =>
        url.startsWith('/api/') &&
        !url.startsWith('/api/docs') &&
        typeof method === 'string' &&
        method !== 'HEAD' &&
        !(schema as { hide?: boolean } | undefined)?.hide,
    )
    // Ends the private links of those who ask; so it comes last.
    routes.sort((a, b) => Number(a.url.endsWith('/link')) - Number(b.url.endsWith('/link')))
    t.ok(routes.length > 50, 'every route is tried')
    const reached = new Map<number, number>()
    const worked = new Set<string>()
    for (const route of routes)
      await fc.assert(
        fc.asyncProperty(requestTo(route, w), async ({ fresh, ...asked }) => {
          const before = await fingerprint(made)
          const version = fresh ? await currentVersion(made, asked) : asked.version
          const reply = await made.ask({ ...asked, version })
          reached.set(reply.statusCode, (reached.get(reply.statusCode) ?? 0) + 1)
          if (reply.statusCode < 400) worked.add(nameOf(route))
          if (reply.statusCode >= 500) throw new Error(`${reply.statusCode}: ${reply.body}`)
          if (reply.statusCode < 400) return
          const type = reply.headers['content-type']
          if (type !== 'application/problem+json; charset=utf-8')
            throw new Error(`${reply.statusCode} as ${type}`)
          if ((await fingerprint(made)) !== before)
            throw new Error(`refused (${reply.data.code}), and written`)
        }),
        { numRuns: RUNS, interruptAfterTimeLimit: 60_000 },
      )
    t.same(await problemsIn(made), [])
    t.comment(
      routes
        .map(nameOf)
        .filter((name) => !worked.has(name))
        .join('\n'),
    )
    t.comment(`${worked.size} of ${routes.length}`)
    t.comment(JSON.stringify(Object.fromEntries([...reached].sort())))
    t.ok((reached.get(200) ?? 0) > routes.length, 'good requests get through as well')
  },
)

t.test(
  'random moves in any order keep every idea whole',
  { timeout: rounds(600_000, 7_200_000) },
  async (t) => {
    const made = await makeApp(t)
    const advisor = await made.person('u-advisor', 'advisor')
    await made.person('u-target', 'advisor')
    const workgroup = await made.person('u-workgroup', 'workgroup')
    const { id, owner } = await tell(made)
    const moves = made.deps.definitions.current.process.definition.moves.map((move) => move.id)
    const asked = fc.record({
      as: fc.constantFrom(advisor, workgroup, owner),
      body: fc.record(
        {
          move: fc.constantFrom(...moves),
          to: fc.constantFrom('identification', 'dissemination', 'closed'),
          note: fc.constant('Därför.'),
          reason: fc.constantFrom('funding', 'wrong-need', 'not-feasible'),
          lesson: fc.constant('Det blev en lärdom.'),
          reviewDate: fc.constant('2027-03-01'),
          receiver: fc.constant('u-target'),
          shared: fc.constant('Allt.'),
        },
        { requiredKeys: ['move', 'note'] },
      ),
    })
    await fc.assert(
      fc.asyncProperty(asked, async (request) => {
        const version = await currentVersion(made, { url: `/api/ideas/${id}`, as: advisor })
        const reply = await made.ask({ method: 'POST', url: `/api/ideas/${id}/moves`, ...request, version })
        const { doc } = (await made.deps.collections.ideas.get(id)) ?? {}
        if (!doc) throw new Error('the idea is gone')
        const told = await gathered(since(made.deps, doc, 0))
        if (told.length !== doc.revision) throw new Error('history and revision differ')
        if (told.at(-1)?.revision !== doc.revision) throw new Error('the last entry is not the last')
        if (![200, 204, 400, 403, 422].includes(reply.statusCode)) throw new Error(reply.body)
        const problems = check('ideas', doc)
        if (problems.length > 0) throw new Error(problems.join('\n'))
      }),
      { numRuns: RUNS * 8, interruptAfterTimeLimit: 60_000 },
    )
  },
)
