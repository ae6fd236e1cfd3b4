import t from 'tap'
import { removeOldUse } from '../../../src/actions/ideas/remove-old-use.js'
import { makeApp, type TestApp } from '../../helper.js'
import { BARE, publish, team, tell, write } from '../api/ideas/stories.js'

const begin = ({ ask }: TestApp, as?: { id: string; secret: string }) =>
  ask({ method: 'POST', url: '/api/ideas', body: BARE, as })

t.test('one address begins so many drafts a day; who is signed in is not counted', async (t) => {
  const made = await makeApp(t, { env: { DRAFTS_PER_DAY: '3' } })
  const advisor = await made.person('u-advisor', 'advisor')
  for (let n = 0; n < 3; n += 1) t.equal((await begin(made)).statusCode, 201)
  const refused = await begin(made)
  t.match([refused.statusCode, refused.data.code], [429, 'quota-reached'])
  t.match(refused.data.detail, 'until tomorrow')
  t.equal((await begin(made, advisor)).statusCode, 201)
  const [use] = await made.deps.collections.dailyUse.find({ limit: 9 }).then(({ items }) => items)
  t.match(use?.doc, { day: '2026-11-23', drafts: 3, bytes: 0 })
  t.notMatch(JSON.stringify(use?.doc), '127.0.0.1', 'the address is not kept')
  const page = await made.ask({
    method: 'POST',
    url: '/sv/submit/about',
    headers: { 'content-type': 'application/x-www-form-urlencoded', accept: 'text/html' },
    body: 'about.title=Grannkraft+vid+sj%C3%B6n&go=next',
  })
  t.equal(page.statusCode, 422)
  t.ok(page.body.includes('Det räcker för i dag'))
  t.ok(page.body.includes('value="Grannkraft vid sjön"'), 'and nothing that was typed is lost')

  made.setTime(new Date('2026-11-23T23:30:00Z'))
  t.equal((await begin(made)).statusCode, 201, 'tomorrow begins at midnight in Sweden')
  made.setTime(new Date('2026-11-26T12:00:00Z'))
  await removeOldUse(made.deps, () => false)
  t.equal(await made.deps.collections.dailyUse.size(), 0)
})

t.test('files have a day’s share and leave room on the disk; texts go on', async (t) => {
  const made = await makeApp(t, { env: { UPLOAD_MEGABYTES_PER_DAY: '1' } })
  const { id, owner } = await tell(made)
  const attach = (size: number, as = owner) => {
    const content = Buffer.alloc(size, 'x').toString('base64')
    return write(made, id, { method: 'POST', url: '/files', as, body: { name: 'a.txt', content } })
  }
  t.equal((await attach(600_000)).statusCode, 200)
  t.equal((await attach(600_000)).data.code, 'quota-reached')
  t.equal((await attach(300_000)).statusCode, 200, 'a smaller one still fits')
  const files = (await made.deps.collections.ideas.get(id))?.doc.files ?? []
  const pieces = files.reduce((sum, file) => sum + file.pieces, 0)
  t.equal(files.length, 2)
  t.equal(await made.deps.collections.filePieces.size(), pieces, 'and of the other nothing is kept')

  Object.assign(made.deps, { freeShare: async () => 0.04 })
  const full = await attach(10)
  t.match([full.statusCode, full.data.code], [503, 'disk-full'])
  const answers = { about: { title: 'Texten får plats' } }
  const text = await write(made, id, { method: 'PATCH', url: '', as: owner, body: { answers } })
  t.equal(text.statusCode, 200)
})

t.test('one address asks so many questions a day', async (t) => {
  const made = await makeApp(t, { env: { QUESTIONS_PER_DAY: '2' } })
  const { reference } = await publish(made, await team(made))
  const ask = (n: number) =>
    made.ask({
      method: 'POST',
      url: `/api/cases/${reference}/requests`,
      body: { country: 'PL', email: 'ana@example.org', question: `${n}?`, notice: true },
    })
  const statuses = [(await ask(1)).statusCode, (await ask(2)).statusCode, (await ask(3)).statusCode]
  t.strictSame(statuses, [202, 202, 429])
})
