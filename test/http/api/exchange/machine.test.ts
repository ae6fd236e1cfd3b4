import t from 'tap'
import { makeDocumentCheck } from '../../../../src/archive/document-checks.js'
import { makeApp } from '../../../helper.js'
import { engineServer, inEnglish, QUICK } from '../../../integrations/engines/engine-server.js'
import { BARE, mustWrite, sendIn, team, write } from '../ideas/stories.js'

const MARKED = 'Vi **träffas** ofta.\n\n- [här](https://exempel.se/a)\n- <b>'
const STORY = {
  ...BARE,
  language: 'sv',
  answers: { ...BARE.answers, solution: { description: MARKED } },
}

async function world(t: Parameters<typeof makeApp>[0], env: Record<string, string>) {
  const made = await makeApp(t, { env, retryPolicy: QUICK })
  const people = await team(made)
  const { id } = await sendIn(made, STORY)
  const clear = () =>
    mustWrite(made, id, { method: 'PUT', url: '/arrangement', as: people.advisor, body: { clearance: true } })
  const send = (body: object = {}) =>
    made.ask({ method: 'POST', url: `/api/ideas/${id}/translations/en/machine`, as: people.translator, body })
  const idea = async () => (await made.ask({ url: `/api/ideas/${id}`, as: people.translator })).data
  return { made, people, id, clear, send, idea }
}

t.test('an engine translates only what a person has cleared, and nobody signs it off unread', async (t) => {
  const { asked, url } = await engineServer(t, ({ path, body }) => {
    if (path !== '/v2/translate') return { body: { glossaries: [], glossary_id: 'g', name: body.name } }
    return { body: { translations: body.text.map((text: string) => ({ text: inEnglish(text) })) } }
  })
  const { made, people, id, clear, send, idea } = await world(t, { DEEPL_KEY: 'k', DEEPL_URL: url })
  const early = await send()
  t.match([early.statusCode, early.data.errors[0].detail], [422, /clear of personal data/])
  t.equal(asked.length, 0, 'nothing has left the house')
  await clear()
  const done = await send()
  t.equal(done.statusCode, 200, done.body)
  t.match(done.data, { engine: 'deepl', state: 'done', report: { counts: { 'taken-in': 3 } } })
  t.match(asked.at(-1)?.body.glossary_id, 'g', 'agreed terms go along')
  const unit = (await idea()).variants.en['solution.description']
  t.match(unit, { state: 'machine', origin: 'machine', maker: 'DeepL' })
  t.equal(
    unit.text,
    'Vi (en)**träffas (en)** ofta. (en)\n\n- [här (en)](https://exempel.se/a)\n- <b> (en)'.replace(
      'Vi (en)',
      'Vi  (en)',
    ),
  )
  t.same(makeDocumentCheck()('ideas', (await made.deps.collections.ideas.get(id))?.doc as object), [])

  const units = ['about.title']
  const sign = () =>
    write(made, id, {
      method: 'POST',
      url: '/translations/en/sign-offs',
      as: people.reviewer,
      body: { units },
    })
  t.match((await sign()).data.errors, [{ code: 'unit-machine' }])
  const text = (await idea()).variants.en['about.title'].text
  const confirm = { method: 'PUT', url: '/translations/en/units/about.title', as: people.translator } as const
  await mustWrite(made, id, { ...confirm, body: { text, state: 'translated' } })
  t.equal((await sign()).statusCode, 200, 'now a person has read it')

  await mustWrite(made, id, {
    ...confirm,
    url: '/translations/en/units/challenge.problem',
    body: { text: 'By hand', state: 'draft' },
  })
  const again = await send({ units: ['challenge.problem', 'solution.description'] })
  t.match(again.data.report.units, [{ unit: 'solution.description' }], 'what a person wrote is left alone')
  const ledger = (await made.deps.collections.engineMonths.get('2026-11'))?.doc
  t.match(ledger, { jobs: [{ engine: 'deepl', by: { id: 'u-translator' }, state: 'done', idea: id }, {}] })
  t.ok((ledger?.jobs[0]?.characters ?? 0) > 100 && (ledger?.jobs[0]?.cost ?? 0) > 0)
  t.same(makeDocumentCheck()('engineMonths', ledger as object), [])
})

