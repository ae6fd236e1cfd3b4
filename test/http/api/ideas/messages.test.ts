import t from 'tap'
import { makeApp } from '../../../helper.js'
import { historyOf, move, mustWrite, sendIn, write } from './stories.js'

t.test('submitter and staff write to each other, and each is told by a letter', async (t) => {
  const made = await makeApp(t)
  const advisor = await made.person('u-advisor', 'advisor')
  const translator = await made.person('u-translator', 'translator')
  const { id, owner } = await sendIn(made)
  await move(made, id, advisor, { move: 'take-on' })
  await made.deps.effects.flush(id)

  const say = (as: typeof advisor, text: string) =>
    write(made, id, { method: 'POST', url: '/messages', as, body: { text } })
  const letters = async () =>
    (await made.deps.collections.ideas.get(id))?.doc.outbox.map(({ data }) => data.template ?? data.event)
  await say(advisor, 'Har ni pratat med Fritidsbanken?\r\n')
  t.strictSame(await letters(), ['message'])
  await made.deps.effects.flush(id)
  await say(owner, 'Ja, med den i Motala.')
  t.strictSame(await letters(), ['message'], 'the advisor is notified')

  const url = `/api/ideas/${id}/messages`
  const { data } = await made.ask({ url, as: owner })
  t.match(data, {
    items: [
      { side: 'submitter', text: 'Ja, med den i Motala.' },
      { side: 'staff', text: 'Har ni pratat med Fritidsbanken?', by: { name: 'Person u-advisor' } },
    ],
    next: null,
  })
  t.equal((await say(translator, 'Hej')).statusCode, 403)
  t.equal((await say(owner, '  ')).statusCode, 422)
  const told = await historyOf(made, id, owner)
  t.equal(told.filter(({ what }) => what === 'message').length, 2)
})

t.test('a partner reads neither the messages nor that there are any', async (t) => {
  const made = await makeApp(t)
  const admin = await made.person('u-admin', 'administrator')
  const party = { id: 'p-laxa', kind: 'municipality', name: { sv: 'Laxå kommun' } }
  await made.ask({ method: 'POST', url: '/api/parties', as: admin, body: party })
  const partner = await made.person('u-partner', { role: 'partner', party: 'p-laxa' })
  const { id, owner } = await sendIn(made)
  const arrangement = { parties: ['p-laxa'] }
  await mustWrite(made, id, { method: 'PUT', url: '/arrangement', as: admin, body: arrangement })
  await mustWrite(made, id, { method: 'POST', url: '/messages', as: owner, body: { text: 'Hemligt' } })
  const seen = await made.ask({ url: `/api/ideas/${id}`, as: partner })
  t.equal(seen.statusCode, 200)
  t.notMatch(seen.body, 'Hemligt')
  t.notMatch(seen.body, '"message"')
  t.notMatch(JSON.stringify(await historyOf(made, id, partner)), '"message"')
  t.strictSame((await made.ask({ url: `/api/ideas/${id}/messages`, as: partner })).data.items, [])
})
