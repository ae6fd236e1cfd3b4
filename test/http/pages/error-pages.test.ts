import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import t, { type Test } from 'tap'
import { DomainError } from '../../../src/domain/errors.js'
import { buildApp } from '../../../src/installation/build-app.js'
import { readConfig } from '../../../src/installation/config.js'
import { openCore } from '../../../src/installation/open-core.js'
import { makeApp } from '../../helper.js'
import { htmlProblems } from '../../html-problems.js'

/** Inner details that nobody but the operator may learn. */
const INNER = /SQLITE|hemligheten|node_modules|\.ts:|at async/

/** The real app without the watch that fails a test when it answers 500. */
async function unwatched(t: Test) {
  const folder = mkdtempSync(join(tmpdir(), 'fyrsteg-errors-'))
  const core = await openCore(readConfig({ DATA_DIR: folder, LOG_LEVEL: 'silent', REQUESTS_PER_MINUTE: '0' }))
  const app = await buildApp(core)
  t.teardown(async () => {
    await app.close()
    await core.close()
    rmSync(folder, { recursive: true, force: true })
  })
  return { app, collections: core.deps.collections }
}

/** The catalogue, on an installation where looking for cases goes wrong like this. */
async function failing(t: Test, error: Error) {
  const { app, collections } = await unwatched(t)
  Object.assign(collections.cases, { find: () => Promise.reject(error) })
  return (url: string) => app.inject({ url, headers: { accept: 'text/html' } })
}

/** What each must say to do next, as links; a 500 gives its reference. */
const PAGES: readonly (readonly [number, Error, RegExp])[] = [
  [403, new DomainError('not-allowed'), /administrat/],
  [404, new DomainError('not-found'), /class="btn" href="\/(sv|en)"/],
  [
    409,
    new DomainError('already-exists', { params: { key: 'email' } }),
    /läs in sidan på nytt|reload the page/,
  ],
  [410, new DomainError('case-withdrawn'), /href="\/(sv|en)\/cases"/],
  [412, new DomainError('idea-changed'), /läs in sidan på nytt|reload the page/],
  [
    429,
    new DomainError('too-many-requests', { params: { after: '42 s' } }),
    /42 s.*class="btn" href="\/(sv|en)\/cases"/s,
  ],
  [
    500,
    new Error('SQLITE_CORRUPT: hemligheten'),
    /class="btn" href="\/(sv|en)\/cases".*\/contact".*(Referens|Reference): req-/s,
  ],
  [503, new DomainError('store-unavailable', { cause: new Error('hemligheten') }), /\/contact"/],
]

for (const [status, error, next] of PAGES)
  t.test(`a page that answers ${status} says what to do next, and nothing inner`, async (t) => {
    const get = await failing(t, error)
    const titles = new Set<string>()
    for (const language of ['sv', 'en']) {
      const reply = await get(`/${language}/cases`)
      t.equal(reply.statusCode, status)
      t.match(reply.body, next)
      t.match(reply.body, `<html lang="${language}">`)
      t.notMatch(reply.body, INNER)
      t.match(reply.headers['cache-control'], 'no-store')
      t.strictSame(await htmlProblems(reply.body), [])
      titles.add(/<h1>(.*?)<\/h1>/.exec(reply.body)?.[1] ?? '')
    }
    t.equal(titles.size, 2, 'in the words of each language')
  })

t.test('who asks too often is told in seconds how long to wait', async (t) => {
  const { app } = await makeApp(t, { env: { REQUESTS_PER_MINUTE: '2' } })
  const get = () => app.inject({ url: '/sv/contact', headers: { accept: 'text/html' } })
  await get()
  await get()
  const third = await get()
  t.equal(third.statusCode, 429)
  t.match(third.body, /Vänta en stund \(\d+ s\)/)
  t.match(third.headers['retry-after'], /^\d+$/)
})

t.test('what was sent when it went wrong need not be written again', async (t) => {
  const { app, collections } = await unwatched(t)
  Object.assign(collections.people, { getBy: () => Promise.reject(new Error('hemligheten')) })
  const reply = await app.inject({
    method: 'POST',
    url: '/sv/sign-in',
    headers: { accept: 'text/html', 'content-type': 'application/x-www-form-urlencoded' },
    payload: 'email=a%40exempel.se&password=abc',
  })
  t.equal(reply.statusCode, 500)
  t.match(reply.body, 'Gå tillbaka i webbläsaren')
  t.notMatch(reply.body, INNER)
})
