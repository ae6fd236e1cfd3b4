import t from 'tap'
import { makeApp } from '../../../helper.js'
import { publish, team } from '../ideas/stories.js'

t.test('a search for signs alone finds nothing and says so', async (t) => {
  const made = await makeApp(t)
  const people = await team(made)
  const { reference } = await publish(made, people)
  for (const q of ['%25%26!!', '%3F', '%22%22']) {
    t.strictSame((await made.ask({ url: `/api/cases?q=${q}` })).data.items, [], q)
    t.strictSame((await made.ask({ url: `/api/ideas?q=${q}`, as: people.advisor })).data.items, [], q)
  }
  const page = await made.ask({ url: '/en/cases?q=%3F%3F', headers: { accept: 'text/html' } })
  t.notOk(page.body.includes(`/en/cases/${reference}"`))
  t.equal((await made.ask({ url: '/api/cases?q=' })).data.items.length, 1, 'nothing typed is no search')
})
