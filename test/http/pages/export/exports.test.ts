import t from 'tap'
import { makeApp } from '../../../helper.js'

t.test('a package can be asked for, followed and given up without a script, in both languages', async (t) => {
  const { app, deps } = await makeApp(t)
  for (const language of ['sv', 'en']) {
    const headers = {
      origin: 'http://localhost:80',
      host: 'localhost:80',
      'content-type': 'application/x-www-form-urlencoded',
    }
    const asked = await app.inject({
      method: 'POST',
      url: `/${language}/exports`,
      headers,
      payload: 'q=&challenge=SC6',
    })
    t.equal(asked.statusCode, 303, asked.body.slice(0, 300))
    const page = String(asked.headers.location)
    t.match(page, new RegExp(`^/${language}/exports/`))
    await deps.packages.flush()
    const ready = await app.inject({ url: page })
    t.match(ready.body, language === 'sv' ? 'Hämta paketet' : 'Download the package')
    t.match(ready.body, /href="\/api\/exports\/[^"]+\/file/)
    const cancelled = await app.inject({ method: 'POST', url: `${page}/cancel`, headers, payload: '' })
    t.equal(cancelled.statusCode, 303)
    t.match(
      (await app.inject({ url: page })).body,
      language === 'sv' ? 'Paketet är borttaget' : 'has been removed',
    )
  }
  t.equal((await app.inject({ url: '/sv/exports/nothing' })).statusCode, 404)
})
