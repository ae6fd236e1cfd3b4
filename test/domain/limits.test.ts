import { readdirSync, readFileSync } from 'node:fs'
import t from 'tap'
import { LIMITS } from '../../src/domain/limits.js'
import { fileOf } from '../../src/installation/paths.js'
import { makeApp } from '../helper.js'

const read = (name: string): string => readFileSync(fileOf(name), 'utf8')

t.test('texts and docs say the limits that are kept', async (t) => {
  const stated = read('docs/operations.md').match(/SVG,? (?:of )?at most (\d+) kB/g) ?? []
  t.strictSame(
    stated.map((text) => Number(/\d+/.exec(text)?.[0])),
    [LIMITS.logo / 1024, LIMITS.logo / 1024],
  )
  const { app } = await makeApp(t)
  const sent = await app.inject({
    method: 'POST',
    url: '/api/ideas',
    headers: { 'content-type': 'application/json', 'accept-language': 'en' },
    payload: JSON.stringify({ text: 'x'.repeat(LIMITS.request) }),
  })
  t.equal(sent.statusCode, 413)
  t.match(sent.json().detail, 'at most 1 MB, and 16 MB of files')
})

t.test('no text or form says a size past the register', (t) => {
  for (const language of ['sv', 'en'])
    for (const file of readdirSync(fileOf(`locales/${language}`)))
      t.notMatch(read(`locales/${language}/${file}`), /\b\d+[ {3}]?MB\b/, `${language}/${file}`)
  const forms = readdirSync(fileOf('src'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .filter((name) => /type="search"[^>]*maxlength="\d/.test(read(`src/${name}`)))
  t.strictSame(forms, [])
  t.end()
})
