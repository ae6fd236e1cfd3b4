import { unzipSync } from 'fflate'
import t from 'tap'
import { makeDocumentCheck } from '../../../../src/archive/document-checks.js'
import { makeApp, type TestApp, type Who } from '../../../helper.js'
import { BARE, mustWrite, sendIn, team, tell, write } from '../ideas/stories.js'

const SWEDISH = { ...BARE, language: 'sv' }
const XLIFF = { 'content-type': 'application/xliff+xml' }

const translated = (file: string): string =>
  file.replace(
    /<segment id="(\w+)" state="\w+"><source>([\s\S]*?)<\/source>/g,
    '<segment id="$1" state="translated"><source>$2</source><target>$2 (en)</target>',
  )

const url = (id: string, rest = '/translations/en/package') => `/api/ideas/${id}${rest}`

async function send(
  made: TestApp,
  id: string,
  as: Who,
  body: string,
  headers: Record<string, string> = XLIFF,
) {
  const reply = await made.app.inject({
    method: 'POST',
    url: url(id),
    headers: { authorization: `Bearer ${as.secret}`, 'accept-language': 'en', ...headers },
    payload: body,
  })
  return { status: reply.statusCode, data: reply.json() }
}

t.test('a draft that was not submitted is offered to no agency', async (t) => {
  const made = await makeApp(t)
  const { translator } = await team(made)
  const { id } = await tell(made, SWEDISH)
  const refused = await made.ask({ url: url(id), as: translator })
  t.match([refused.statusCode, refused.data.errors?.[0].code], [422, 'not-sent-in'])
  const many = await made.ask({ url: `/api/translation-packages?idea=${id}&language=en`, as: translator })
  t.equal(many.statusCode, 422)
  const order = { language: 'en', agency: 'Språkbyrån', due: '2026-12-11' }
  const ordered = await write(made, id, {
    method: 'POST',
    url: '/agency-orders',
    as: translator,
    body: order,
  })
  t.equal(ordered.statusCode, 403)
  const waiting = await made.ask({ url: '/api/translations', as: translator })
  t.notOk(waiting.body.includes(id), 'nor does it wait for a translator')
})

t.test('texts go to an agency, come back, and who had them is known', async (t) => {
  const made = await makeApp(t)
  const { translator, reviewer } = await team(made)
  const { id } = await sendIn(made, SWEDISH)
  const order = { language: 'en', agency: 'Språkbyrån', due: '2026-12-11', note: 'Avrop 14' }
  const ordered = await mustWrite(made, id, {
    method: 'POST',
    url: '/agency-orders',
    as: translator,
    body: order,
  })
  t.match(ordered.data.orders, [{ agency: 'Språkbyrån', due: '2026-12-11', language: 'en' }])
  const twice = await write(made, id, { method: 'POST', url: '/agency-orders', as: translator, body: order })
  t.match([twice.statusCode, twice.data.errors[0].detail], [422, /Språkbyrån has it/])

  const out = await made.ask({ url: url(id), as: translator })
  t.match(out.headers['content-disposition'], /2026-\d{4}\.sv-en\.xlf/)
  const back = await send(made, id, translator, translated(out.body))
  t.equal(back.status, 200)
  t.match(back.data, {
    counts: { 'taken-in': 3 },
    units: [{ label: 'About the idea › Title', told: 'It is in, as translated.' }],
  })
  const idea = (await made.ask({ url: `/api/ideas/${id}`, as: translator })).data
  t.match(idea.orders, [{ returned: { by: { id: 'u-translator' } } }])
  t.match(idea.variants.en['about.title'], {
    text: 'Grannkraft i Laxå (en)',
    origin: 'agency',
    maker: 'Språkbyrån',
    state: 'translated',
  })
  t.same(makeDocumentCheck()('ideas', (await made.deps.collections.ideas.get(id))?.doc as object), [])

  const again = await send(made, id, translator, translated(out.body))
  t.match(again.data.counts, { unchanged: 3 })
  t.equal(again.data.revision, back.data.revision)
  const units = ['about.title']
  const own = await write(made, id, {
    method: 'POST',
    url: '/translations/en/sign-offs',
    as: reviewer,
    body: { units },
  })
  t.equal(own.statusCode, 200)
})

