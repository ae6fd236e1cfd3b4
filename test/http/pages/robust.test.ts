import fc from 'fast-check'
import type { RouteOptions } from 'fastify'
import t from 'tap'
import { makeDocumentCheck } from '../../../src/archive/document-checks.js'
import { makeApp, type TestApp, type Who } from '../../helper.js'
import { rounds } from '../../rounds.js'
import { atTheGate, planned, publish, sendIn } from '../api/ideas/stories.js'
import { inAddress, nasty } from '../api/nasty.js'

const RUNS = rounds(25, 1000)
const check = makeDocumentCheck()

/** Names of fields that some form has, and values that some form takes: what lies behind them is to be reached. */
const NAMES = [
  'revision item note level move to reason lesson reviewDate receiver shared into followUpDate idea act tag advisor sure',
  'text go about.title solution.kind solution.description solution.partners.0.name solution.partners.9999.name email',
  'stamp homepage publish read unit units seen do code mark file case challenge q after title sv en said kind visibility',
  'date minutes due parties tags licence clearance subject state tests.new.answer conclusion motivation name password',
  'minor from memory agency engine format withdraw held edition document texts-sv texts-en sv-call retired-call',
  'new-code new-sv new-en links-call',
  'time place link chair called present person take-on.person words who chosen take-down',
].flatMap((line) => line.split(' '))
const VALUES = [
  '1 2 9 advance take-on close publish specification save next later check add:solution.partners yes true given solution',
  'owner-goes-on about.title draft sign take waive use 2027-1 {} u-advisor 2026-0001 CC-BY-4.0 listening team submitter is 2027-01-01 tag',
  '13:00 approved planned postponed other yes:workgroup-decided',
].flatMap((line) => line.split(' '))

const value = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...VALUES) },
  { weight: 2, arbitrary: nasty.map((one) => inAddress(one)) },
)
const fields = fc.array(fc.tuple(fc.constantFrom(...NAMES), value), { maxLength: 8 })

type Page = Pick<RouteOptions, 'url'> & { readonly method: string }

const pagesOf = ({ routes }: TestApp): Page[] =>
  routes.flatMap(({ url, method }) =>
    [method]
      .flat()
      .filter((one) => one !== 'HEAD' && url.startsWith('/:language'))
      .map((one) => ({ url, method: one })),
  )

interface World {
  readonly made: TestApp
  readonly actors: readonly (Who | undefined)[]
  readonly ids: Readonly<Record<string, readonly string[]>>
}

async function world(t: Parameters<typeof makeApp>[0]): Promise<World> {
  const made = await makeApp(t)
  const advisor = await made.person('u-advisor', 'advisor')
  const workgroup = await made.person('u-workgroup', 'workgroup')
  const translator = await made.person('u-translator', 'translator')
  const reviewer = await made.person('u-reviewer', 'reviewer')
  const admin = await made.person('u-admin', 'administrator')
  const told = [await sendIn(made), await atTheGate(made, advisor, workgroup)]
  const published = await publish(made, { advisor, translator, reviewer })
  const meeting = await planned(made, workgroup)
  return {
    made,
    actors: [admin, advisor, translator, reviewer, undefined],
    ids: {
      idea: [...told.map(({ id }) => id), published.id],
      act: [
        'move',
        'level',
        'tick',
        'untick',
        'screening',
        'advice',
        'message',
        'arrange',
        'consent',
        'approve',
        ...['details', 'people', 'state', 'suggested', 'add', 'note', 'decision', 'carry', 'remove'],
      ],
      move: ['advance', 'take-on', 'close', 'hand-over', 'publish'],
      section: ['solution', 'about', 'nowhere'],
      page: ['about', 'solution', 'check', 'contact', 'files', 'done'],
      reference: [published.reference],
      meeting: [meeting.id],
      item: meeting.items.map(({ id }) => id),
      document: [published.reference, `${published.reference}.html`],
      variant: ['en', 'fi'],
      scheme: ['origin', 'role', 'municipality'],
      edition: ['2026-1', '2027-1'],
      secret: told.map(({ owner }) => owner?.secret ?? 'x'),
    },
  }
}

const asked = ({ url, method }: Page, { ids, actors }: World) =>
  fc.record({
    url: addressOf(url, ids),
    method: fc.constant(method),
    query: fields,
    body: fields,
    as: fc.constantFrom(...actors),
  })

/** The address with sensible blanks, and now and then with nonsense. */
function addressOf(url: string, ids: World['ids']): fc.Arbitrary<string> {
  const names = [...url.matchAll(/:(\w+)/g)].map(([, name]) => name as string)
  const blanks = names.map((name) =>
    name === 'language'
      ? fc.constantFrom('sv', 'en')
      : fc.oneof(
          { weight: 12, arbitrary: fc.constantFrom(...(ids[name] ?? ['x'])) },
          { weight: 1, arbitrary: nasty.map(inAddress) },
        ),
  )
  return fc.tuple(...blanks).map((given) => {
    const left = [...given]
    return url.replace(/:\w+/g, () => left.shift() ?? '')
  })
}

type Asked = ReturnType<typeof asked> extends fc.Arbitrary<infer A> ? A : never

const encoded = (pairs: readonly (readonly [string, string])[]): string =>
  pairs.map(([name, given]) => `${encodeURIComponent(name)}=${given}`).join('&')

async function wrongIn({ deps: { collections } }: TestApp): Promise<string[]> {
  const found: string[] = []
  for (const name of ['ideas', 'cases', 'people', 'terms', 'meetings'] as const)
    for await (const { doc } of collections[name].scan())
      found.push(...check(name, doc).map((problem) => `${name}/${doc.id}${problem}`))
  return found
}

t.test('whatever a form sends, a page answers', { timeout: rounds(600_000, 7_200_000) }, async (t) => {
  const w = await world(t)
  const { made } = w
  const seen: Record<string, number> = {}
  for (const page of pagesOf(made)) {
    const run = async ({ url, method, query, body, as }: Asked) => {
      const reply = await made.app.inject({
        method: method as 'GET',
        url: query.length > 0 ? `${url}?${encoded(query)}` : url,
        headers: {
          accept: 'text/html',
          ...(as && { authorization: `Bearer ${as.secret}` }),
          ...(method !== 'GET' && {
            'content-type': 'application/x-www-form-urlencoded',
            'sec-fetch-site': 'same-origin',
          }),
        },
        ...(method !== 'GET' && { payload: encoded(body) }),
      })
      seen[reply.statusCode] = (seen[reply.statusCode] ?? 0) + 1
      return reply.statusCode < 500 && !/\bat \S+ \(|node_modules/.test(reply.body)
    }
    await fc.assert(fc.asyncProperty(asked(page, w), run), { numRuns: RUNS })
  }
  t.comment(JSON.stringify(seen))
  t.strictSame(await wrongIn(made), [], 'everything that is kept is whole')
  t.ok((seen[303] ?? 0) > 0, 'some of it was done')
})
