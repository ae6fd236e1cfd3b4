import t, { type Test } from 'tap'
import { makeApp, type TestApp, type Who } from '../../helper.js'
import { htmlProblems } from '../../html-problems.js'

/** An administrator's first day, on pages only. */
function browser(t: Test, made: TestApp, who: Who) {
  const headers = { authorization: `Bearer ${who.secret}`, accept: 'text/html' }
  const form = {
    ...headers,
    'content-type': 'application/x-www-form-urlencoded',
    'sec-fetch-site': 'same-origin',
  }
  return {
    open: async (url: string, status = 200) => {
      const reply = await made.app.inject({ url, headers })
      t.equal(reply.statusCode, status, url)
      if (status === 200) t.strictSame(await htmlProblems(reply.body), [], url)
      return reply.body
    },
    send: async (url: string, fields: Record<string, string>, status = 303) => {
      const payload = new URLSearchParams(fields).toString()
      const reply = await made.app.inject({ method: 'POST', url, headers: form, payload })
      t.equal(reply.statusCode, status, `${url}: ${reply.body.slice(0, 800)}`)
      return { body: reply.body, location: String(reply.headers.location ?? '') }
    },
  }
}

for (const language of ['sv', 'en'])
  t.test(`parties and people are added, changed and let in (${language})`, async (t) => {
    const made = await makeApp(t)
    const { open, send } = browser(t, made, await made.person('u-admin', 'administrator'))
    const here = `/${language}/admin`
    await open(here)
    await open(`${here}/parties`)
    const nameless = await send(`${here}/parties`, { kind: 'municipality', 'name-sv': '' }, 422)
    t.match(nameless.body, /error-summary/)
    await send(`${here}/parties`, { kind: 'municipality', 'name-sv': 'Laxå kommun', municipality: '1860' })
    const parties = await open(`${here}/parties`)
    const party = /admin\/parties\/([\w-]+)"/.exec(parties)?.[1] ?? ''
    await open(`${here}/parties/${party}`)

    const person = { name: 'Åsa Öberg', email: 'asa@exempel.se', language: 'sv', 'role-partner': party }
    const wrong = await send(`${here}/people`, { ...person, email: 'ingen adress' }, 422)
    t.match(wrong.body, 'Åsa Öberg', 'nothing typed is lost')
    const { location } = await send(`${here}/people`, person)
    const path = location.split('?')[0] ?? ''
    const page = await open(path)
    t.match(page, 'asa@exempel.se')
    await send(`${here}/people`, person, 422)
    const link = await send(path, { do: 'invite' }, 200)
    t.match(link.body, /\/invitation\//)

    const revision = /name="revision" value="(\d+)"/.exec(page)?.[1] ?? ''
    const change = { ...person, name: 'Åsa Ö', revision, do: 'save', 'role-translator': '*' }
    await send(path, change)
    t.match(await open(`${here}/people`), language === 'sv' ? /översättare/i : /translator/i)
    await send(path, change, 422)
    await send(path, { do: 'end' })
    await open(`${here}/outbox`)
  })

t.test('administrators do not lock themselves out, and nobody else comes in', async (t) => {
  const made = await makeApp(t)
  const { open, send } = browser(t, made, await made.person('u-admin', 'administrator'))
  const page = await open('/sv/admin/people/u-admin')
  const revision = /name="revision" value="(\d+)"/.exec(page)?.[1] ?? ''
  const own = {
    name: 'Jag',
    email: 'jag@exempel.se',
    language: 'sv',
    revision,
    do: 'save',
    'role-advisor': '*',
  }
  t.match((await send('/sv/admin/people/u-admin', own, 422)).body, /role="alert"/)
  const advisor = browser(t, made, await made.person('u-advisor', 'advisor'))
  for (const path of ['', '/people', '/people/u-admin', '/parties', '/outbox'])
    await advisor.open(`/sv/admin${path}`, 403)
})
