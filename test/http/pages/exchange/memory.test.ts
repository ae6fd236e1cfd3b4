import t from 'tap'
import { makeApp, type TestApp, type Who } from '../../../helper.js'
import { htmlProblems } from '../../../html-problems.js'
import { publish, team } from '../../api/ideas/stories.js'

const WORDS = /undefined|\{\{|>(?:web|memory|termfiles|translate|errors):/
const SENTENCE = 'Vi träffas fyra gånger om året i skolan.'
const TMX = `<tmx version="1.4"><header segtype="sentence" srclang="sv"/><body><tu><tuv xml:lang="sv"><seg>${SENTENCE}</seg></tuv><tuv xml:lang="en"><seg>We meet.</seg></tuv></tu><tu tuid="ensam"><tuv xml:lang="sv"><seg>Hej</seg></tuv></tu></body></tmx>`

/** Sends a form with a file, as a browser does. */
async function send(
  { app }: TestApp,
  as: Who,
  url: string,
  name?: string,
  text = '',
  agency = '<Byrån> & co',
) {
  const form = new FormData()
  if (name !== undefined) form.set('file', new Blob([text]), name)
  form.set('agency', agency)
  const request = new Request('http://x/', { method: 'POST', body: form })
  const headers = {
    'content-type': request.headers.get('content-type') as string,
    authorization: `Bearer ${as.secret}`,
    accept: 'text/html',
  }
  return app.inject({ method: 'POST', url, headers, payload: Buffer.from(await request.arrayBuffer()) })
}

const press = (made: TestApp, as: Who, url: string, fields: Record<string, string>) =>
  made.ask({
    method: 'POST',
    url,
    as,
    body: new URLSearchParams(fields).toString(),
    headers: { 'content-type': 'application/x-www-form-urlencoded', accept: 'text/html' },
  })

async function assertWhole(t: Parameters<typeof makeApp>[0], body: string, name: string): Promise<void> {
  t.notMatch(body, WORDS, `${name}: every word is there`)
  t.strictSame(await htmlProblems(body), [], name)
}

t.test('a translation memory is taken in and out on its page', async (t) => {
  const made = await makeApp(t)
  const people = await team(made)
  await publish(made, people)
  const { translator, advisor } = people
  for (const language of ['sv', 'en']) {
    const { body } = await made.ask({ url: `/${language}/memory`, as: translator })
    await assertWhole(t, body, language)
    t.match(body, language === 'sv' ? /\d+ meningar ur/ : /\d+ sentences from/)
    t.notMatch(body, '/memory/rebuild', 'for administrators')
  }
  t.notMatch((await made.ask({ url: '/sv/memory', as: advisor })).body, 'type="file"', 'others look')
  t.match((await made.ask({ url: '/sv/translate', as: translator })).body, 'href="/sv/memory"')

  const done = await send(made, translator, '/sv/memory/file', 'byrå.tmx', TMX)
  t.equal(done.statusCode, 200)
  await assertWhole(t, done.body, 'report')
  t.match(done.body, 'byrå.tmx är inne')
  t.match(done.body, '1 mening är ny.')
  t.match(done.body, 'Den finns bara på ett språk.')
  t.match(done.body, '&lt;Byrån&gt; &amp; co')

  for (const [name, text] of [
    [undefined, ''],
    ['x.tmx', '<html/>'],
    ['x.tmx', '<!DOCTYPE tmx [<!ENTITY a "b">]><tmx/>'],
  ] as const) {
    const refused = await send(made, translator, '/en/memory/file', name, text)
    t.equal(refused.statusCode, 422)
    await assertWhole(t, refused.body, `refused ${text}`)
    t.match(refused.body, 'href="#file"')
    t.match(refused.body, 'value="&lt;Byrån&gt; &amp; co"', 'what was typed is kept')
  }
  t.equal((await send(made, advisor, '/sv/memory/file', 'x.tmx', TMX)).statusCode, 403)

  const [, id = ''] = /name="file" value="([^"]+)"/.exec(done.body) ?? []
  const removed = await press(made, translator, '/en/memory/remove', { file: id, name: 'byrå.tmx' })
  t.equal(removed.statusCode, 303)
  const after = await made.ask({ url: removed.headers.location as string, as: translator })
  t.match(after.body, 'byrå.tmx has been removed')
  t.match(after.body, 'Nothing has been taken in yet')
  t.equal((await press(made, translator, '/en/memory/remove', { file: id })).statusCode, 404)

  const admin = await made.person('u-admin', 'administrator')
  const rebuilt = await press(made, admin, '/en/memory/rebuild', {})
  t.match(rebuilt.body, /made anew: \d+ sentences from 1 ideas/)
})

