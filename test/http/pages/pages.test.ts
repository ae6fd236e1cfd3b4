import { readFileSync } from 'node:fs'
import t from 'tap'
import { fileOf } from '../../../src/installation/paths.js'
import { StoreUnavailableError } from '../../../src/storage/errors.js'
import { makeApp } from '../../helper.js'
import { htmlProblems } from '../../html-problems.js'
import { publish, sendIn } from '../api/ideas/stories.js'

/** Pages as readers meet them, in both languages, without a script. */

const HTML = { accept: 'text/html' }

t.test('every page is whole, in both languages', async (t) => {
  const made = await makeApp(t)
  const people = {
    advisor: await made.person('u-advisor', 'advisor'),
    workgroup: await made.person('u-workgroup', 'workgroup'),
    translator: await made.person('u-translator', 'translator'),
    reviewer: await made.person('u-reviewer', 'reviewer'),
  }
  const { id, owner } = await sendIn(made)
  const published = await publish(made, people as never)
  for (const language of ['sv', 'en']) {
    const open = [
      '',
      '/cases',
      '/cases?q=ingenting-alls',
      '/cases?challenge=SC6&challenge=SC1&kind=service&year=2026&q=och',
      '/process',
      '/open-data',
      '/accessibility',
      '/privacy',
      '/sign-in',
      `/link/${owner?.secret}`,
    ]
    const closed = ['/desk', '/desk?step=identification&q=x', `/ideas/${id}`, `/ideas/${published.reference}`]
    const wrong: [string, number][] = [
      ['/nowhere', 404],
      ['/invitation/unknown', 410],
      ['/desk', 401],
      ['/cases?after=nonsense', 400],
    ]
    const all = [
      ...open.map((url) => ({ url, status: 200, as: undefined })),
      ...closed.map((url) => ({ url, status: 200, as: people.advisor })),
      ...wrong.map(([url, status]) => ({ url, status, as: undefined })),
    ]
    for (const { url, status, as } of all) {
      const reply = await made.ask({ url: `/${language}${url}`, as, headers: HTML })
      t.equal(reply.statusCode, status, `/${language}${url}`)
      t.match(reply.headers['content-type'], 'text/html')
      t.match(reply.body, `<html lang="${language}">`)
      t.notMatch(
        reply.body,
        /undefined|\{\{|web:|process:|template:|vocabulary:|export:/,
        'every word is there',
      )
      t.strictSame(await htmlProblems(reply.body), [], `/${language}${url}`)
    }
  }
})

t.test('the first page is in the reader’s language, and its files are kept', async (t) => {
  const { ask } = await makeApp(t)
  const first = await ask({ url: '/', headers: { 'accept-language': 'sv-SE' } })
  t.match([first.statusCode, first.headers.location], [302, '/sv'])
  const { body } = await ask({ url: '/sv' })
  const style = /href="(\/assets\/[^"]+style\.css)"/.exec(body)?.[1] as string
  const sheet = await ask({ url: style })
  t.match([sheet.statusCode, sheet.headers['cache-control']], [200, /immutable/])
  t.equal((await ask({ url: style.replace('style.css', '../package.json') })).statusCode, 404)
  t.match(first.headers['content-security-policy'], "script-src 'self'")
})

t.test('the first page remembers the language that a reader chose here', async (t) => {
  const { ask } = await makeApp(t)
  const swede = { 'accept-language': 'sv', 'sec-fetch-site': 'same-origin' }
  t.notOk((await ask({ url: '/sv/cases', headers: swede })).headers['set-cookie'], 'nothing to remember')
  const away = { 'accept-language': 'sv', 'sec-fetch-site': 'cross-site' }
  t.notOk(
    (await ask({ url: '/en', headers: away })).headers['set-cookie'],
    'a link from elsewhere is no choice',
  )
  const chosen = await ask({ url: '/en', headers: swede })
  const cookie = String(chosen.headers['set-cookie']).split(';')[0] as string
  t.equal(cookie, 'lang=en')
  t.equal((await ask({ url: '/', headers: { 'accept-language': 'sv', cookie } })).headers.location, '/en')
})

t.test(
  'a page tells its lasting address in both languages; what is private is kept from search engines',
  async (t) => {
    const made = await makeApp(t, { env: { BASE_URL: 'https://fyrsteg.example' } })
    const { body } = await made.ask({ url: '/sv/cases?q=ord' })
    t.match(body, '<link rel="canonical" href="https://fyrsteg.example/sv/cases">')
    t.match(body, '<link rel="alternate" hreflang="en" href="https://fyrsteg.example/en/cases">')
    t.match(body, '<a href="/en/cases?q=ord" lang="en"', 'the search comes along to the other language')
    const signIn = await made.ask({ url: '/sv/sign-in' })
    t.match(signIn.body, 'content="noindex"')
    t.notMatch(signIn.body, 'canonical')
  },
)

