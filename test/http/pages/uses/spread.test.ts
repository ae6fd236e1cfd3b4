import t from 'tap'
import type { Who } from '../../../helper.js'
import { makeApp, type TestApp } from '../../../helper.js'
import { htmlProblems } from '../../../html-problems.js'
import { publish, team } from '../../api/ideas/stories.js'

/** The pages on which readers ask and tell, staff answer, and everybody sees where solutions are used. */

const OWN_HEADINGS = { 'heading-level': 'off' } as const
const HTML = { accept: 'text/html' }
const FORM = { ...HTML, 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' }

const post = ({ ask }: TestApp, url: string, body: Record<string, string>, as?: Who) =>
  ask({ method: 'POST', url, as, headers: FORM, body: new URLSearchParams(body).toString() })

/** The form as a person sends it: read for a while, with its stamp. */
async function filled(made: TestApp, url: string, values: Record<string, string>, seconds = 30) {
  const page = await made.ask({ url, headers: HTML })
  const stamp = /name="stamp" value="([^"]+)"/.exec(page.body)?.[1] ?? ''
  const later = new Date(made.deps.clock().getTime() + seconds * 1000)
  made.setTime(later)
  return post(made, url, { ...values, stamp, homepage: values.homepage ?? '' })
}

const QUESTION = {
  question: 'How do you pay for the coordinator?',
  email: 'ana.sousa@example.org',
  country: 'PT',
  notice: 'true',
}