t.test('the month’s budget stops it with a clear refusal, and what failed costs nothing', async (t) => {
  let status = 456
  const { asked, url } = await engineServer(t, ({ body }) =>
    status === 200 ? { body: { translatedText: body.q.map(inEnglish) } } : { status },
  )
  const { made, people, clear, send, idea } = await world(t, {
    LIBRETRANSLATE_URL: url,
    ENGINE_MONTHLY_CHARACTERS: '250',
  })
  await clear()
  const failed = await send()
  t.match([failed.statusCode, failed.data.code], [502, 'engine-failed'])
  t.match(failed.data.detail, 'quota is used up')
  t.match((await made.ask({ url: '/api/engines', as: people.translator })).data, {
    characters: 0,
    limit: 250,
  })
  status = 200
  t.equal((await send()).statusCode, 200)
  t.equal((await idea()).variants.en['about.title'].state, 'machine')
  const before = asked.length
  const over = await send({ units: ['about.title', 'solution.description', 'challenge.problem'] })
  t.match([over.statusCode, over.data.errors[0].detail], [422, /budget .* \d+ of 250 characters are left/])
  t.equal(asked.length, before)
})

t.test('eTranslation answers later, to an address that only it knows', async (t) => {
  let sent: { callback: string; html: string } | undefined
  const { url } = await engineServer(t, ({ body }) => {
    const { content } = body.documentToTranslateBase64
    sent = {
      callback: body.destinations.httpDestinations[0],
      html: Buffer.from(content, 'base64').toString(),
    }
    return { body: '815' }
  })
  const env = {
    ETRANSLATION_USER: 'Fyrsteg',
    ETRANSLATION_PASSWORD: 'x',
    ETRANSLATION_URL: url,
    BASE_URL: 'https://fyrsteg.example',
  }
  const { made, clear, send, idea } = await world(t, env)
  await clear()
  t.match((await send()).data, { state: 'waiting', engine: 'etranslation' })
  t.notOk((await idea()).variants.en)
  const path = new URL(sent?.callback ?? '').pathname
  const answer = (to: string, payload: string) =>
    made.app.inject({ method: 'POST', url: to, headers: { 'content-type': 'text/plain' }, payload })
  const html = Buffer.from((sent?.html ?? '').replace('Grannkraft', 'Neighbours')).toString('base64')
  t.equal((await answer(`${path.slice(0, -3)}xxx`, html)).statusCode, 404, 'another secret')
  const done = await answer(path, html)
  t.equal(done.statusCode, 204, done.body)
  t.match((await idea()).variants.en['about.title'], {
    text: 'Neighbours i Laxå',
    state: 'machine',
    maker: 'eTranslation',
  })
  const { revision } = await idea()
  t.equal((await answer(path, html)).statusCode, 204, 'once more')
  t.equal((await idea()).revision, revision)
  await send({ units: ['about.title'] })
  t.equal((await answer(new URL(sent?.callback ?? '').pathname, 'error-code=-1')).statusCode, 422)
})

t.test('eTranslation that is faster than its own receipt loses nothing', async (t) => {
  let answer = async (_path: string, _html: string): Promise<number> => 0
  let answered = 0
  const { url } = await engineServer(t, async ({ body }) => {
    const { documentToTranslateBase64, destinations } = body
    answered = await answer(
      new URL(destinations.httpDestinations[0]).pathname,
      documentToTranslateBase64.content,
    )
    return { body: '815' }
  })
  const { made, clear, send, idea } = await world(t, {
    ETRANSLATION_USER: 'Fyrsteg',
    ETRANSLATION_PASSWORD: 'x',
    ETRANSLATION_URL: url,
    BASE_URL: 'https://fyrsteg.example',
  })
  answer = async (path, payload) => {
    const headers = { 'content-type': 'text/plain' }
    return (await made.app.inject({ method: 'POST', url: path, headers, payload })).statusCode
  }
  await clear()
  t.equal((await send()).statusCode, 200)
  t.equal(answered, 204)
  t.equal((await idea()).variants.en['about.title'].maker, 'eTranslation')
  const [month] = (await made.deps.collections.engineMonths.find({ limit: 1 })).items
  t.match(month?.doc.jobs, [{ state: 'done' }], 'and nothing waits for what has come')
})

t.test('without an engine there is none', async (t) => {
  const { clear, send } = await world(t, {})
  await clear()
  const reply = await send()
  t.match([reply.statusCode, reply.data.errors[0].code], [422, 'no-engine'])
})
