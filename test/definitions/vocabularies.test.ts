import t from 'tap'
import { COOKIES } from '../../src/http/plugins/cookies.js'
import { openCore } from '../../src/installation/open-core.js'
import type { Store } from '../../src/storage/port.js'
import { makeApp } from '../helper.js'
import { BARE, tell } from '../http/api/ideas/stories.js'
import { engines } from '../storage/engines.js'

const AT = '/api/definitions/vocabulary/closeReason'
const KIND = '/api/definitions/vocabulary/solutionKind'
const COOP = { code: 'food-coop', label: { sv: 'matkooperativ', en: 'food co-operative' } }

const withKind = (kind: string) => ({
  ...BARE,
  answers: { ...BARE.answers, solution: { ...BARE.answers.solution, kind } },
})

t.test('other words are seen at once, in form and catalogue, in both languages', async (t) => {
  const made = await makeApp(t)
  const admin = await made.person('u-admin', 'administrator')
  const { ask } = made
  const pages = { accept: 'text/html' }
  const before = await ask({ url: '/sv/submit/solution', headers: pages })
  t.notMatch(before.body, 'Matkooperativ')
  const label = { sv: 'påhittad tjänst', en: 'invented service' }
  const saved = await ask({
    method: 'PUT',
    url: KIND,
    as: admin,
    version: 0,
    body: { entries: [{ code: 'service', label }, COOP] },
  })
  t.equal(saved.statusCode, 200, saved.body)
  t.match(saved.data, { state: 'current', revision: 1, problems: [] })
  t.equal(saved.headers.etag, '"1"')
  for (const [language, words] of [
    ['sv', ['Matkooperativ', 'Påhittad tjänst']],
    ['en', ['Food co-operative', 'Invented service']],
  ] as const) {
    const form = await ask({ url: `/${language}/submit/solution`, headers: pages })
    for (const word of words) t.match(form.body, word, `${language} form`)
    const paper = await ask({ url: `/${language}/submit/print`, headers: pages })
    for (const word of words) t.match(paper.body, word, `${language} paper`)
    const list = (await ask({ url: `/api/vocabularies?lang=${language}` })).data.items
    const scheme = list.find(({ id }: { id: string }) => id === 'solutionKind')
    t.match(scheme.entries.at(-1), { code: 'food-coop' })
    t.equal(scheme.edition, '2026-1+1')
  }
  const easy = await ask({ url: '/sv/submit/solution?easy=1', headers: pages })
  t.match(easy.body, 'Matkooperativ', 'easy Swedish has the Swedish word')
  const { body: schema } = await ask({ url: '/api/templates/2026-1/schema' })
  t.match(schema, 'food-coop')
  t.ok(await tell(made, withKind('food-coop')), 'the new code can be answered with')
  t.match((await ask({ url: '/vocabularies/solutionKind.ttl' })).body, 'food co-operative')
})

t.test('a retired choice stays readable and is not offered', async (t) => {
  const made = await makeApp(t)
  const admin = await made.person('u-admin', 'administrator')
  const { ask } = made
  const told = await tell(made, withKind('method'))
  const entries = [{ code: 'method', retired: true }]
  const saved = await ask({ method: 'PUT', url: KIND, as: admin, version: 0, body: { entries } })
  t.equal(saved.statusCode, 200, saved.body)
  const empty = await ask({ url: '/en/submit/solution', headers: { accept: 'text/html' } })
  t.notMatch(empty.body, 'value="method"', 'it is not offered to those who begin')
  const owner = { accept: 'text/html', cookie: `${COOKIES.link.name}=${told.owner.secret}` }
  const filled = await ask({ url: '/en/submit/solution', headers: owner })
  t.match(filled.body, 'value="method"', 'who has chosen it keeps it')
  const again = await ask({ url: `/api/ideas/${told.id}`, as: admin })
  t.equal(again.data.answers.solution.kind, 'method')
})

