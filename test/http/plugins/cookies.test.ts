import { readdirSync, readFileSync } from 'node:fs'
import type { FastifyReply } from 'fastify'
import t from 'tap'
import { COOKIES, endOf, setCookie } from '../../../src/http/plugins/cookies.js'
import { fileOf } from '../../../src/installation/paths.js'
import { makeApp } from '../../helper.js'

const PAST_IT = /\.(setCookie|clearCookie)\(|\bcookies(\?\.)?\[/

t.test('the page on privacy names every cookie, what it is for and how long it stays', async (t) => {
  const { ask } = await makeApp(t, { env: { SESSION_HOURS: '7' } })
  for (const language of ['sv', 'en']) {
    const { body } = await ask({ url: `/${language}/privacy`, headers: { accept: 'text/html' } })
    for (const { name, days } of Object.values(COOKIES)) {
      const [, said = ''] = body.split(`<dt><code>${name}</code></dt>`)
      const kept = /<dd>(.*?)<\/dd>/s.exec(said)?.[1] ?? ''
      t.match(kept, days === 'session' ? / 7 (timmar|hours)\./ : new RegExp(` ${days} (dagar|days)\\.`), name)
      t.notMatch(kept, 'texts.privacy', 'in words')
    }
  }
})

t.test('no cookie is set or read past the register', async (t) => {
  const files = readdirSync(fileOf('src'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .filter((name) => PAST_IT.test(readFileSync(fileOf(`src/${name}`), 'utf8')))
  t.strictSame(files, ['http/plugins/cookies.ts'])
})

t.test('each cookie has its name, and stays for as long as the register says', async (t) => {
  t.strictSame(
    Object.values(COOKIES).map(({ name }) => name),
    ['fyrsteg_session', 'fyrsteg_link', 'fyrsteg_browser', 'lang', 'basket', 'keys'],
  )
  const now = new Date('2026-12-01T08:00:00.000Z')
  t.equal(endOf('link', now).toISOString(), '2027-03-01T08:00:00.000Z', '90 days')
  const set: unknown[] = []
  const reply = { setCookie: (...said: unknown[]) => set.push(said) } as unknown as FastifyReply
  setCookie(reply, 'basket', '2026-0001')
  const options = { path: '/', httpOnly: true, sameSite: 'lax', maxAge: 30 * 86_400 }
  t.strictSame(set, [['basket', '2026-0001', options]])
})
