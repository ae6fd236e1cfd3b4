import { readFileSync } from 'node:fs'
import { HtmlValidate } from 'html-validate'
import t from 'tap'
import { fileOf } from '../../src/paths.js'
import { makeApp } from '../helper.js'
import { publish, sendIn } from '../routes/ideas/stories.js'

/** Pages as readers meet them, in both languages, without a script. */

const validator = new HtmlValidate({
  extends: ['html-validate:recommended', 'html-validate:a11y'],
  rules: {
    'long-title': 'off',
    'no-trailing-whitespace': 'off',
    'heading-level': 'error',
    'input-missing-label': 'error',
  },
})
const HTML = { accept: 'text/html' }

async function problemsOf(text: string): Promise<string[]> {
  const { results } = await validator.validateString(text)
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line }) => `${ruleId} ${line}: ${message}`),
  )
}

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
    const open = ['', '/cases', '/cases?q=ingenting-alls', '/process', '/sign-in', `/link/${owner?.secret}`]
    const closed = ['/ideas', `/ideas/${id}`, `/ideas/${published.reference}`]
    const wrong: [string, number][] = [
      ['/nowhere', 404],
      ['/invitation/unknown', 410],
      ['/ideas', 401],
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
      t.notMatch(reply.body, /undefined|\{\{|web:|process:|template:|vocabulary:/, 'every word is there')
      t.strictSame(await problemsOf(reply.body), [], `/${language}${url}`)
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
  t.notMatch(page.body, '<script')
})

t.test('the first administrator comes in by the one-time link, after mending what was wrong', async (t) => {
  const made = await makeApp(t)
  const { firstAdministrator } = await import('../../src/cli/first-administrator.js')
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
  t.strictSame(await problemsOf(wrong.body), [])

  const foreign = await send(url, { password: 'fyra små steg mot Laxå' }, { 'sec-fetch-site': 'cross-site' })
  t.equal(foreign.statusCode, 403)

  const entered = await send(url, {
    name: 'Åsa',
    email: 'asa@exempel.se',
    password: 'fyra små steg mot Laxå',
  })
  t.match([entered.statusCode, entered.headers.location], [303, '/sv/ideas'])
  const cookie = String(entered.headers['set-cookie']).split(';')[0] as string
  t.match((await made.ask({ url: '/sv/ideas', headers: { cookie } })).body, 'Åsa')
  t.equal((await made.ask({ url, headers: HTML })).statusCode, 410, 'once')

  const out = await send('/sv/sign-out', {}, { cookie })
  t.equal(out.statusCode, 303)
  t.equal((await made.ask({ url: '/sv/ideas', headers: { cookie, ...HTML } })).statusCode, 401)
  t.equal(
    (await send('/en/sign-in', { email: 'asa@exempel.se', password: 'fel lösenord helt' })).statusCode,
    422,
  )
  t.equal(
    (await send('/en/sign-in', { email: 'asa@exempel.se', password: 'fyra små steg mot Laxå' })).statusCode,
    303,
  )
})

t.test('the words of the pages are the same in both languages', async (t) => {
  const keysOf = (value: object, path = ''): string[] =>
    Object.entries(value).flatMap(([k, v]) =>
      typeof v === 'object' ? keysOf(v, `${path}${k}.`) : [`${path}${k}`],
    )
  const read = (l: string) => JSON.parse(readFileSync(fileOf(`locales/${l}/web.json`), 'utf8'))
  t.strictSame(keysOf(read('sv')), keysOf(read('en')))
})