t.test('what cannot be is refused by name, and nothing is changed', async (t) => {
  const made = await makeApp(t)
  const admin = await made.person('u-admin', 'administrator')
  const put = (url: string, entries: object[], version = 0) =>
    made.ask({ method: 'PUT', url, as: admin, version, body: { entries } })
  const refused = async (url: string, entries: object[], code: string, version = 0) => {
    const { statusCode, data } = await put(url, entries, version)
    t.equal(statusCode, 422, code)
    t.ok(
      data.errors.some((error: { code: string }) => error.code === code),
      JSON.stringify(data.errors),
    )
  }
  const word = { sv: 'ord', en: 'word' }
  await refused(
    '/api/definitions/vocabulary/municipality',
    [{ code: '1860', label: word }],
    'vocabulary-fixed',
  )
  await refused('/api/definitions/vocabulary/nonsense', [], 'vocabulary-fixed')
  await refused('/api/definitions/vocabulary/role', [{ code: 'chief', label: word }], 'vocabulary-renames')
  await refused(
    '/api/definitions/vocabulary/role',
    [{ code: 'advisor', retired: true }],
    'vocabulary-renames',
  )
  await refused(AT, [{ code: 'moved', label: { sv: 'flyttad' } }], 'required')
  await refused(AT, [{ code: 'Flyttad', label: word }], 'code-form')
  await refused(
    AT,
    [
      { code: 'moved', label: word },
      { code: 'moved', label: word },
    ],
    'code-taken',
  )
  await refused(AT, [{ code: 'moved', label: word, step: 'identification' }], 'not-expected')
  const advice = '/api/definitions/vocabulary/adviceKind'
  await refused(advice, [{ code: 'walk', label: word, step: 'identification' }], 'required')
  await refused(advice, [{ code: 'walk', label: word, step: 'dance', within: 'development' }], 'not-a-choice')
  const returns = ['wrong-need', 'test-failed', 'evidence-missing', 'other']
  await refused(
    '/api/definitions/vocabulary/returnReason',
    returns.map((code) => ({ code, retired: true })),
    'all-retired',
  )
  t.equal((await put(AT, [{ code: 'moved', label: word, matches: ['javascript:alert(1)'] }])).statusCode, 400)
  t.strictSame((await made.ask({ url: '/api/definitions', as: admin })).data.items, [])

  t.equal((await put(AT, [{ code: 'moved', label: word }])).statusCode, 200)
  await refused(AT, [], 'code-gone', 1)
  t.equal((await put(AT, [{ code: 'moved', label: word }], 0)).statusCode, 412, 'somebody was faster')
  const other = await put(AT, [{ code: 'moved', label: { sv: 'bytt', en: 'changed' } }], 1)
  t.match(other.data, { revision: 2, earlier: [{ revision: 1, content: { entries: [{ label: word }] } }] })
})

t.test('only administrators may', async (t) => {
  const made = await makeApp(t)
  const advisor = await made.person('u-advisor', 'advisor')
  const asked = { method: 'PUT', url: AT, version: 0, body: { entries: [] } } as const
  t.equal((await made.ask({ ...asked, as: advisor })).statusCode, 403)
  t.equal((await made.ask(asked)).statusCode, 401)
})

const mongodb = engines(t).find(({ name }) => name === 'mongodb')

t.test(
  'another process of the same store knows within moments',
  { skip: mongodb?.skip ?? false },
  async (t) => {
    const place = await mongodb?.place(t)
    const made = await makeApp(t, { store: (await place?.open()) as Store })
    const admin = await made.person('u-admin', 'administrator')
    const second = await openCore(made.deps.config, { store: (await place?.open()) as Store, lookEvery: 20 })
    t.teardown(second.close)
    const { definitions } = second.deps
    const until = async (isSo: () => boolean, what: string) => {
      for (let n = 0; n < 200 && !isSo(); n += 1) await new Promise((resolve) => setTimeout(resolve, 20))
      t.ok(isSo(), what)
    }
    const label = () => definitions.texts.in('en')('vocabulary:closeReason.moved')
    const entries = [{ code: 'moved', label: { sv: 'flyttad', en: 'moved away' } }]
    await made.ask({ method: 'PUT', url: AT, as: admin, version: 0, body: { entries } })
    await until(() => label() === 'moved away', 'it says what was changed elsewhere')
    t.ok(definitions.vocabularies.has('closeReason', 'moved'))

    const kept = made.deps.collections.definitions
    const there = await kept.get('vocabulary.closeReason')
    if (!there) throw new Error('it was just saved')
    const wrong = { entries: [{ code: 'spread', step: 'x' }] }
    await kept.replace({ ...there.doc, revision: 9, content: wrong }, there.version)
    await until(() => definitions.troubles.length > 0, 'what was written past the product is told')
    t.notOk(definitions.vocabularies.has('closeReason', 'moved'), 'and left out')
    const third = await openCore(made.deps.config, { store: (await place?.open()) as Store })
    t.teardown(third.close)
    t.match(
      third.deps.definitions.troubles,
      [{ id: 'vocabulary.closeReason' }],
      'nothing stored stops the start',
    )
  },
)

t.test('a list that is changed often stays small, and what it said can still be read', async (t) => {
  const made = await makeApp(t)
  const admin = await made.person('u-admin', 'administrator')
  const body = (n: number) => ({ entries: [{ ...COOP, label: { sv: `kooperativ ${n}`, en: `co-op ${n}` } }] })
  for (let n = 0; n < 24; n += 1) {
    const saved = await made.ask({ method: 'PUT', url: KIND, as: admin, version: n, body: body(n) })
    t.equal(saved.statusCode, 200, saved.body)
  }
  const { definitions, earlierDefinitions } = made.deps.collections
  t.equal((await definitions.get('vocabulary.solutionKind'))?.doc.earlier.length, 20)
  t.equal(await earlierDefinitions.size(), 3)
  const { data } = await made.ask({ url: KIND, as: admin })
  t.strictSame(
    data.earlier.map(({ revision }: { revision: number }) => revision),
    Array.from({ length: 23 }, (_, n) => n + 1),
  )
  t.match(data.earlier[0], { content: body(0), changed: { by: { id: 'u-admin' } } })
  const page = await made.ask({
    url: '/en/admin/vocabularies/solutionKind',
    as: admin,
    headers: { accept: 'text/html' },
  })
  t.match(page.body, 'co-op 0')
})