t.test('the catalogue narrows down and tells how many each choice would add', async (t) => {
  const made = await makeApp(t)
  const people = {
    advisor: await made.person('u-advisor', 'advisor'),
    workgroup: await made.person('u-workgroup', 'workgroup'),
    translator: await made.person('u-translator', 'translator'),
    reviewer: await made.person('u-reviewer', 'reviewer'),
  }
  const { reference } = await publish(made, people as never)
  const all = await made.ask({ url: '/en/cases' })
  t.match(all.body, 'Cases: 1')
  t.match(all.body, `/cases/${reference}"`)
  const box = /name="kind" value="([^"]+)"><span>[^<]+<\/span><span>1<\/span>/.exec(all.body)
  t.ok(box, 'the kind of the one case can be ticked')
  const chosen = await made.ask({ url: `/en/cases?kind=${box?.[1]}` })
  t.match(chosen.body, `value="${box?.[1]}" checked`)
  t.match(chosen.body, /class="chosen"><a rel="nofollow" href="\/en\/cases">/)
  const none = await made.ask({ url: '/en/cases?year=1999' })
  t.match(none.body, 'Nothing matched')
  t.match(none.body, 'Cases: 0 of 1')
})

t.test('what a person wrote is text', async (t) => {
  const made = await makeApp(t)
  const nasty = '<script>alert(1)</script>"\'&'
  const body = {
    track: 'idea',
    language: 'sv',
    answers: { about: { title: nasty }, solution: { description: nasty } },
  }
  const created = await made.ask({ method: 'POST', url: '/api/ideas', body })
  const page = await made.ask({ url: `/sv/link/${created.data.link.secret}` })
  t.equal(page.statusCode, 200, created.body)
  t.notMatch(page.body, '<script>alert')
})

t.test('the first administrator comes in by the one-time link, after mending what was wrong', async (t) => {
  const made = await makeApp(t)
  const { firstAdministrator } = await import('../../../src/cli/first-administrator.js')
  const url = new URL((await firstAdministrator(made.deps, 'sv')) as string).pathname
  const form = {
    'content-type': 'application/x-www-form-urlencoded',
    accept: 'text/html',
    'sec-fetch-site': 'same-origin',
  }
  const send = (url: string, fields: Record<string, string>, headers = {}) =>
    made.ask({
      method: 'POST',
      url,
      body: new URLSearchParams(fields).toString(),
      headers: { ...form, ...headers },
    })

  t.match((await made.ask({ url })).body, 'name="password"')
  const wrong = await send(url, { name: 'Åsa', email: 'åsa', password: 'kort' })
  t.equal(wrong.statusCode, 422)
  t.match(wrong.body, 'href="#password"')
  t.match(wrong.body, 'href="#email"')
  t.match(wrong.body, 'value="Åsa"', 'what was right need not be written again')
  t.notMatch(wrong.body, 'kort', 'a password is never shown')
  t.strictSame(await htmlProblems(wrong.body), [])

  const foreign = await send(url, { password: 'fyra små steg mot Laxå' }, { 'sec-fetch-site': 'cross-site' })
  t.equal(foreign.statusCode, 403)

  const entered = await send(url, {
    name: 'Åsa',
    email: 'asa@exempel.se',
    password: 'fyra små steg mot Laxå',
  })
  t.match([entered.statusCode, entered.headers.location], [303, '/sv/desk'])
  const cookie = /fyrsteg_session=[^;]+/.exec(String(entered.headers['set-cookie']))?.[0] as string
  t.match((await made.ask({ url: '/sv/desk', headers: { cookie } })).body, 'Åsa')
  t.equal((await made.ask({ url, headers: HTML })).statusCode, 410, 'once')

  const out = await send('/sv/sign-out', {}, { cookie })
  t.equal(out.statusCode, 303)
  t.equal((await made.ask({ url: '/sv/desk', headers: { cookie, ...HTML } })).statusCode, 401)
  t.equal(
    (await send('/en/sign-in', { email: 'asa@exempel.se', password: 'fel lösenord helt' })).statusCode,
    422,
  )
  t.equal(
    (await send('/en/sign-in', { email: 'asa@exempel.se', password: 'fyra små steg mot Laxå' })).statusCode,
    303,
  )
})

t.test('an address that nobody can read is answered, in its language', async (t) => {
  const { ask } = await makeApp(t)
  for (const url of ['/en/%zz', '/en/link/%', `/en/ideas/${'a'.repeat(400)}`]) {
    const reply = await ask({ url, headers: { accept: 'text/html', 'accept-language': 'sv' } })
    t.ok([400, 401, 404, 414].includes(reply.statusCode), `${url.slice(0, 20)}: ${reply.statusCode}`)
    t.match(reply.body, '<html lang="en">')
  }
  t.match((await ask({ url: '/%zz' })).headers['content-type'], 'application/problem+json')
})

