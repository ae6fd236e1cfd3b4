import { strFromU8, unzipSync } from 'fflate'
import t from 'tap'
import { makeApp, type TestApp, type Who } from '../../../helper.js'
import { BARE, mustWrite, sendIn, team, write } from '../ideas/stories.js'

/** Files and languages as people mean them. */

const SWEDISH = { ...BARE, language: 'sv' }

const send = (made: TestApp, as: Who, url: string, type: string, payload: string) =>
  made.app.inject({
    method: 'POST',
    url,
    headers: { authorization: `Bearer ${as.secret}`, 'content-type': type, 'accept-language': 'en' },
    payload,
  })

t.test('nothing opens a language that is not switched on', async (t) => {
  const made = await makeApp(t)
  const { translator } = await team(made)
  const { id } = await sendIn(made, SWEDISH)
  const asks = [
    { method: 'PUT', url: '/translations/zz/units/about.title', body: { text: 'X', state: 'draft' } },
    { method: 'POST', url: '/translations/zz/units/about.title/comments', body: { text: 'X' } },
    { method: 'POST', url: '/agency-orders', body: { language: 'zz', agency: 'Byrån', due: '2026-12-11' } },
  ] as const
  for (const asked of asks) {
    const { statusCode, data } = await write(made, id, { ...asked, as: translator })
    t.match(
      [statusCode, data.errors],
      [422, [{ detail: 'Nothing is translated into zz here. The languages are en.' }]],
    )
  }
  const out = await made.ask({ url: `/api/ideas/${id}/translations/zz/package`, as: translator })
  t.equal(out.statusCode, 422)
  const source = await write(made, id, { ...asks[0], url: asks[0].url.replace('zz', 'sv'), as: translator })
  t.match([source.statusCode, source.body], [422, 'source-language'])
  const { data } = await made.ask({ url: `/api/ideas/${id}`, as: translator })
  t.strictSame(data.variants, {})
  const page = await made.ask({
    url: `/sv/ideas/${id}/agency`,
    as: translator,
    headers: { accept: 'text/html' },
  })
  t.match(page.body, /<option value="en" selected>\s*engelska/)
  t.notMatch(page.body, '<option value="fi"')
  t.notMatch(page.body, '<option value="sv"')
})

t.test('a language that was begun before goes on', async (t) => {
  const made = await makeApp(t, { env: { TRANSLATION_LANGUAGES: 'sv,en,fi' } })
  const { translator } = await team(made)
  const { id } = await sendIn(made, SWEDISH)
  const body = { text: 'Naapuriapu', state: 'translated' }
  const url = '/translations/fi/units/about.title'
  await mustWrite(made, id, { method: 'PUT', url, as: translator, body })
  Object.assign(made.deps, { config: { ...made.deps.config, translationLanguages: 'sv,en' } })
  await mustWrite(made, id, { method: 'PUT', url, as: translator, body: { ...body, text: 'Naapuriapua' } })
})

const TBX = `<?xml version="1.0"?><!DOCTYPE martif SYSTEM "TBXcoreStructV02.dtd"><martif type="TBX" xml:lang="sv"><text><body>
<termEntry id="t1"><langSet xml:lang="sv"><tig><term>byalag</term></tig></langSet>
<langSet xml:lang="en"><tig><term>village association</term></tig></langSet></termEntry></body></text></martif>`

t.test('a TBX that names its DTD is read, one that brings its own is not', async (t) => {
  const made = await makeApp(t)
  const { translator } = await team(made)
  const taken = await send(made, translator, '/api/terminology', 'application/x-tbx', TBX)
  t.match([taken.statusCode, taken.json()], [200, { counts: { added: 1 } }])
  const own = TBX.replace('"TBXcoreStructV02.dtd"', '"x" [<!ENTITY a "aaa">]')
  t.equal((await send(made, translator, '/api/terminology', 'application/x-tbx', own)).statusCode, 422)
})

t.test('CSV is read as CSV, whether it is asked for or only sent as such', async (t) => {
  const made = await makeApp(t)
  const { translator } = await team(made)
  const csv = 'sv;en\r\nbystuga;village hall\r\n'
  const taken = await send(made, translator, '/api/terminology', 'text/csv; charset=utf-8', csv)
  t.match([taken.statusCode, taken.json()], [200, { counts: { added: 1 } }])
  const named = await send(made, translator, '/api/terminology?format=csv', 'text/csv', csv)
  t.match(named.json(), { counts: { unchanged: 1 } })
})

const tmx = (...texts: readonly [string, string][]) =>
  `<tmx version="1.4"><header srclang="sv-SE"/><body><tu>${texts
    .map(([language, text]) => `<tuv xml:lang="${language}"><seg>${text}</seg></tuv>`)
    .join('')}</tu></body></tmx>`

t.test('a memory holds the languages that are used here, and a file of it once', async (t) => {
  const made = await makeApp(t)
  const { translator } = await team(made)
  const take = async (file: string) =>
    (await send(made, translator, '/api/translation-memory?name=a.tmx', 'application/x-tmx+xml', file)).json()
  const klingon = await take(tmx(['sv-SE', 'Vi möts här.'], ['tlh', 'naDev maghom.']))
  t.match(klingon, {
    counts: { refused: 1 },
    items: [{ told: 'It is in a language that is not used here.' }],
  })
  t.equal(klingon.counts.added, undefined)
  const both = tmx(['sv-SE', 'Vi möts här.'], ['en-GB', 'We meet here.'], ['de', 'Wir treffen uns hier.'])
  t.match((await take(both)).counts, { added: 1 }, 'of three languages the two that are used')
  t.strictSame((await take(both)).counts, { known: 1 })
  t.equal((await made.ask({ url: '/api/translation-memory/files', as: translator })).data.items.length, 1)
})

t.test('terms open in columns in a Swedish spreadsheet, and are a workbook too', async (t) => {
  const made = await makeApp(t)
  const { translator } = await team(made)
  const swedish = await made.ask({ url: '/api/terminology?format=csv&lang=sv' })
  t.match(swedish.body, /^\ufeffsv;svAlso;en;/)
  t.match((await made.ask({ url: '/api/terminology?format=csv&lang=en' })).body, /^\ufeffsv,svAlso,en,/)
  const back = await send(made, translator, '/api/terminology', 'text/csv', swedish.body)
  t.strictSame(Object.keys(back.json().counts), ['unchanged'])
  for (const url of ['/api/terminology?format=xlsx&lang=sv', '/api/report.xlsx?lang=sv']) {
    const { statusCode, headers, rawPayload } = await made.ask({ url, as: translator })
    t.equal(statusCode, 200, url)
    t.match(headers['content-type'], /spreadsheetml\.sheet/)
    const files = unzipSync(new Uint8Array(rawPayload))
    t.match(strFromU8(files['xl/workbook.xml'] as Uint8Array), /<sheet name="(?:Termer|Fyrsteg 2026)"/)
    t.match(
      strFromU8(files['xl/worksheets/sheet1.xml'] as Uint8Array),
      /<t>folkbildning<|<t>Nya exempel<[\s\S]*<v>0<\/v>/,
    )
  }
})