t.test('an offer from elsewhere says whose it is, and so does the text it becomes', async (t) => {
  const made = await makeApp(t, { env: { TRANSLATION_LANGUAGES: 'en,sv-x-lattlast' } })
  const people = await team(made)
  const { id, reference } = await publish(made, people)
  const idea = (await made.ask({ url: `/api/ideas/${id}`, as: people.advisor })).data
  const source = (idea.answers.about.title as string).replaceAll('&', '&amp;')
  const file = TMX.replace(SENTENCE, source)
    .replace('segtype="sentence"', 'segtype="block"')
    .replaceAll('xml:lang="en"', 'xml:lang="sv-x-lattlast"')
  await send(made, people.translator, '/sv/memory/file', 'lätt.tmx', file, 'Byrån')
  const url = `/sv/ideas/${reference}/translate/sv-x-lattlast`
  const page = (await made.ask({ url, as: people.translator })).body
  t.match(page, '100 % lika, från Byrån, 23 november 2026 – inte granskad här')
  const [, seen = '', memory = ''] =
    /name="seen" value="([^"]*)"><input type="hidden" name="memory" value="([^"]+)"/.exec(page) ?? []
  t.match(page, `data-from="${memory}"`)
  const text = async () =>
    (await made.ask({ url: `/api/ideas/${id}/translations/sv-x-lattlast`, as: people.translator })).data
      .units[0].translation
  const taken = await press(made, people.translator, url, { unit: 'about.title', seen, memory, do: 'take' })
  t.equal(taken.statusCode, 303)
  t.match(await text(), { origin: 'memory', maker: 'Byrån', state: 'draft', text: 'We meet.' })
  // With the script, the text is put into the field and sent with where it came from.
  const again = (await made.ask({ url, as: people.translator })).body
  const mark =
    /name="unit" value="about\.title"><input type="hidden" name="seen" value="([^"]*)"/.exec(again)?.[1] ?? ''
  const fields = { unit: 'about.title', seen: mark, text: 'We meet.', from: memory, do: 'save' }
  t.equal((await press(made, people.translator, url, fields)).statusCode, 303)
  t.match(await text(), { origin: 'memory', maker: 'Byrån', state: 'translated' })
})

t.test('terms go out and in as files on their page', async (t) => {
  const made = await makeApp(t)
  const { translator, advisor } = await team(made)
  for (const language of ['sv', 'en'])
    await assertWhole(t, (await made.ask({ url: `/${language}/terms`, as: translator })).body, language)
  t.notMatch((await made.ask({ url: '/sv/terms', as: advisor })).body, 'type="file"')
  const rows = 'sv;en\r\nkaffekvarn;coffee mill\r\n;utan svenska\r\n'
  const done = await send(made, translator, '/sv/terms/file', 'termer.csv', rows)
  t.equal(done.statusCode, 200)
  await assertWhole(t, done.body, 'report')
  t.match(done.body, '1 ny, 1 togs inte in')
  t.match(done.body, 'Den togs inte med.')
  t.match(done.body, 'coffee mill', 'it stands in the list')
  const { body: tbx } = await made.ask({ url: '/api/terminology?format=tbx' })
  t.match(
    (await send(made, translator, '/en/terms/file', 'terms.tbx', tbx)).body,
    'All terms of the file are in',
  )
  for (const [name, text] of [
    [undefined, ''],
    ['x.tbx', '<html/>'],
    ['x.csv', 'a;b\r\n1;2'],
  ] as const) {
    const refused = await send(made, translator, '/en/terms/file', name, text)
    t.equal(refused.statusCode, 422)
    await assertWhole(t, refused.body, `refused ${text}`)
    t.match(refused.body, 'href="#file"')
  }
  t.equal((await send(made, advisor, '/sv/terms/file', 'x.csv', rows)).statusCode, 403)
})