t.test('a refused file says why in the reader’s language, and changes nothing', async (t) => {
  const made = await makeApp(t)
  const { translator } = await team(made)
  const { id } = await sendIn(made, SWEDISH)
  const { id: other } = await sendIn(made, SWEDISH)
  const { body } = await made.ask({ url: url(id), as: translator })
  const wrong = await send(made, other, translator, body, { ...XLIFF, 'accept-language': 'sv' })
  t.match([wrong.status, wrong.data.errors[0].detail], [422, /^Filen hör till en annan idé/])
  const broken = await send(made, id, translator, body.replace('</unit>', ''))
  t.match([broken.status, broken.data.errors[0].detail], [422, /broken XML \(line \d+/])
  const json = await made.ask({ method: 'POST', url: url(id), as: translator, body: {} })
  t.equal(json.statusCode, 415)
  const stranger = await made.person('u-partner', 'partner')
  t.equal((await made.ask({ url: url(id), as: stranger })).statusCode, 403)
  const gone = await write(made, id, { method: 'DELETE', url: '/agency-orders/none', as: translator })
  t.equal(gone.statusCode, 404)
})

t.test('who sent an idea in does not see the agencies', async (t) => {
  const made = await makeApp(t)
  const { translator } = await team(made)
  const { id, owner } = await sendIn(made, SWEDISH)
  const body = { language: 'en', agency: 'Språkbyrån', due: '2026-12-11' }
  const { data } = await mustWrite(made, id, { method: 'POST', url: '/agency-orders', as: translator, body })
  const seen = await made.ask({ url: `/api/ideas/${id}`, as: owner })
  t.notMatch(seen.body, 'Språkbyrån')
  const order = data.orders[0].id
  const back = await mustWrite(made, id, { method: 'DELETE', url: `/agency-orders/${order}`, as: translator })
  t.match(back.data.orders, [{ cancelled: { by: { id: 'u-translator' } } }])
})

t.test('several ideas in one ZIP, out and in', async (t) => {
  const made = await makeApp(t)
  const { translator } = await team(made)
  const ids = [(await sendIn(made, SWEDISH)).id, (await sendIn(made, SWEDISH)).id]
  const list = `/api/translation-packages?language=en&${ids.map((id) => `idea=${id}`).join('&')}`
  const out = await made.ask({ url: list, as: translator })
  t.equal(out.headers['content-type'], 'application/zip')
  t.same((await made.ask({ url: list, as: translator })).rawPayload, out.rawPayload, 'the same bytes')
  const files = Object.entries(unzipSync(new Uint8Array(out.rawPayload)))
  t.equal(files.length, 2)
  const { zipSync, strFromU8, strToU8 } = await import('fflate')
  const back = zipSync({
    ...Object.fromEntries(
      files.map(([name, bytes]) => [`sv-en/${name}`, strToU8(translated(strFromU8(bytes)))]),
    ),
    'sv-en/broken.xlf': strToU8('<xliff'),
    'readme.txt': strToU8('hello'),
  })
  const reply = await made.app.inject({
    method: 'POST',
    url: '/api/translation-packages',
    headers: {
      authorization: `Bearer ${translator.secret}`,
      'content-type': 'application/zip',
      'accept-language': 'en',
    },
    payload: Buffer.from(back),
  })
  t.equal(reply.statusCode, 200, reply.body)
  t.match(reply.json(), {
    reports: [{ counts: { 'taken-in': 3 } }, { counts: { 'taken-in': 3 } }],
    failed: [{ file: 'sv-en/broken.xlf', told: /broken XML/ }],
  })
})

t.test(
  'a file in a region’s English or Swedish is English or Swedish; no file opens a language',
  async (t) => {
    const made = await makeApp(t)
    const { translator } = await team(made)
    const { id } = await sendIn(made, SWEDISH)
    const file = translated((await made.ask({ url: url(id), as: translator })).body)
    const british = file.replace('trgLang="en"', 'trgLang="en-GB"').replace('srcLang="sv"', 'srcLang="sv-SE"')
    const bundle = async (payload: string) => {
      const reply = await made.app.inject({
        method: 'POST',
        url: '/api/translation-packages',
        headers: { authorization: `Bearer ${translator.secret}`, 'accept-language': 'en', ...XLIFF },
        payload,
      })
      return { status: reply.statusCode, data: reply.json() }
    }
    const variants = async () =>
      Object.keys((await made.ask({ url: `/api/ideas/${id}`, as: translator })).data.variants)
    t.match((await bundle(british)).data, { reports: [{ language: 'en', counts: { 'taken-in': 3 } }] })
    t.strictSame(await variants(), ['en'])
    t.match((await bundle(file.replace('trgLang="en"', 'trgLang="EN-us"'))).data, {
      reports: [{ counts: { unchanged: 3 } }],
    })
    t.equal((await send(made, id, translator, british)).status, 200, 'by idea as well')
    const strange = await bundle(file.replace('trgLang="en"', 'trgLang="xx"'))
    t.match([strange.status, strange.data.errors?.[0]?.detail], [422, /language xx; .*en/])
    t.strictSame(await variants(), ['en'])
  },
)

t.test('what a colleague translated since the first export stays', async (t) => {
  const made = await makeApp(t)
  const { translator, reviewer } = await team(made)
  const { id } = await sendIn(made, SWEDISH)
  const file = translated((await made.ask({ url: url(id), as: translator })).body)
  const unit = { method: 'PUT', url: '/translations/en/units/about.title', as: reviewer } as const
  await mustWrite(made, id, { ...unit, body: { text: 'By hand', state: 'translated' } })
  const back = await send(made, id, translator, file)
  t.match(back.data.counts, { 'changed-here': 1, 'taken-in': 2 })
  const { variants } = (await made.ask({ url: `/api/ideas/${id}`, as: translator })).data
  t.equal(variants.en['about.title'].text, 'By hand')
  const second = await send(made, id, translator, file.replaceAll(' (en)', ' (mended)'))
  t.match(second.data.counts, { 'changed-here': 1, 'taken-in': 2 }, 'an agency may mend its own')
})
