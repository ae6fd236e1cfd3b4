import { readdirSync, readFileSync } from 'node:fs'
import t from 'tap'
import { COOKIES } from '../../../src/http/plugins/cookies.js'
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