t.test('every page is whole, in both languages, empty and filled', async (t) => {
  const made = await makeApp(t)
  const people = await team(made)
  const { reference } = await publish(made, people)
  const boss = await made.person('u-all', 'advisor', 'administrator')
  const open = [`/cases/${reference}`, `/cases/${reference}/ask`, `/cases/${reference}/ask/received`]
  const told = [`/cases/${reference}/taken-up`, `/cases/${reference}/taken-up/received`]
  const staff = [`/ideas/${reference}/spread`, '/requests', '/report', '/report?year=2025']
  const pages = [
    ...open,
    ...told,
    '/spread',
    '/spread?country=PT&municipality=1860&case=2026-0001&country=QQ',
  ]
  const hand = ['/cases/basket/hand', `/cases/basket/hand?case=${reference}`]
  const check = async () => {
    for (const language of ['sv', 'en'])
      for (const [paths, as] of [
        [pages, undefined],
        [[...staff, ...hand], boss],
      ] as const)
        for (const path of paths) {
          const reply = await made.ask({ url: `/${language}${path}`, as, headers: HTML })
          t.equal(reply.statusCode, 200, path)
          t.notMatch(reply.body, /undefined|\{\{|(?:web|public|spread|report|idea):[a-z]/, path)
          t.strictSame(await htmlProblems(reply.body, OWN_HEADINGS), [], `${language}${path}`)
        }
  }
  await check()
  await filled(made, `/en/cases/${reference}/ask`, QUESTION)
  await filled(made, `/en/cases/${reference}/taken-up`, {
    who: 'Voorbeeldstad',
    country: 'NL',
    notice: 'true',
  })
  await post(
    made,
    `/sv/ideas/${reference}/acts/add-uptake`,
    { who: 'Rådet', country: 'SE', municipality: '1860' },
    boss,
  )
  const receiver = { organisation: 'REVES', country: 'BE', format: 'pdf', way: 'downloaded' }
  await post(made, `/sv/ideas/${reference}/acts/deliver`, receiver, boss)
  await made.deps.effects.flush(
    (await made.deps.collections.ideas.getBy('reference', reference))?.doc.id ?? '',
  )
  await check()
  const spread = await made.ask({ url: '/en/spread', headers: HTML })
  t.match(spread.body, 'Sweden: 1 solution')
  t.match(spread.body, 'Rådet')
  t.notMatch(spread.body, 'Voorbeeldstad', 'nobody has looked at it yet')
})

t.test('a reader asks, is told what is missing with nothing lost, and what happens next', async (t) => {
  const made = await makeApp(t)
  const { reference, id } = await publish(made, await team(made))
  const url = `/sv/cases/${reference}/ask`
  const missing = await filled(made, url, { question: 'Hur går det till?', email: 'fel' })
  t.equal(missing.statusCode, 422)
  t.match(missing.body, 'href="#email"')
  t.match(missing.body, 'href="#country"')
  t.match(missing.body, 'href="#notice"')
  t.match(missing.body, 'Hur går det till?')
  t.strictSame(await htmlProblems(missing.body), [])
  const sent = await filled(made, url, QUESTION)
  t.equal(sent.statusCode, 303)
  t.equal(sent.headers.location, `${url}/received`)
  const receipt = await made.ask({ url: `${url}/received`, headers: HTML })
  t.match(receipt.body, 'svarar med e-post')
  t.match((await made.deps.collections.ideas.get(id))?.doc.requests, [{ state: 'open', language: 'sv' }])
})

t.test('who fills in the trap, or answers before reading, is thanked and held back', async (t) => {
  const made = await makeApp(t)
  const { reference, id } = await publish(made, await team(made))
  const url = `/en/cases/${reference}/ask`
  t.equal((await filled(made, url, { ...QUESTION, homepage: 'https://spam.example' })).statusCode, 303)
  t.equal((await filled(made, url, { ...QUESTION, question: 'Fast?' }, 1)).statusCode, 303)
  const requests = (await made.deps.collections.ideas.get(id))?.doc.requests
  t.match(requests, [
    { state: 'held', signals: ['trap'] },
    { state: 'held', signals: ['too-fast'] },
  ])
})

t.test('too many questions from one address are refused for a while', async (t) => {
  const made = await makeApp(t, { env: { REQUESTS_PER_MINUTE: '1000' } })
  const { reference } = await publish(made, await team(made))
  const statuses = new Set<number>()
  for (let n = 0; n < 105; n += 1)
    statuses.add((await post(made, `/en/cases/${reference}/ask`, { question: `${n}` })).statusCode)
  t.ok(statuses.has(429))
})

t.test(
  'staff answer from the idea; a colleague who was faster is told of, and the text is kept',
  async (t) => {
    const made = await makeApp(t)
    const { advisor, ...people } = await team(made)
    const { reference, id } = await publish(made, { advisor, ...people })
    await filled(made, `/en/cases/${reference}/ask`, QUESTION)
    const idea = (await made.deps.collections.ideas.get(id))?.doc
    const item = idea?.requests?.[0]?.id ?? ''
    const url = `/en/ideas/${reference}/acts/answer-request`
    const revision = String(idea?.revision)
    const empty = await post(made, url, { item, revision, text: ' ' }, advisor)
    t.equal(empty.statusCode, 422)
    t.equal((await post(made, url, { item, revision, text: 'Half.' }, advisor)).statusCode, 303)
    const late = await post(made, url, { item, revision, text: 'My own answer.' }, advisor)
    t.equal(late.statusCode, 412)
    t.match(late.body, 'My own answer.')
    const page = await made.ask({ url: `/en/ideas/${reference}/spread`, as: advisor, headers: HTML })
    t.match(page.body, /answered on 23 November 2026/)
  },
)

t.test('a selection is handed to one receiver from the basket', async (t) => {
  const made = await makeApp(t)
  const { advisor, ...people } = await team(made)
  const { reference, id } = await publish(made, { advisor, ...people })
  const url = '/en/cases/basket/hand'
  const body = { references: reference, key: 'k1', organisation: 'REVES', country: 'BE', format: 'zip' }
  const wrong = await post(made, url, { ...body, country: '' }, advisor)
  t.equal(wrong.statusCode, 422)
  t.match(wrong.body, 'value="REVES"')
  t.match((await post(made, url, body, advisor)).body, 'Recorded on 1 case.')
  await post(made, url, body, advisor)
  t.equal((await made.deps.collections.ideas.get(id))?.doc.deliveries?.length, 1)
})
