import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import t from 'tap'
import { makeApp, type TestApp, type Who } from '../../../helper.js'
import { htmlProblems } from '../../../html-problems.js'
import { engineServer, inEnglish, QUICK } from '../../../integrations/engines/engine-server.js'
import { BARE, mustWrite, sendIn, team } from '../../api/ideas/stories.js'

async function assertWhole(t: Tap, body: string, name: string): Promise<void> {
  t.notMatch(
    body,
    /undefined|\{\{|web:|exchange:|template:|vocabulary:|errors:/,
    `${name}: every word is there`,
  )
  t.strictSame(await htmlProblems(body), [], name)
}
type Tap = Parameters<typeof makeApp>[0]

const SWEDISH = { ...BARE, language: 'sv' }
const translated = (file: string): string =>
  file.replace(
    /<segment id="(\w+)" state="\w+"><source>([\s\S]*?)<\/source>/g,
    '<segment id="$1" state="translated"><source>$2</source><target>$2 (en)</target>',
  )

/** Sends a form as a browser does. */
async function post(
  { app }: TestApp,
  as: Who,
  url: string,
  fields: Record<string, string>,
  file?: Uint8Array,
) {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  if (file) form.set('file', new Blob([Buffer.from(file)]), 'åäö.xlf')
  const request = new Request('http://x/', { method: 'POST', body: form })
  const headers = {
    'content-type': request.headers.get('content-type') as string,
    authorization: `Bearer ${as.secret}`,
    accept: 'text/html',
  }
  return app.inject({ method: 'POST', url, headers, payload: Buffer.from(await request.arrayBuffer()) })
}

const order = (made: TestApp, as: Who, url: string, fields: Record<string, string>) =>
  made.ask({
    method: 'POST',
    url,
    as,
    body: new URLSearchParams(fields).toString(),
    headers: { 'content-type': 'application/x-www-form-urlencoded', accept: 'text/html' },
  })

t.test('an order is noted, the file goes out and in, and the report is shown', async (t) => {
  const made = await makeApp(t)
  const { translator } = await team(made)
  const { id } = await sendIn(made, SWEDISH)
  for (const language of ['sv', 'en']) {
    const page = await made.ask({ url: `/${language}/ideas/${id}/agency`, as: translator })
    t.equal(page.statusCode, 200)
    await assertWhole(t, page.body, `${language}: before`)
  }
  const wrong = await order(made, translator, `/sv/ideas/${id}/agency/orders`, {
    to: 'en',
    agency: '',
    due: '2020-01-01',
  })
  t.equal(wrong.statusCode, 422)
  t.match(wrong.body, 'error-summary')
  await assertWhole(t, wrong.body, 'a wrong order')
  const right = { to: 'en', agency: 'Språkbyrån', due: '2026-12-11', note: 'Avrop 14' }
  const ordered = await order(made, translator, `/sv/ideas/${id}/agency/orders`, right)
  t.match([ordered.statusCode, ordered.headers.location], [303, `/sv/ideas/${id}/agency?to=en`])
  const page = await made.ask({ url: String(ordered.headers.location), as: translator })
  t.match(page.body, 'Den är hos Språkbyrån')
  await assertWhole(t, page.body, 'ordered')

  const { body: file } = await made.ask({ url: `/api/ideas/${id}/translations/en/package`, as: translator })
  const back = translated(file).replace('(en)</target>', `${'x'.repeat(200)}</target>`)
  const sent = await post(made, translator, `/sv/ideas/${id}/agency/file`, { to: 'en' }, Buffer.from(back))
  t.equal(sent.statusCode, 303, sent.body)
  const report = await made.ask({ url: String(sent.headers.location), as: translator })
  t.match(report.body, '2 av 3 texter togs in; några behöver dig')
  t.match(report.body, 'Skriv högst 100 tecken')
  await assertWhole(t, report.body, 'the report')
  const again = await post(made, translator, `/en/ideas/${id}/agency/file`, { to: 'en' }, Buffer.from(file))
  t.equal(again.statusCode, 200, 'nothing was changed: the report is shown at once')
  t.match(again.body, '0 of 3 texts were taken in')
  await assertWhole(t, again.body, 'nothing new')
})

t.test('a file that cannot be taken in is told at its field', async (t) => {
  const made = await makeApp(t)
  const { translator } = await team(made)
  const { id } = await sendIn(made, SWEDISH)
  const none = await post(made, translator, `/sv/ideas/${id}/agency/file`, { to: 'en' })
  t.equal(none.statusCode, 422)
  t.match(none.body, 'Välj en fil')
  const broken = await post(
    made,
    translator,
    `/en/ideas/${id}/agency/file`,
    { to: 'en', agency: 'Ord & bild' },
    Buffer.from('<xliff'),
  )
  t.equal(broken.statusCode, 422)
  t.match(broken.body, 'broken XML')
  t.match(broken.body, 'value="Ord &amp; bild"', 'what was typed is still there')
  await assertWhole(t, broken.body, 'broken')
  const batch = await post(made, translator, '/sv/agency/file', {}, Buffer.from('hej'))
  t.equal(batch.statusCode, 422)
  await assertWhole(t, batch.body, 'broken bundle')
})

t.test('several ideas go out and come in as one ZIP', async (t) => {
  const made = await makeApp(t)
  const { translator } = await team(made)
  const ids = [(await sendIn(made, SWEDISH)).id, (await sendIn(made, SWEDISH)).id]
  const page = await made.ask({ url: '/sv/agency', as: translator })
  for (const id of ids) t.match(page.body, `value="${id}"`)
  await assertWhole(t, page.body, 'the list')
  await assertWhole(t, (await made.ask({ url: '/en/agency?q=inget&to=fi', as: translator })).body, 'nothing')
  const url = `/api/translation-packages?language=en&${ids.map((id) => `idea=${id}`).join('&')}&version=2.1&open=true`
  const zip = unzipSync(new Uint8Array((await made.ask({ url, as: translator })).rawPayload))
  const back = Object.entries(zip).map(([name, bytes]) => [name, strToU8(translated(strFromU8(bytes)))])
  const sent = await post(
    made,
    translator,
    '/sv/agency/file',
    { agency: 'Språkbyrån' },
    zipSync(Object.fromEntries(back)),
  )
  t.equal(sent.statusCode, 303, sent.body)
  const report = await made.ask({ url: String(sent.headers.location), as: translator })
  t.equal(report.body.match(/3 av 3 texter togs in/g)?.length, 2)
  await assertWhole(t, report.body, 'reports')
  const again = await post(
    made,
    translator,
    '/en/agency/file',
    {},
    zipSync({ ...zip, 'x.xlf': strToU8('<x') }),
  )
  t.equal(again.statusCode, 200)
  t.match(again.body, 'These files could not be taken in')
  await assertWhole(t, again.body, 'shown at once')
})

t.test('an engine translates what is missing, once the texts are cleared', async (t) => {
  const { url } = await engineServer(t, ({ body }) => ({ body: { translatedText: body.q.map(inEnglish) } }))
  const made = await makeApp(t, { env: { LIBRETRANSLATE_URL: url }, retryPolicy: QUICK })
  const { translator, advisor } = await team(made)
  const { id } = await sendIn(made, SWEDISH)
  const page = `/sv/ideas/${id}/agency`
  t.match((await made.ask({ url: page, as: translator })).body, 'Först måste någon ha intygat')
  await mustWrite(made, id, { method: 'PUT', url: '/arrangement', as: advisor, body: { clearance: true } })
  const ready = await made.ask({ url: page, as: translator })
  await assertWhole(t, ready.body, 'ready')
  const done = await order(made, translator, `${page}/machine`, { to: 'en', engine: 'libretranslate' })
  t.equal(done.statusCode, 200, done.body)
  t.match(done.body, 'Den är inne, som maskingjord')
  await assertWhole(t, done.body, 'done')
  const again = await order(made, translator, `${page}/machine`, { to: 'en', engine: 'libretranslate' })
  t.equal(again.statusCode, 422)
  await assertWhole(t, again.body, 'nothing is missing')
})
