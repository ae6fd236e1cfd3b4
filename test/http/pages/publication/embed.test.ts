import t from 'tap'
import { makeApp } from '../../../helper.js'
import { publish, team } from '../../api/ideas/stories.js'

t.test(
  'others may show the list inside their pages; it runs nothing, and no other page may be framed',
  async (t) => {
    const made = await makeApp(t)
    const { reference } = await publish(made, await team(made))
    for (const language of ['sv', 'en']) {
      const { statusCode, headers, body } = await made.ask({ url: `/${language}/embed/cases?limit=3` })
      t.equal(statusCode, 200)
      t.match(headers['content-security-policy'], /default-src 'none';.*frame-ancestors \*/)
      t.notOk(headers['x-frame-options'])
      t.match(body, `/${language}/cases/${reference}`)
      t.notMatch(body, '<script')
    }
    t.match((await made.ask({ url: '/sv/embed/cases?challenge=SC9&year=abcd' })).statusCode, 200)
    t.match(
      (await made.ask({ url: '/sv/cases' })).headers['content-security-policy'],
      "frame-ancestors 'none'",
    )
  },
)

t.test('the script may be loaded from anywhere', async (t) => {
  const { ask } = await makeApp(t)
  const { headers, body } = await ask({ url: '/embed.js' })
  t.equal(headers['cross-origin-resource-policy'], 'cross-origin')
  t.match(body, 'iframe')
})