t.test('what is our own fault is told with a reference and nothing from inside', async (t) => {
  const { ask, deps } = await makeApp(t)
  Object.assign(deps.collections.cases, {
    find: () => Promise.reject(new StoreUnavailableError('the secret of the engine')),
  })
  for (const language of ['sv', 'en']) {
    const reply = await ask({ url: `/${language}/cases`, headers: HTML })
    t.equal(reply.statusCode, 503)
    t.match(reply.body, /Refer(ens|ence): req-/)
    t.notMatch(reply.body, 'secret')
    t.strictSame(await htmlProblems(reply.body), [])
  }
})

t.test('an empty form says what to fill in, by the names of the fields', async (t) => {
  const { ask } = await makeApp(t)
  const headers = { 'content-type': 'application/x-www-form-urlencoded', ...HTML }
  const { body } = await ask({ method: 'POST', url: '/en/sign-in', body: 'email=&password=', headers })
  t.match(body, '<title>Please mend: Sign in')
  t.match(body, /href="#email">E-mail address: /)
  t.match(body, /href="#password">Password: /)
  t.ok(body.indexOf('#email') < body.indexOf('#password'), 'in the order of the form')
  t.match(body, 'tabindex="-1" autofocus', 'what is wrong is read first')
  t.notMatch(body, 'at least 1')
})

t.test('who asked for a page before signing in comes back to it, and never to another site', async (t) => {
  const made = await makeApp(t)
  const refused = await made.ask({ url: '/en/ideas/2026-0001', headers: HTML })
  t.match(refused.body, 'href="/en/sign-in?to=%2Fen%2Fideas%2F2026-0001"')

  const { firstAdministrator } = await import('../../../src/cli/first-administrator.js')
  const url = new URL((await firstAdministrator(made.deps, 'en')) as string).pathname
  const send = (url: string, fields: object, type = 'application/x-www-form-urlencoded') =>
    made.ask({
      method: 'POST',
      url,
      body: type.includes('json') ? JSON.stringify(fields) : new URLSearchParams({ ...fields }).toString(),
      headers: { 'content-type': type, accept: 'text/html', 'sec-fetch-site': 'same-origin' },
    })
  const me = { email: 'asa@exempel.se', password: 'fyra små steg mot Laxå' }
  await send(url, { name: 'Åsa', ...me })
  const after = async (to: string) =>
    (await send(`/en/sign-in?${new URLSearchParams({ to })}`, me)).headers.location
  t.equal(await after('/en/ideas/2026-0001'), '/en/ideas/2026-0001')
  t.equal(await after('/sv/desk?step=identification'), '/sv/desk?step=identification')
  for (const to of [
    'https://evil.example',
    '//evil.example',
    '/\\evil.example',
    '/en//evil.example',
    '/api/docs',
  ])
    t.equal(await after(to), '/en/desk', to)
  const json = await send('/en/sign-in', me, 'application/json')
  t.equal(json.statusCode, 415, 'pages take forms only')
  t.match(json.body, 'The form could not be read')
})

t.test('guessing passwords on the page is as slow as in the API', async (t) => {
  const { ask } = await makeApp(t, { env: { REQUESTS_PER_MINUTE: '20' } })
  const headers = { 'content-type': 'application/x-www-form-urlencoded', ...HTML }
  const guess = () =>
    ask({
      method: 'POST',
      url: '/en/sign-in',
      body: 'email=a%40exempel.se&password=fel+l%C3%B6senord',
      headers,
    })
  t.equal((await guess()).statusCode, 422)
  t.equal((await guess()).statusCode, 422)
  const third = await guess()
  t.equal(third.statusCode, 429)
  t.match(third.body, '<h1>')
})

t.test('the words of the pages are the same in both languages', async (t) => {
  const keysOf = (value: object, path = ''): string[] =>
    Object.entries(value).flatMap(([k, v]) =>
      typeof v === 'object' ? keysOf(v, `${path}${k}.`) : [`${path}${k}`],
    )
  const read = (l: string) => JSON.parse(readFileSync(fileOf(`locales/${l}/web.json`), 'utf8'))
  t.strictSame(keysOf(read('sv')), keysOf(read('en')))
})

t.test('who reads neither Swedish nor English is met in English', async (t) => {
  const { ask } = await makeApp(t)
  for (const [wished, language] of [
    ['fr-FR,de;q=0.8', 'en'],
    ['sv-SE,sv;q=0.9,en;q=0.5', 'sv'],
    ['en-GB', 'en'],
    ['*', 'sv'],
  ] as const) {
    const { headers } = await ask({ url: '/', headers: { 'accept-language': wished } })
    t.equal(headers.location, `/${language}`, wished)
  }
})
