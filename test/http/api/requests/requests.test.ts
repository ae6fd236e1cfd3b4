import t, { type Test } from 'tap'
import type { ReaderRequest } from '../../../../src/domain/types.gen.js'
import { makeApp, type TestApp } from '../../../helper.js'
import { openSink } from '../../../integrations/mail/mail-sink.js'
import { historyOf, mustWrite, publish, type Team, team, write } from '../ideas/stories.js'

/** A reader abroad asks about a case, and is answered. */

const QUESTION = {
  question: 'How do you pay for the coordinator?',
  email: 'ana.sousa@example.org',
  organisation: 'Associação Exemplo',
  country: 'PT',
  notice: true,
}

interface Stage extends TestApp, Team {
  readonly id: string
  readonly reference: string
}

async function stage(t: Test, env: Record<string, string> = {}): Promise<Stage> {
  const made = await makeApp(t, { env: { CONTACT_EMAIL: 'funktion@exempel.se', ...env } })
  const people = await team(made)
  return { ...made, ...people, ...(await publish(made, people)) }
}

const ask = ({ ask, reference }: Stage, body: object = QUESTION, language = 'en') =>
  ask({
    method: 'POST',
    url: `/api/cases/${reference}/requests`,
    body,
    headers: { 'accept-language': language },
  })

async function requestsOf({ ask, id, advisor }: Stage): Promise<ReaderRequest[]> {
  return (await ask({ url: `/api/ideas/${id}/requests`, as: advisor })).data.items
}

async function decide(made: Stage, body: object, n = 0) {
  const request = (await requestsOf(made))[n]?.id
  const url = `/requests/${request}/decisions`
  return write(made, made.id, { method: 'POST', url, as: made.advisor, body })
}

t.test(
  'the question reaches the contact function by mail, and the answer the reader, in their languages',
  async (t) => {
    const sink = await openSink()
    t.teardown(() => sink.close())
    const made = await stage(t, { SMTP_URL: sink.url, BASE_URL: 'https://fyrsteg.example' })
    await made.deps.effects.flush(made.id)
    sink.letters.length = 0

    const asked = await ask(made)
    t.equal(asked.statusCode, 202)
    t.match(asked.data, { reference: made.reference, next: /answer by e-mail/ })
    await made.deps.effects.flush(made.id)
    const [letter] = sink.letters.filter(({ to }) => to.includes('funktion@exempel.se'))
    t.match(letter, { subject: /En läsare frågar om/ })
    t.match(letter?.text, /Land: Portugal/)
    t.match(letter?.text, /How do you pay for the coordinator\?/)
    t.match(letter?.text, `https://fyrsteg.example/sv/ideas/${made.reference}/spread`)
    t.notMatch(letter?.text, /ana\.sousa/)

    const text = 'The region pays half.\n\nThe municipalities share the rest.'
    t.equal((await decide(made, { decision: 'answer', text })).statusCode, 200)
    await made.deps.effects.flush(made.id)
    const answer = sink.letters.find(({ to }) => to.includes('ana.sousa@example.org'))
    t.match(answer, { subject: /Answer to your question about/, replyTo: 'funktion@exempel.se' })
    t.match(answer?.text, /The region pays half\.\n\nThe municipalities share the rest\./)
    t.match(answer?.text, `https://fyrsteg.example/en/cases/${made.reference}`)
    t.match(answer?.html, '<html lang="en">')
    t.match(await requestsOf(made), [{ state: 'answered', answers: [{ text, by: { id: 'u-advisor' } }] }])
  },
)

t.test('the answer to a Swedish reader is in Swedish', async (t) => {
  const sink = await openSink()
  t.teardown(() => sink.close())
  const made = await stage(t, { SMTP_URL: sink.url })
  await ask(made, { ...QUESTION, country: 'SE' }, 'sv')
  await decide(made, { decision: 'answer', text: 'Regionen betalar hälften.' })
  await made.deps.effects.flush(made.id)
  const answer = sink.letters.find(({ to }) => to.includes('ana.sousa@example.org'))
  t.match(answer?.subject, /Svar på din fråga om/)
})

