import t from 'tap'
import { makeApp } from '../../../helper.js'
import { publish, team } from '../ideas/stories.js'

t.test('terms go out as files and come in again, each with its report', async (t) => {
  const made = await makeApp(t)
  const { translator, advisor } = await team(made)
  const all = await made.ask({ url: '/api/terminology' })
  t.match(all.headers['content-type'], 'application/x-tbx')
  const send = (format: string, type: string, payload: string, as = translator) =>
    made.app.inject({
      method: 'POST',
      url: `/api/terminology?format=${format}`,
      headers: { authorization: `Bearer ${as.secret}`, 'content-type': type, 'accept-language': 'en' },
      payload,
    })
  const same = await send('tbx', 'application/x-tbx', all.body)
  t.equal(same.statusCode, 200, same.body)
  t.strictSame(Object.keys(same.json().counts), ['unchanged'])
  const csv = await made.ask({ url: '/api/terminology?format=csv' })
  t.strictSame(Object.keys((await send('csv', 'text/csv', csv.body)).json().counts), ['unchanged'])

  const rows =
    'sv;en;note\r\nkaffekvarn;coffee mill;\r\nidéburen organisation;idea-based organisation;Ny not\r\n;x;\r\nkaffekvarn;y;\r\n'
  const report = (await send('csv', 'text/csv', rows)).json()
  t.match(report.items[0], { term: 'kaffekvarn', outcome: 'added' })
  t.match(report.items[2], { outcome: 'refused', told: /It needs a term/ })
  t.match(report.items[3], { outcome: 'refused', told: /twice/ })
  t.match((await made.ask({ url: '/api/terms' })).body, 'coffee mill')
  t.equal((await send('csv', 'text/csv', rows, advisor)).statusCode, 403)
  t.equal((await send('tbx', 'application/x-tbx', '<html/>')).statusCode, 422)
})

t.test('what is signed off is a memory for other tools', async (t) => {
  const made = await makeApp(t)
  const people = await team(made)
  const { reference } = await publish(made, people)
  const { body, headers } = await made.ask({
    url: '/api/translation-memory?source=sv',
    as: people.translator,
  })
  t.match(headers['content-type'], 'application/x-tmx+xml')
  t.match(body, `<prop type="x-case">${reference}</prop>`)
  t.equal((await made.ask({ url: '/api/translation-memory' })).statusCode, 401)
})