t.test('who may not answer is told nothing of who asked', async (t) => {
  const made = await stage(t)
  await ask(made)
  const partner = await made.person('u-partner', { role: 'partner', party: 'p-x' })
  for (const as of [made.translator, made.reviewer, partner, undefined]) {
    const { statusCode } = await made.ask({ url: `/api/ideas/${made.id}/requests`, as })
    t.ok([401, 403, 404].includes(statusCode), String(as?.id))
  }
  for (const as of [made.translator, made.advisor]) {
    const { body } = await made.ask({ url: `/api/ideas/${made.id}`, as })
    t.notMatch(body, /ana\.sousa|Associação/, 'not in the idea')
    const told = await historyOf(made, made.id, as)
    t.notMatch(JSON.stringify(told), /ana\.sousa|Associação/, 'nor in its history')
  }
})

t.test('two who answer at once never answer twice', async (t) => {
  const made = await stage(t)
  await ask(made)
  const [request] = await requestsOf(made)
  const { headers } = await made.ask({ url: `/api/ideas/${made.id}`, as: made.advisor })
  const version = Number(String(headers.etag).replaceAll('"', ''))
  const url = `/api/ideas/${made.id}/requests/${request?.id}/decisions`
  const body = { decision: 'answer', text: 'Yes.' }
  const replies = await Promise.all(
    [1, 2].map(() => made.ask({ method: 'POST', url, as: made.advisor, version, body })),
  )
  t.strictSame(replies.map(({ statusCode }) => statusCode).sort(), [200, 412])
  t.equal((await requestsOf(made))[0]?.answers.length, 1)
  t.equal((await made.ask({ method: 'POST', url, as: made.advisor, body })).statusCode, 428)
})

t.test('the same question twice is one; a request that is repeated by its key is done once', async (t) => {
  const made = await stage(t)
  await Promise.all([ask(made), ask(made), ask(made)])
  t.equal((await requestsOf(made)).length, 1)
})

t.test('what is missing or wrong is named, and what is held is not written about', async (t) => {
  const made = await stage(t)
  const bare = await ask(made, { question: 'x?', email: 'no address', country: 'QQ' })
  t.equal(bare.statusCode, 400)
  t.match(bare.data.errors, [{ pointer: '/notice' }, { pointer: '/email' }])
  const wrong = await ask(made, { ...QUESTION, country: 'QQ' })
  t.match(wrong.data, {
    status: 422,
    errors: [{ pointer: '/country', detail: 'Choose a country in the list.' }],
  })
  const spam = `<a href="x">buy</a> ${'https://spam.example '.repeat(12)}`
  t.equal((await ask(made, { ...QUESTION, question: spam })).statusCode, 202, 'a machine learns nothing')
  t.match(await requestsOf(made), [{ state: 'held', signals: ['no-stamp', 'many-links', 'markup'] }])
  const { data } = await made.ask({ url: '/api/requests', as: made.advisor })
  t.match(data.items, [{ reference: made.reference, requests: [{ state: 'held' }] }])
  t.equal((await decide(made, { decision: 'let-through' })).statusCode, 200)
  t.match(await requestsOf(made), [{ state: 'open' }])
})

t.test('erased is erased: from the idea, the letters that wait, and the archive', async (t) => {
  const made = await stage(t)
  await ask(made)
  await decide(made, { decision: 'answer', text: 'Dear Ana.' })
  await decide(made, { decision: 'erase' })
  const stored = JSON.stringify((await made.deps.collections.ideas.get(made.id))?.doc)
  t.notMatch(stored, /ana\.sousa|Associação|Dear Ana/)
  t.match(await requestsOf(made), [
    { state: 'closed', country: 'PT', answers: [{ by: { id: 'u-advisor' } }] },
  ])
})

t.test('a case that was withdrawn takes no questions; an unknown one is unknown', async (t) => {
  const made = await stage(t)
  await mustWrite(made, made.id, {
    method: 'POST',
    url: '/moves',
    as: made.advisor,
    body: { move: 'withdraw-case', note: 'Fel.' },
  })
  await made.deps.effects.flush(made.id)
  t.equal((await ask(made)).statusCode, 410)
  const { statusCode } = await made.ask({
    method: 'POST',
    url: '/api/cases/2019-0001/requests',
    body: QUESTION,
  })
  t.equal(statusCode, 404)
})
